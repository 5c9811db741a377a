package org.scrubjay.rules.setup;

import java.util.List;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Suppression;
import org.scrubjay.lint.SuppressionRule;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;

/** A comment that silences a rule without saying why. */
public final class SuppressionWithoutReason implements SuppressionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "suppression-without-reason",
          "setup",
          Severity.HINT,
          "A comment that silences a rule and gives no reason.",
          Set.of(NoteKind.values()));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, List<Suppression> suppressions, Verdicts verdicts) {
    for (Suppression suppression : suppressions) {
      // A name that is no rule's is the matter of unused-suppression, and is not repeated.
      if (suppression.outcome() == Suppression.Outcome.NO_SUCH_RULE) {
        continue;
      }
      boolean reason =
          suppression.reason().filter(words -> !checkup.note().text(words).isBlank()).isPresent();
      if (reason) {
        verdicts.passed();
      } else {
        verdicts.problem(
            Problem.of(
                INFO,
                suppression.name(),
                suppression.rule()
                    + " is silenced without a reason. Write it behind two hyphens, for whoever"
                    + " reads the note next year."));
      }
    }
  }
}
