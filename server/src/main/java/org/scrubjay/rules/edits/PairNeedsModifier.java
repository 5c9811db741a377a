package org.scrubjay.rules.edits;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/** Two codes that NCCI pays together only when a modifier says that they were distinct. */
public final class PairNeedsModifier implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pair-needs-modifier",
          "edits",
          Severity.WARNING,
          "Two procedures that NCCI pays together only with a modifier.",
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
            && found.value().indicator() == PairEdit.Indicator.ALLOWED) {
          checkEdit(checkup, claim, PairTables.sides(pair, found), spoken, verdicts);
        } else {
          answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
        }
      }
    }
  }

  private static void checkEdit(
      Checkup checkup,
      Claim claim,
      PairTables.Edit edit,
      Set<List<Object>> spoken,
      Verdicts verdicts) {
    switch (PairTables.bypass(checkup.book(), edit.paid(), edit.denied(), edit.date())) {
      case PRESENT -> verdicts.passed();
      case UNKNOWN ->
          verdicts.notChecked(
              "the code book does not know a modifier of "
                  + edit.paid().written()
                  + " or "
                  + edit.denied().written());
      case NONE -> {
        if (spoken.add(List.of(edit.denied().mention().span(), edit.paid().code()))) {
          verdicts.problem(problem(checkup, claim, edit));
        }
      }
    }
  }

  /** Whether CPT keeps the codes apart too, so that a modifier would be the wrong way out. */
  private static boolean excludedByCpt(Checkup checkup, PairTables.Edit edit) {
    String paid = edit.paid().code();
    String denied = edit.denied().code();
    return Stream.of(
            checkup.book().threeDimensionalExclusion(denied, paid, edit.date()),
            checkup.book().threeDimensionalExclusion(paid, denied, edit.date()))
        .anyMatch(answer -> answer.found().isPresent());
  }

  private static Problem problem(Checkup checkup, Claim claim, PairTables.Edit edit) {
    return Problem.of(
            INFO,
            edit.denied().mention().span(),
            message(claim, edit, excludedByCpt(checkup, edit)) + combined(checkup, edit))
        .withCode(edit.denied().code())
        .withRelated(
            List.of(
                new Related(
                    edit.paid().code() + " is column 1 of the pair", edit.paid().mention().span())))
        .withSource(Optional.of(edit.edition().source().withDetail(edit.row().rationale())));
  }

  /** The way out that needs no modifier. */
  private static String combined(Checkup checkup, PairTables.Edit edit) {
    return CombinedCodeExists.standsForBoth(checkup, edit.paid(), edit.denied(), edit.date())
        .map(
            code ->
                " If it was one session, "
                    + code.code()
                    + " ("
                    + code.label()
                    + ") stands for both.")
        .orElse("");
  }

  private static String message(Claim claim, PairTables.Edit edit, boolean excludedByCpt) {
    String remedy =
        excludedByCpt
            ? "CPT's instructions exclude the two as well, so leave "
                + edit.denied().code()
                + " out unless it was done on another study."
            : "If the record shows a separate encounter (XE), practitioner (XP), site (XS, or a"
                + " side such as LT or RT) or an unusual service that does not overlap (XU), put"
                + " that modifier on either line; 59 only where none of these fits. Otherwise"
                + " leave "
                + edit.denied().code()
                + " out.";
    return edit.denied().code()
        + " is denied beside "
        + edit.paid().code()
        + " on "
        + edit.date()
        + " unless one of them has an NCCI modifier ("
        + PairTables.table(claim)
        + ", column 1 "
        + edit.paid().code()
        + ", column 2 "
        + edit.denied().code()
        + ", indicator 1). "
        + remedy;
  }
}
