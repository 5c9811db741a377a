package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;
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
import org.scrubjay.rules.common.ClaimSize;

/** A code whose "code first" note is not followed. */
public final class CodeFirstOrder implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "code-first-order",
          "diagnoses",
          Severity.WARNING,
          "A diagnosis listed before, or without, the one that its \"code first\" note names.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  // A note with one of these words asks for the other code under conditions that only the record
  // can tell.
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:if|any|such as|associated|when|due to|following|complicating|during)\\b");

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
      for (int place = 0; place < claim.diagnoses().size(); place++) {
        checkDiagnosis(checkup, claim, place, verdicts);
      }
    }
  }

  private static void checkDiagnosis(Checkup checkup, Claim claim, int place, Verdicts verdicts) {
    Diagnosis diagnosis = claim.diagnoses().get(place);
    LocalDate date = checkup.note().dateAt(diagnosis.mention().span());
    if (ManifestationFirst.reports(checkup, claim, diagnosis)) {
      verdicts.passed();
      return;
    }
    TabularNotes notes = TabularNotes.of(checkup.book(), diagnosis.code(), date);
    List<DiagnosisNote> first =
        notes.notes().stream()
            .filter(note -> note.kind() == DiagnosisNote.Kind.CODE_FIRST)
            .toList();
    Optional<Problem> problem =
        notes.edition().flatMap(edition -> problem(claim, place, first, edition));
    if (problem.isPresent()) {
      verdicts.problem(problem.get());
    } else {
      notes.unchecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Optional<Problem> problem(
      Claim claim, int place, List<DiagnosisNote> notes, Edition edition) {
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    Diagnosis diagnosis = claim.diagnoses().get(place);
    List<Diagnosis> before = named(claim.diagnoses().subList(0, place), notes);
    List<Diagnosis> after =
        named(claim.diagnoses().subList(place + 1, claim.diagnoses().size()), notes);
    if (!before.isEmpty()) {
      return Optional.empty();
    }
    if (!after.isEmpty()) {
      return Optional.of(wrongOrder(diagnosis, after.get(0), notes, edition));
    }
    return notes.size() == 1 && isUnconditional(notes.get(0), diagnosis.code())
        ? Optional.of(missing(diagnosis, notes.get(0), edition))
        : Optional.empty();
  }

  private static List<Diagnosis> named(List<Diagnosis> diagnoses, List<DiagnosisNote> notes) {
    return diagnoses.stream()
        .filter(diagnosis -> notes.stream().anyMatch(note -> note.names(diagnosis.code())))
        .toList();
  }

  /** Whether the code itself carries the note and the note asks without conditions. */
  private static boolean isUnconditional(DiagnosisNote note, String code) {
    return note.carrier().equals(code)
        && !note.codes().isEmpty()
        && !CONDITION.matcher(note.text()).find();
  }

  private static Problem wrongOrder(
      Diagnosis diagnosis, Diagnosis cause, List<DiagnosisNote> notes, Edition edition) {
    DiagnosisNote note =
        notes.stream().filter(each -> each.names(cause.code())).findFirst().orElseThrow();
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code()
                + " stands before "
                + cause.code()
                + ", but \"code first\" at "
                + note.carrier()
                + " names "
                + cause.code()
                + ": list "
                + cause.code()
                + " ahead of it.")
        .withCode(diagnosis.code())
        .withRelated(List.of(new Related(cause.code() + " stands here", cause.mention().span())))
        .withSource(source(note, edition));
  }

  private static Problem missing(Diagnosis diagnosis, DiagnosisNote note, Edition edition) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code()
                + " is not coded alone: \"code first\" names \""
                + note.text()
                + "\", and none of these codes is listed. Add the one that the record supports,"
                + " ahead of it.")
        .withCode(diagnosis.code())
        .withSource(source(note, edition));
  }

  private static Optional<SourceRef> source(DiagnosisNote note, Edition edition) {
    return Optional.of(edition.source().withDetail("code first at " + note.carrier()));
  }
}
