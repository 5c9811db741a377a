package org.scrubjay.rules.exam;

import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging.Contrast;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.BilledImaging;

/** An exam without and then with contrast whose report speaks of the second set of images alone. */
public final class SecondPhaseMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "second-phase-missing",
          "exam",
          Severity.WARNING,
          "A code for images without and with contrast; the report speaks of those with it alone.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ContrastComparison.of(checkup, verdicts)
        .filter(comparison -> comparison.coded() == Contrast.WITHOUT_THEN_WITH)
        .ifPresent(
            comparison -> {
              if (comparison.isSecondSetAlone()) {
                verdicts.problem(problem(comparison));
              } else {
                verdicts.passed();
              }
            });
  }

  private static Problem problem(ContrastComparison comparison) {
    BilledImaging billed = comparison.billed();
    return Problem.of(
            INFO,
            billed.line().mention().span(),
            billed.code()
                + " is for images without and then with contrast, and the report speaks of images"
                + " with contrast alone. Describe both sets, or bill the code with contrast.")
        .withCode(billed.code())
        .withRelated(
            comparison.stated().stream()
                .limit(1)
                .map(statement -> new Related("the report says so here", statement.span()))
                .toList())
        .withSource(Optional.of(billed.procedure().labelSource()));
  }
}
