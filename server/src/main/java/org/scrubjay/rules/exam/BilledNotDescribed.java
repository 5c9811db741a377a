package org.scrubjay.rules.exam;

import java.util.Optional;
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
import org.scrubjay.rules.common.BilledImaging;

/** A billed exam of a region that the report does not speak of. */
public final class BilledNotDescribed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "billed-not-described",
          "exam",
          Severity.ERROR,
          "A billed exam of a part of the body that the report does not speak of at all.",
          Set.of(NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // The only code of a note is exam-title-mismatch's.
    long codes =
        checkup.note().claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .map(ServiceLine::code)
            .distinct()
            .count();
    if (codes > 1) {
      ImagingReport.of(checkup.note())
          .filter(report -> report.has(LabelRole.FINDINGS))
          .ifPresent(
              report ->
                  BilledImaging.of(
                          checkup,
                          verdicts,
                          imaging -> ExamRegions.described(imaging.region()).isPresent())
                      .forEach(exam -> checkExam(report, exam, verdicts)));
    }
  }

  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    if (report.says(ExamRegions.described(exam.imaging().region()).orElseThrow())) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(exam));
    }
  }

  private static Problem problem(BilledImaging exam) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " ("
                + exam.procedure().label()
                + ") is billed, and the report has no word on that part of the body. What is not"
                + " documented cannot be billed: add its description, or leave the code out.")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
