package org.scrubjay.rules.edits;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;
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

/** A pair on which NCCI's two tables disagree, on a claim that does not say which one it is for. */
public final class EditTablesDiffer implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "edit-tables-differ",
          "edits",
          Severity.INFO,
          "The claim kind is not stated, and NCCI's two tables differ on a pair of its codes.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (claim.header().claimKind().isPresent() || ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      Set<Set<String>> spoken = new HashSet<>();
      for (PairTables.Pair pair : PairTables.sameDay(checkup.note(), claim)) {
        if (spoken.add(Set.of(pair.one().code(), pair.other().code()))) {
          checkPair(checkup, pair, verdicts);
        }
      }
    }
  }

  private static void checkPair(Checkup checkup, PairTables.Pair pair, Verdicts verdicts) {
    Answer<PairEdit> practitioner = edit(checkup, Setting.PRACTITIONER, pair);
    Answer<PairEdit> hospital = edit(checkup, Setting.OUTPATIENT_HOSPITAL, pair);
    Optional<String> unchecked = practitioner.notChecked().or(hospital::notChecked);
    if (unchecked.isPresent()) {
      verdicts.notChecked(unchecked.get());
    } else if (words(practitioner).equals(words(hospital))) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(pair, practitioner, hospital));
    }
  }

  private static Answer<PairEdit> edit(Checkup checkup, Setting setting, PairTables.Pair pair) {
    return checkup.book().pairEdit(setting, pair.one().code(), pair.other().code(), pair.date());
  }

  private static String words(Answer<PairEdit> answer) {
    return answer
        .found()
        .map(
            row ->
                switch (row.indicator()) {
                  case NOT_ALLOWED -> "never pays " + row.column2() + " beside " + row.column1();
                  case ALLOWED ->
                      "pays "
                          + row.column2()
                          + " beside "
                          + row.column1()
                          + " with a modifier only";
                  case NOT_APPLICABLE -> "has no edit on the two";
                })
        .orElse("has no edit on the two");
  }

  private static Problem problem(
      PairTables.Pair pair, Answer<PairEdit> practitioner, Answer<PairEdit> hospital) {
    return Problem.of(
            INFO,
            pair.other().mention().span(),
            pair.one().code()
                + " and "
                + pair.other().code()
                + " on "
                + pair.date()
                + ": NCCI's practitioner table "
                + words(practitioner)
                + ", its outpatient hospital table "
                + words(hospital)
                + ". Say which claim this is: CLAIM: professional or CLAIM: outpatient hospital.")
        .withCode(pair.other().code())
        .withRelated(List.of(new Related("the other code", pair.one().mention().span())))
        .withSource(
            practitioner.answeredBy().or(hospital::answeredBy).map(edition -> edition.source()));
  }
}
