package org.scrubjay.rules.edits;

import java.util.HashSet;
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
import org.scrubjay.rules.common.Fixes;

/** Two codes that NCCI never pays together. */
public final class PairNeverTogether implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pair-never-together",
          "edits",
          Severity.ERROR,
          "Two procedures that NCCI never pays together on one day.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

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
      Set<List<Object>> spoken = new HashSet<>();
      for (PairTables.Pair pair : PairTables.sameDay(checkup.note(), claim)) {
        Answer<PairEdit> answer =
            PairTables.edit(
                checkup.book(), claim, pair.one().code(), pair.other().code(), pair.date());
        if (answer instanceof Answer.Found<PairEdit> found
            && found.value().indicator() == PairEdit.Indicator.NOT_ALLOWED) {
          PairTables.Edit edit = PairTables.sides(pair, found);
          // Two lines of the paid code deny the other line only once.
          if (spoken.add(List.of(edit.denied().mention().span(), edit.paid().code()))) {
            verdicts.problem(problem(checkup, claim, edit));
          }
        } else {
          answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
        }
      }
    }
  }

  private static Problem problem(Checkup checkup, Claim claim, PairTables.Edit edit) {
    return Problem.of(INFO, edit.denied().mention().span(), message(claim, edit))
        .withCode(edit.denied().code())
        .withRelated(
            List.of(
                new Related(
                    edit.paid().code() + " is column 1 of the pair", edit.paid().mention().span())))
        .withSource(Optional.of(edit.edition().source().withDetail(edit.row().rationale())))
        .withFixes(
            List.of(
                Fixes.remove(
                    checkup.note(),
                    "Remove " + edit.denied().written() + ", which is not paid",
                    edit.denied().span())));
  }

  private static String message(Claim claim, PairTables.Edit edit) {
    return edit.denied().code()
        + " is denied beside "
        + edit.paid().code()
        + " on "
        + edit.date()
        + ": "
        + PairTables.table(claim)
        + ", column 1 "
        + edit.paid().code()
        + " paid, column 2 "
        + edit.denied().code()
        + " denied, and no modifier changes that (indicator 0). Bill "
        + edit.paid().code()
        + " alone.";
  }
}
