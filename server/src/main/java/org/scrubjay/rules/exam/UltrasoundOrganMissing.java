package org.scrubjay.rules.exam;

import static org.scrubjay.note.statements.UltrasoundOrgan.ADNEXA;
import static org.scrubjay.note.statements.UltrasoundOrgan.AORTA;
import static org.scrubjay.note.statements.UltrasoundOrgan.BILE_DUCTS;
import static org.scrubjay.note.statements.UltrasoundOrgan.BLADDER;
import static org.scrubjay.note.statements.UltrasoundOrgan.ENDOMETRIUM;
import static org.scrubjay.note.statements.UltrasoundOrgan.GALLBLADDER;
import static org.scrubjay.note.statements.UltrasoundOrgan.ILIACS;
import static org.scrubjay.note.statements.UltrasoundOrgan.LEFT_KIDNEY;
import static org.scrubjay.note.statements.UltrasoundOrgan.LIVER;
import static org.scrubjay.note.statements.UltrasoundOrgan.PANCREAS;
import static org.scrubjay.note.statements.UltrasoundOrgan.PROSTATE;
import static org.scrubjay.note.statements.UltrasoundOrgan.RIGHT_KIDNEY;
import static org.scrubjay.note.statements.UltrasoundOrgan.SEMINAL_VESICLES;
import static org.scrubjay.note.statements.UltrasoundOrgan.SPLEEN;
import static org.scrubjay.note.statements.UltrasoundOrgan.UTERUS;
import static org.scrubjay.note.statements.UltrasoundOrgan.VENA_CAVA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.UltrasoundOrgan;
import org.scrubjay.text.Span;

/** A complete ultrasound exam whose report leaves out an organ that makes it complete. */
public final class UltrasoundOrganMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ultrasound-organ-missing",
          "exam",
          Severity.ERROR,
          "A complete ultrasound code whose report does not speak of every organ it takes.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private static final String ABDOMEN = "76700";
  private static final String RETROPERITONEUM = "76770";
  private static final String PELVIS = "76856";
  private static final Map<String, String> LIMITED =
      Map.of(ABDOMEN, "76705", RETROPERITONEUM, "76775", PELVIS, "76857");

  private static final List<UltrasoundOrgan> KIDNEYS = List.of(RIGHT_KIDNEY, LEFT_KIDNEY);
  private static final List<UltrasoundOrgan> VESSELS = List.of(AORTA, VENA_CAVA, ILIACS);

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
                    .filter(exam -> LIMITED.containsKey(exam.code()))
                    .forEach(exam -> checkExam(report, exam, verdicts)));
  }

  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    List<Span> sentences =
        report.sentences(LabelRole.TECHNIQUE, LabelRole.FINDINGS, LabelRole.IMPRESSION).toList();
    for (UltrasoundOrgan organ : organs(report, exam.code(), sentences)) {
      if (organ.isDescribed(report.text(), sentences)) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(exam, organ));
      }
    }
  }

  private static List<UltrasoundOrgan> organs(
      ImagingReport report, String code, List<Span> sentences) {
    return switch (code) {
      case ABDOMEN ->
          List.of(
              LIVER,
              GALLBLADDER,
              BILE_DUCTS,
              PANCREAS,
              SPLEEN,
              RIGHT_KIDNEY,
              LEFT_KIDNEY,
              AORTA,
              VENA_CAVA);
      // With a urinary history kidneys and bladder make the exam complete as well.
      case RETROPERITONEUM ->
          BLADDER.isDescribed(report.text(), sentences)
              ? KIDNEYS
              : Stream.concat(KIDNEYS.stream(), VESSELS.stream()).toList();
      default ->
          male(report, sentences)
              ? List.of(BLADDER, PROSTATE, SEMINAL_VESICLES)
              : List.of(UTERUS, ENDOMETRIUM, ADNEXA);
    };
  }

  private static boolean male(ImagingReport report, List<Span> sentences) {
    return report
        .note()
        .header()
        .sex()
        .map(Stated::value)
        .map(Header.Sex.MALE::equals)
        .orElseGet(() -> PROSTATE.isDescribed(report.text(), sentences));
  }

  private static Problem problem(BilledImaging exam, UltrasoundOrgan organ) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " is a complete exam, but the report does not speak of the "
                + organ.words()
                + ". Describe it or say why it was not seen; else bill "
                + LIMITED.get(exam.code())
                + ".")
        .withCode(exam.code())
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
