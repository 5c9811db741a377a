package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** A diagnosis coded as if it existed, though the report only suspects it. */
public final class UncertainDiagnosisCoded implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "uncertain-diagnosis-coded",
          "diagnoses",
          Severity.ERROR,
          "An outpatient diagnosis code for what the report only suspects or rules out.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private record Said(Span span, Certainty certainty) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report -> {
              for (Claim claim : checkup.note().claims()) {
                if (inpatient(claim)) {
                  continue;
                }
                claim.diagnoses().forEach(diagnosis -> checkDiagnosis(report, diagnosis, verdicts));
              }
            });
  }

  // Guideline II.H lets hospitals code an uncertain diagnosis of an inpatient stay.
  private static boolean inpatient(Claim claim) {
    return claim
        .header()
        .claimKind()
        .map(Stated::value)
        .filter(ClaimKind.INPATIENT::equals)
        .isPresent();
  }

  private static void checkDiagnosis(ImagingReport report, Diagnosis diagnosis, Verdicts verdicts) {
    Optional<Wording> words = Conditions.words(diagnosis.code());
    if (words.isEmpty()) {
      return;
    }
    List<Said> said = said(report, words.get());
    boolean affirmed = said.stream().anyMatch(one -> one.certainty() == Certainty.AFFIRMED);
    if (said.isEmpty() || affirmed) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(diagnosis, said.get(said.size() - 1)));
    }
  }

  private static List<Said> said(ImagingReport report, Wording words) {
    return report
        .sentences(LabelRole.INDICATION, LabelRole.FINDINGS, LabelRole.IMPRESSION)
        .find(words)
        .map(found -> new Said(found.span(), found.certainty()))
        .toList();
  }

  private static Problem problem(Diagnosis diagnosis, Said said) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code()
                + " is coded as if it were established, but the report "
                + (said.certainty() == Certainty.NEGATED ? "rules it out" : "only suspects it")
                + ". For an outpatient code the sign or symptom instead (guideline IV.H).")
        .withCode(diagnosis.code())
        .withRelated(List.of(new Related("the report's words", said.span())));
  }
}
