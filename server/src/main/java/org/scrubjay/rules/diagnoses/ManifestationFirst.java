package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;

/** A manifestation listed first. */
public final class ManifestationFirst implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "manifestation-first",
          "diagnoses",
          Severity.ERROR,
          "A manifestation (\"in diseases classified elsewhere\") as the first diagnosis.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup.note().claims().stream()
        .flatMap(claim -> claim.diagnoses().stream().limit(1))
        .forEach(first -> checkFirst(checkup, first, verdicts));
  }

  /** Whether {@code diagnosis} is first in {@code claim} and this rule reports it. */
  static boolean reports(Checkup checkup, Claim claim, Diagnosis diagnosis) {
    LocalDate date = checkup.note().dateAt(diagnosis.mention().span());
    return claim.diagnoses().get(0).equals(diagnosis)
        && checkup
            .book()
            .diagnosis(diagnosis.code(), date)
            .found()
            .filter(ManifestationFirst::isManifestation)
            .isPresent();
  }

  private static boolean isManifestation(DiagnosisCode code) {
    return code.title().contains("classified elsewhere");
  }

  private static void checkFirst(Checkup checkup, Diagnosis first, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(first.mention().span());
    Answer<DiagnosisCode> answer = checkup.book().diagnosis(first.code(), date);
    if (answer instanceof Answer.Found<DiagnosisCode> found && isManifestation(found.value())) {
      verdicts.problem(problem(first, found.value(), found.edition()));
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Problem problem(Diagnosis first, DiagnosisCode code, Edition edition) {
    return Problem.of(
            INFO,
            first.mention().span(),
            code.code()
                + " ("
                + code.title()
                + ") is a manifestation and never the first diagnosis. List the underlying disease"
                + " before it.")
        .withCode(code.code())
        .withSource(Optional.of(edition.source()));
  }
}
