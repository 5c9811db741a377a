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
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.rules.common.BilledImaging;

/** A radiograph code that counts views, with a report whose text states none. */
public final class ViewsNotStated implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "views-not-stated",
          "exam",
          Severity.WARNING,
          "A radiograph code that counts views, with a report that states none below its title.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS))
        .ifPresent(
            report ->
                RadiographViews.billed(checkup, verdicts)
                    .forEach(
                        exam -> {
                          RadiographViews views = RadiographViews.of(report, exam);
                          if (views.body().isEmpty()) {
                            verdicts.problem(problem(exam, !views.title().isEmpty()));
                          } else {
                            verdicts.passed();
                          }
                        }));
  }

  private static Problem problem(BilledImaging exam, boolean titled) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " is chosen by the number of views, and the report"
                + (titled ? " states them in its title only" : " does not state them")
                + ". Name the views, or their number, under TECHNIQUE or FINDINGS.")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
