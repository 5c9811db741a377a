package org.scrubjay.codes;

/**
 * An NCCI procedure-to-procedure edit: of the two codes, column 1 is paid and column 2 denied.
 *
 * @param validity effective and deletion date; both days count
 * @param rationale in CMS's words
 */
public record PairEdit(
    Setting setting,
    String column1,
    String column2,
    Period validity,
    Indicator indicator,
    String rationale)
    implements CodeRow {

  /** The correct coding modifier indicator. */
  public enum Indicator {
    /** 0: no modifier lets both be paid. */
    NOT_ALLOWED,
    /** 1: an NCCI-associated modifier lets both be paid when the record supports it. */
    ALLOWED,
    /** 9: the edit was deleted on the day it began and never applies. */
    NOT_APPLICABLE
  }
}
