package org.scrubjay.rules.cardiac;

import java.util.List;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.ServiceLine;

/** The verdict on a report that a billed code asks certain elements of. */
final class MissingElements {
  private MissingElements() {}

  /**
   * Passes a report that lacks nothing; else one problem on the billed code lists all that is
   * missing.
   *
   * @param report the words that name the report, at the start of the message
   */
  static void judge(
      RuleInfo info, ServiceLine line, String report, List<String> missing, Verdicts verdicts) {
    if (missing.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
                  info,
                  line.mention().span(),
                  report
                      + " lacks: "
                      + String.join("; ", missing)
                      + ". Complete it where the record has it.")
              .withCode(line.code()));
    }
  }
}
