package org.scrubjay.codes;

import java.util.List;

/**
 * An ICD-10-CM code in one of its states.
 *
 * @param code with its dot, upper case
 * @param title the official long title; empty for a code that ended before every loaded edition and
 *     is known from the conversion table only
 * @param billable whether it may stand on a claim; otherwise it is a heading for its children
 * @param validity the days on which the code has this title and this state
 * @param successors codes that took its place after the last day; for a heading, those that took
 *     the place of the code which it was until the day before
 */
public record DiagnosisCode(
    String code, String title, boolean billable, Period validity, List<String> successors)
    implements CodeRow {

  public DiagnosisCode {
    successors = List.copyOf(successors);
  }

  // Written out as in Edition: the rows of several editions are compared at every look-up.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof DiagnosisCode row
            && billable == row.billable
            && code.equals(row.code)
            && title.equals(row.title)
            && validity.equals(row.validity)
            && successors.equals(row.successors);
  }

  @Override
  public int hashCode() {
    return code.hashCode() * 31 + title.hashCode();
  }
}
