package org.scrubjay.rules.sides;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
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
import org.scrubjay.note.statements.SidedNoun;
import org.scrubjay.note.statements.Sides;

/** A diagnosis code without a side where the note states it and a code with that side exists. */
public final class SideUnspecified implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "side-unspecified",
          "sides",
          Severity.WARNING,
          "A diagnosis code of an unspecified side where the note states the side.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final String UNSPECIFIED = "unspecified";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (Diagnosis diagnosis : claim.diagnoses()) {
        LocalDate date = checkup.note().dateAt(diagnosis.mention().span());
        Answer<DiagnosisCode> answer = checkup.book().diagnosis(diagnosis.code(), date);
        answer.notChecked().ifPresent(verdicts::notChecked);
        answer
            .found()
            .filter(code -> leavesSideOpen(code.title()))
            .ifPresent(code -> checkCode(checkup, diagnosis, code, date, verdicts));
      }
    }
  }

  private static void checkCode(
      Checkup checkup, Diagnosis diagnosis, DiagnosisCode code, LocalDate date, Verdicts verdicts) {
    for (DiagnosisCode sibling : siblings(checkup.book(), code, date)) {
      Optional<SidedNoun> sided = sided(code, sibling);
      Optional<StatedSide> stated =
          sided
              .flatMap(noun -> StatedSide.of(checkup.note(), noun.noun()))
              .filter(found -> found.side() == sided.get().side());
      if (stated.isPresent()) {
        verdicts.problem(problem(diagnosis, code, sibling, stated.get()));
        return;
      }
    }
    verdicts.passed();
  }

  /** Whether "unspecified" stands in the title where a side of a part of the body could. */
  private static boolean leavesSideOpen(String title) {
    FoldedText sided = FoldedText.of(title.replace(UNSPECIFIED, "left"));
    return title.contains(UNSPECIFIED) && !Sides.nouns(sided, List.of(sided.all())).isEmpty();
  }

  private static List<DiagnosisCode> siblings(CodeBook book, DiagnosisCode code, LocalDate date) {
    String plain = code.code().replace(".", "");
    // The side stands in the last character, or before a seventh one that tells the encounter.
    return Stream.of(1, 2)
        .filter(cut -> plain.length() - cut >= 3)
        .map(cut -> plain.substring(0, plain.length() - cut))
        .flatMap(parent -> book.children(dotted(parent), date).stream())
        .filter(sibling -> sibling.billable() && !sibling.code().equals(code.code()))
        .toList();
  }

  private static String dotted(String plain) {
    return plain.length() > 3 ? plain.substring(0, 3) + "." + plain.substring(3) : plain;
  }

  /** The noun that {@code sibling} puts a side to, when the titles differ in nothing else. */
  private static Optional<SidedNoun> sided(DiagnosisCode code, DiagnosisCode sibling) {
    FoldedText title = FoldedText.of(sibling.title());
    return Sides.nouns(title, List.of(title.all())).stream()
        .filter(
            noun ->
                sibling
                    .title()
                    .replace(title.in(noun.sideSpan()), UNSPECIFIED)
                    .equals(code.title()))
        .findFirst();
  }

  private static Problem problem(
      Diagnosis diagnosis, DiagnosisCode code, DiagnosisCode sibling, StatedSide stated) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            code.code()
                + " leaves the side open, but the note says "
                + stated.side().words()
                + ". "
                + sibling.code()
                + " is \""
                + sibling.title()
                + "\".")
        .withCode(code.code())
        .withRelated(
            List.of(
                new Related("the note says " + stated.side().words(), stated.where().sideSpan())));
  }
}
