package org.scrubjay.rules.exam;

import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.LimitedExams;

/** A limited ultrasound code whose report describes every organ of the complete exam. */
public final class LimitedCodeCompleteStudy implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "limited-code-complete-study",
          "exam",
          Severity.HINT,
          "A limited ultrasound code, and the report describes all of the complete exam.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (String complete : CompleteUltrasound.CODES) {
      Set<String> limited = Set.of(LimitedExams.of(complete).orElseThrow());
      Billed.first(checkup.note(), limited)
          // With the complete code beside it complete-and-limited speaks.
          .filter(line -> Billed.first(checkup.note(), Set.of(complete)).isEmpty())
          .ifPresent(
              line ->
                  ImagingReport.of(checkup.note())
                      .filter(report -> report.has(LabelRole.FINDINGS))
                      .ifPresent(report -> checkReport(report, line, complete, verdicts)));
    }
  }

  private static void checkReport(
      ImagingReport report, ServiceLine line, String complete, Verdicts verdicts) {
    Sentences sentences = CompleteUltrasound.sentences(report);
    boolean all =
        CompleteUltrasound.organs(report, complete).stream()
            .allMatch(organ -> organ.isDescribed(report.text(), sentences));
    if (all) {
      verdicts.problem(
          Problem.of(
                  INFO,
                  line.mention().span(),
                  line.code()
                      + " is a limited exam, and the report describes every organ of the complete"
                      + " one. If all of them were examined and that was ordered, "
                      + complete
                      + " is its code.")
              .withCode(line.code()));
    } else {
      verdicts.passed();
    }
  }
}
