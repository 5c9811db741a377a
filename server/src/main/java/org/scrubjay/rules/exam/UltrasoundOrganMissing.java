package org.scrubjay.rules.exam;

import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.UltrasoundOrgan;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.rules.common.LimitedExams;

/** A complete ultrasound exam whose report leaves out an organ that makes it complete. */
public final class UltrasoundOrganMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ultrasound-organ-missing",
          "exam",
          Severity.ERROR,
          "A complete ultrasound code whose report does not speak of every organ it takes.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS))
        .ifPresent(
            report ->
                BilledImaging.of(checkup, verdicts, imaging -> imaging.complete().orElse(false))
                    .stream()
                    .filter(exam -> CompleteUltrasound.CODES.contains(exam.code()))
                    .forEach(exam -> checkExam(report, exam, verdicts)));
  }

  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    Sentences sentences = CompleteUltrasound.sentences(report);
    for (UltrasoundOrgan organ : CompleteUltrasound.organs(report, exam.code())) {
      if (organ.isDescribed(report.text(), sentences)) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(exam, organ));
      }
    }
  }

  private static Problem problem(BilledImaging exam, UltrasoundOrgan organ) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " is a complete exam, but the report does not speak of the "
                + organ.words()
                + ". Describe it or say why it was not seen; else bill "
                + LimitedExams.of(exam.code()).orElseThrow()
                + ".")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
