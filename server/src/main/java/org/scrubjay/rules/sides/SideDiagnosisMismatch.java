package org.scrubjay.rules.sides;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.note.Note;
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
      Map<Diagnosis, Optional<SidedNoun>> sides = sides(checkup, claim);
      Set<Sided> coded = new HashSet<>();
      sides.values().forEach(side -> side.map(Sided::of).ifPresent(coded::add));
      for (Diagnosis diagnosis : claim.diagnoses()) {
        Answer<DiagnosisCode> answer =
            checkup
                .book()
                .diagnosis(diagnosis.code(), checkup.note().dateAt(diagnosis.mention().span()));
        answer.notChecked().ifPresent(verdicts::notChecked);
        answer
            .found()
            .ifPresent(
                code ->
                    checkCode(
                        checkup.note(), diagnosis, code, sides.get(diagnosis), coded, verdicts));
      }
    }
  }

  /** A part of the body and a side of it. */
  private record Sided(String noun, Side side) {
    static Sided of(SidedNoun said) {
      return new Sided(said.noun(), said.side());
    }
  }

  /** What the titles of the claim's diagnoses say a side of; titles are read once each. */
  private static Map<Diagnosis, Optional<SidedNoun>> sides(Checkup checkup, Claim claim) {
    Map<String, Optional<SidedNoun>> byTitle = new HashMap<>();
    Map<Diagnosis, Optional<SidedNoun>> sides = new HashMap<>();
    for (Diagnosis diagnosis : claim.diagnoses()) {
      LocalDate date = checkup.note().dateAt(diagnosis.mention().span());
      sides.put(
          diagnosis,
          checkup
              .book()
              .diagnosis(diagnosis.code(), date)
              .found()
              .flatMap(
                  code -> byTitle.computeIfAbsent(code.title(), SideDiagnosisMismatch::titled)));
    }
    return sides;
  }

  private static void checkCode(
      Note note,
      Diagnosis diagnosis,
      DiagnosisCode code,
      Optional<SidedNoun> titled,
      Set<Sided> coded,
      Verdicts verdicts) {
    if (titled.isEmpty()) {
      return;
    }
    Optional<StatedSide> stated = StatedSide.of(note, titled.get().noun());
    boolean otherSideCoded =
        coded.contains(new Sided(titled.get().noun(), titled.get().side().opposite()));
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
    return Sides.nouns(text, List.of(text.all())).stream()
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
