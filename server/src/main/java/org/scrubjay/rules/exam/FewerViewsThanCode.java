package org.scrubjay.rules.exam;

import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Views;
import org.scrubjay.rules.common.BilledImaging;

/** A radiograph code that asks for more views than the report states. */
public final class FewerViewsThanCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "fewer-views-than-code",
          "exam",
          Severity.ERROR,
          "A radiograph code that asks for more views than the report states.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report ->
                RadiographViews.onlyBilled(checkup, verdicts)
                    .ifPresent(exam -> checkExam(report, exam, verdicts)));
  }

  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    RadiographViews views = RadiographViews.of(report, exam);
    Views stated = views.body().isEmpty() ? views.title() : views.body();
    int least = exam.imaging().viewsAtLeast().orElseThrow();
    int most = Math.max(views.title().most(), views.body().most());
    if (!stated.isEmpty() && most < least) {
      verdicts.problem(problem(exam, least, most));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(BilledImaging exam, int least, int most) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " takes "
                + (exam.imaging().viewsAtMost().stream().anyMatch(high -> high == least)
                    ? ""
                    : "at least ")
                + least
                + " views, but the report states "
                + most
                + ". Bill the code of the views that were made, or name the missing ones if they"
                + " were.")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
