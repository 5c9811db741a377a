package org.scrubjay.codes;

/**
 * A section of the code lists of a coverage article. The words above it are not kept, but whether
 * there are any is: where there are, the list alone does not decide.
 *
 * @param article the article's number
 * @param version the article's version
 * @param group the section
 * @param explained whether the article says more than the list
 * @param asteriskExplained whether it says what an asterisk asks for
 */
public record CoverageGroup(
    int article, int version, Kind kind, int group, boolean explained, boolean asteriskExplained)
    implements CodeRow {

  /** Which list the section belongs to. */
  public enum Kind {
    PROCEDURES,
    COVERED_DIAGNOSES
  }
}
