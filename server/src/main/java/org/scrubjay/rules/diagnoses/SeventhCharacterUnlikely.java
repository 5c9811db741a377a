package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An injury coded as under active treatment in a report of its follow-up. */
public final class SeventhCharacterUnlikely implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "seventh-character-unlikely",
          "diagnoses",
          Severity.HINT,
          "The seventh character A (active treatment) where the report speaks of follow-up.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Pattern ACTIVE_TREATMENT = Pattern.compile("[ST]\\d.{4}A");
  private static final Wording FOLLOW_UP =
      Wording.of(
          "\\b(?:(?:follow(?:ing)?[- ]?up|f/u)(?! (?:with|appointment|visit|(?:is |was"
              + " )?(?:arranged|scheduled|planned|advised|recommended)))|healing|healed|callus|routine"
              + " check|cast removal|(?:days?|weeks?|months?) (?:ago|status"
              + " post|after)|post-?operative)\\b");

  private static final Wording JUST_HURT =
      Wording.of(
          "\\b(?:fall|fell|foosh|injur\\w+|trauma|mv[ac]|twist\\w*|crush\\w*|accident|struck|hit"
              + "|slipped|jammed)\\b[^.;]{0,30}\\b(?:today|tonight|yesterday"
              + "|this (?:morning|afternoon|evening)|hours? ago)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report ->
                checkup.note().claims().stream()
                    .flatMap(claim -> claim.diagnoses().stream())
                    .filter(
                        diagnosis ->
                            ACTIVE_TREATMENT.matcher(diagnosis.code().replace(".", "")).matches())
                    .forEach(diagnosis -> checkDiagnosis(report, diagnosis, verdicts)));
  }

  private static void checkDiagnosis(ImagingReport report, Diagnosis diagnosis, Verdicts verdicts) {
    Optional<Span> followUp = report.affirmed(FOLLOW_UP, LabelRole.EXAM, LabelRole.INDICATION);
    if (followUp.isPresent() && !report.says(JUST_HURT, LabelRole.INDICATION)) {
      verdicts.problem(problem(diagnosis, followUp.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Diagnosis diagnosis, Span followUp) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code()
                + " ends in A, which means active treatment, but the exam is a follow-up. D stands"
                + " for routine healing after that (fractures also G, K and P); A stays right while"
                + " the patient is still under active treatment.")
        .withCode(diagnosis.code())
        .withRelated(List.of(new Related("the follow-up", followUp)))
        .withSource(
            Optional.of(
                SourceRef.of("ICD-10-CM Official Guidelines for Coding and Reporting")
                    .withDetail("section I.C.19.a")));
  }
}
