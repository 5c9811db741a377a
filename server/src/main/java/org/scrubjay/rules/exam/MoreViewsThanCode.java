package org.scrubjay.rules.exam;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Views;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.BilledImaging;

/** A radiograph code that takes fewer views than the report states as a number. */
public final class MoreViewsThanCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "more-views-than-code",
          "exam",
          Severity.WARNING,
          "A radiograph code that takes fewer views than the report states.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private static final Wording TWO_IMAGES =
      Wording.of(
          "\\b(?:pa|ap|frontal) (?:and|&) (?:left )?lateral (?:views?|radiographs?|projections?"
              + "|images?|films?)\\b");

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

  // Projections may share an image, such as an upright lateral, so that only numbers count here,
  // and
  // the two that never do.
  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    RadiographViews views = RadiographViews.of(report, exam);
    Views stated = views.body().count().isPresent() ? views.body() : views.title();
    int count = stated.count().orElseGet(() -> twoImages(report) ? 2 : 0);
    OptionalInt most = exam.imaging().viewsAtMost();
    // Both sides of a joint may be counted together.
    boolean countedOnce = exam.line().units() == 1 && !exam.line().hasModifier("50");
    if (countedOnce && most.isPresent() && count > most.getAsInt()) {
      verdicts.problem(problem(exam, most.getAsInt(), count));
    } else {
      verdicts.passed();
    }
  }

  private static boolean twoImages(ImagingReport report) {
    return report.says(TWO_IMAGES, LabelRole.EXAM, LabelRole.TECHNIQUE, LabelRole.FINDINGS);
  }

  private static Problem problem(BilledImaging exam, int most, int stated) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " takes "
                + (most == 1 ? "1 view" : "up to " + most + " views")
                + ", but the report states "
                + stated
                + ". Bill the code of the views that were made, or correct their number.")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
