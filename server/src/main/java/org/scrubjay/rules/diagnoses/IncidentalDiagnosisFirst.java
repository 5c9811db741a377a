package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** A first diagnosis that the report mentions in passing. */
public final class IncidentalDiagnosisFirst implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "incidental-diagnosis-first",
          "diagnoses",
          Severity.INFO,
          "The first diagnosis stands only in the findings, not in the impression or indication.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.INDICATION) && report.has(LabelRole.IMPRESSION))
        .ifPresent(
            report ->
                checkup.note().claims().stream()
                    .flatMap(claim -> claim.diagnoses().stream().limit(1))
                    .forEach(first -> checkFirst(report, first, verdicts)));
  }

  private static void checkFirst(ImagingReport report, Diagnosis first, Verdicts verdicts) {
    Optional<Wording> words = Conditions.words(first.code());
    if (words.isEmpty()) {
      return;
    }
    Optional<Span> found = report.affirmed(words.get(), LabelRole.FINDINGS);
    boolean central = report.says(words.get(), LabelRole.INDICATION, LabelRole.IMPRESSION);
    if (found.isPresent() && !central) {
      verdicts.problem(problem(first, found.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Diagnosis first, Span found) {
    return Problem.of(
            INFO,
            first.mention().span(),
            first.code()
                + " is the first diagnosis, but the report mentions it among the findings only,"
                + " neither as the reason for the exam nor in the impression. What was found by the"
                + " way comes after what the exam was for.")
        .withCode(first.code())
        .withRelated(List.of(new Related("where the report mentions it", found)))
        .withSource(
            Optional.of(
                SourceRef.of("ICD-10-CM Official Guidelines for Coding and Reporting")
                    .withDetail("section IV.K, patients receiving diagnostic services only")));
  }
}
