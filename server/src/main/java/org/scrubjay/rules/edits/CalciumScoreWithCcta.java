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
import org.scrubjay.note.ServiceLine;
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.common.Fixes;

/** A calcium score billed beside the contrast study that includes it. */
public final class CalciumScoreWithCcta implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "calcium-score-with-ccta",
          "edits",
          Severity.ERROR,
          "A coronary calcium score (75571) beside a cardiac CT with contrast.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String CALCIUM_SCORE = "75571";
  private static final Set<String> WITH_CONTRAST = Set.of("75572", "75573", "75574");

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
        checkPair(checkup, claim, pair, verdicts);
      }
    }
  }

  private static void checkPair(
      Checkup checkup, Claim claim, PairTables.Pair pair, Verdicts verdicts) {
    boolean scoreFirst = pair.one().code().equals(CALCIUM_SCORE);
    ServiceLine score = scoreFirst ? pair.one() : pair.other();
    ServiceLine study = scoreFirst ? pair.other() : pair.one();
    boolean together = score.code().equals(CALCIUM_SCORE) && WITH_CONTRAST.contains(study.code());
    // A table edit on the pair says the same with its source.
    if (together && !PairTables.reported(checkup.book(), claim, score, study, pair.date())) {
      verdicts.problem(problem(checkup, score, study));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Checkup checkup, ServiceLine score, ServiceLine study) {
    return Problem.of(
            INFO,
            score.mention().span(),
            "75571 is part of "
                + study.code()
                + ": a calcium score taken with the contrast study is not billed beside it. Leave"
                + " 75571 out.")
        .withCode(CALCIUM_SCORE)
        .withRelated(List.of(new Related(study.code() + " is billed here", study.mention().span())))
        .withFixes(
            List.of(Fixes.remove(checkup.note(), "Remove " + score.written(), score.span())));
  }
}
