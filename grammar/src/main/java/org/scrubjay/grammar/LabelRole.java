package org.scrubjay.grammar;

/**
 * What a label means. Headings open a section; header fields give a value on their own line; code
 * lists open a section of codes.
 */
public enum LabelRole {
  EXAM(Kind.HEADING),
  INDICATION(Kind.HEADING),
  TECHNIQUE(Kind.HEADING),
  COMPARISON(Kind.HEADING),
  FINDINGS(Kind.HEADING),
  IMPRESSION(Kind.HEADING),
  RECOMMENDATION(Kind.HEADING),
  ADDENDUM(Kind.HEADING),
  SIGNATURE(Kind.HEADING),
  /**
   * A heading of clinic notes that imaging reports have now and then ({@code MEDICATIONS}): it ends
   * the section before it and has no role here.
   */
  OTHER_HEADING(Kind.HEADING),
  /** A heading that only clinic and operative notes have; it ends the section before it too. */
  CHART_HEADING(Kind.HEADING),
  PROCEDURE_CODES(Kind.CODE_LIST),
  DIAGNOSIS_CODES(Kind.CODE_LIST),
  ICD9_CODES(Kind.CODE_LIST),
  DATE_OF_SERVICE(Kind.HEADER_FIELD),
  PAYER(Kind.HEADER_FIELD),
  MAC(Kind.HEADER_FIELD),
  PLACE_OF_SERVICE(Kind.HEADER_FIELD),
  LOCALITY(Kind.HEADER_FIELD),
  SEX(Kind.HEADER_FIELD),
  AGE(Kind.HEADER_FIELD),
  CLAIM_KIND(Kind.HEADER_FIELD);

  private enum Kind {
    HEADING,
    CODE_LIST,
    HEADER_FIELD
  }

  private final Kind kind;

  LabelRole(Kind kind) {
    this.kind = kind;
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }

  public boolean isCodeList() {
    return kind == Kind.CODE_LIST;
  }

  public boolean isHeaderField() {
    return kind == Kind.HEADER_FIELD;
  }
}
