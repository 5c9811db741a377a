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
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.note.Header;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.UltrasoundOrgan;

/** Which organs make an ultrasound exam a complete one. */
final class CompleteUltrasound {
  private static final String ABDOMEN = "76700";
  private static final String RETROPERITONEUM = "76770";
  private static final String PELVIS = "76856";

  /** The complete exams whose organs are known here. */
  static final Set<String> CODES = Set.of(ABDOMEN, RETROPERITONEUM, PELVIS);

  private static final List<UltrasoundOrgan> KIDNEYS = List.of(RIGHT_KIDNEY, LEFT_KIDNEY);
  private static final List<UltrasoundOrgan> VESSELS = List.of(AORTA, VENA_CAVA, ILIACS);

  private CompleteUltrasound() {}

  /** Where a report describes what was examined. */
  static Sentences sentences(ImagingReport report) {
    return report.sentences(LabelRole.TECHNIQUE, LabelRole.FINDINGS, LabelRole.IMPRESSION);
  }

  /** The organs of {@code code}, one of {@link #CODES}; some depend on the patient. */
  static List<UltrasoundOrgan> organs(ImagingReport report, String code) {
    Sentences sentences = sentences(report);
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

  private static boolean male(ImagingReport report, Sentences sentences) {
    return report
        .note()
        .header()
        .sex()
        .map(Stated::value)
        .map(Header.Sex.MALE::equals)
        .orElseGet(() -> PROSTATE.isDescribed(report.text(), sentences));
  }
}
