package org.scrubjay.rules.edits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.ClaimSize;

/** Two codes in a template that NCCI does not pay together as they stand. */
public final class PairInTemplate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pair-in-template",
          "edits",
          Severity.WARNING,
          "Two procedures in a template that NCCI does not pay together.",
          Set.of(NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      for (PairTables.Pair pair : PairTables.sameDay(checkup.note(), claim)) {
        Answer<PairEdit> answer =
            PairTables.edit(
                checkup.book(), claim, pair.one().code(), pair.other().code(), pair.date());
        if (answer instanceof Answer.Found<PairEdit> found
            && PairTables.reported(checkup.book(), claim, pair.one(), pair.other(), pair.date())) {
          verdicts.problem(problem(PairTables.sides(pair, found)));
        } else {
          answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
        }
      }
    }
  }

  private static Problem problem(PairTables.Edit edit) {
    boolean never = edit.row().indicator() == PairEdit.Indicator.NOT_ALLOWED;
    return Problem.of(
            INFO,
            edit.denied().mention().span(),
            "Every report made from this template bills "
                + edit.denied().code()
                + " beside "
                + edit.paid().code()
                + ", and NCCI pays "
                + edit.paid().code()
                + " alone ("
                + (never ? "indicator 0: no modifier helps" : "indicator 1: unless a modifier fits")
                + "). Leave "
                + edit.denied().code()
                + " to the reports that need it.")
        .withCode(edit.denied().code())
        .withRelated(
            List.of(
                new Related(
                    edit.paid().code() + " is column 1 of the pair", edit.paid().mention().span())))
        .withSource(Optional.of(edit.edition().source().withDetail(edit.row().rationale())));
  }
}
