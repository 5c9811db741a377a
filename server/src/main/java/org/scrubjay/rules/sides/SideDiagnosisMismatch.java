package org.scrubjay.rules.sides;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.SidedNoun;
import org.scrubjay.note.statements.Sides;

/** A diagnosis code of one side where the note speaks only of the other. */
public final class SideDiagnosisMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "side-diagnosis-mismatch",
          "sides",
          Severity.WARNING,
          "A diagnosis code is of the side that the note does not speak of.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (Diagnosis diagnosis : claim.diagnoses()) {
        Answer<DiagnosisCode> answer =
            checkup
                .book()
                .diagnosis(diagnosis.code(), checkup.note().dateAt(diagnosis.mention().span()));
        answer.notChecked().ifPresent(verdicts::notChecked);
        answer.found().ifPresent(code -> checkCode(checkup, claim, diagnosis, code, verdicts));
      }
    }
  }

  private static void checkCode(
      Checkup checkup, Claim claim, Diagnosis diagnosis, DiagnosisCode code, Verdicts verdicts) {
    Optional<SidedNoun> titled = titled(code.title());
    if (titled.isEmpty()) {
      return;
    }
    Optional<StatedSide> stated = StatedSide.of(checkup.note(), titled.get().noun());
    boolean otherSideCoded =
        claim.diagnoses().stream()
            .filter(other -> other != diagnosis)
            .flatMap(
                other ->
                    checkup
                        .book()
                        .diagnosis(other.code(), checkup.note().dateAt(other.mention().span()))
                        .found()
                        .stream())
            .flatMap(other -> titled(other.title()).stream())
            .anyMatch(
                other ->
                    other.noun().equals(titled.get().noun())
                        && other.side() == titled.get().side().opposite());
    if (stated.isPresent()
        && stated.get().side() == titled.get().side().opposite()
        && !otherSideCoded) {
      verdicts.problem(problem(diagnosis, code, titled.get(), stated.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<SidedNoun> titled(String title) {
    FoldedText text = FoldedText.of(title);
    return Sides.nouns(text, Stream.of(text.all())).stream()
        .filter(noun -> noun.side() != Side.BOTH)
        .findFirst();
  }

  private static Problem problem(
      Diagnosis diagnosis, DiagnosisCode code, SidedNoun titled, StatedSide stated) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            code.code()
                + " is of the "
                + titled.side().words()
                + " side ("
                + code.title()
                + "), but the note speaks only of the "
                + stated.side().words()
                + " "
                + titled.noun()
                + ". Correct the code or the text.")
        .withCode(code.code())
        .withRelated(
            List.of(
                new Related("the note says " + stated.side().words(), stated.where().sideSpan())));
  }
}
