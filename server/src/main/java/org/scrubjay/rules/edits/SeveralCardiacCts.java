package org.scrubjay.rules.edits;

import java.util.List;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;

/** Two cardiac CT studies with contrast of one session. */
public final class SeveralCardiacCts implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "several-cardiac-cts",
          "edits",
          Severity.ERROR,
          "More than one of the cardiac CT codes 75572, 75573 and 75574 on one day.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final Set<String> CARDIAC_CT = Set.of("75572", "75573", "75574");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (PairTables.Pair pair : PairTables.sameDay(checkup.note(), claim)) {
        boolean both =
            CARDIAC_CT.contains(pair.one().code()) && CARDIAC_CT.contains(pair.other().code());
        // A table edit on the pair says the same with its source.
        if (both
            && !PairTables.reported(checkup.book(), claim, pair.one(), pair.other(), pair.date())) {
          verdicts.problem(problem(pair));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static Problem problem(PairTables.Pair pair) {
    return Problem.of(
            INFO,
            pair.other().mention().span(),
            pair.one().code()
                + " and "
                + pair.other().code()
                + " on "
                + pair.date()
                + " are two codes for one contrast CT of the heart. Bill the one that says what was"
                + " examined: structure, congenital disease, or the coronary arteries.")
        .withCode(pair.other().code())
        .withRelated(List.of(new Related("the other study", pair.one().mention().span())));
  }
}
