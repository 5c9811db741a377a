package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.NoCodes;

/** 3D words against the words for reformats, and where and under whom the work was done. */
class PostProcessingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Coronal and sagittal reformats.                       | REFORMAT",
        "Curved multiplanar reformations were made.            | REFORMAT",
        "Reconstructed in the coronal plane as MPR.            | REFORMAT",
        "Volume-rendered images.                               | THREE_DIMENSIONAL",
        "MIP and VR images were reviewed.                      | THREE_DIMENSIONAL",
        "Surface shaded display (SSD).                         | THREE_DIMENSIONAL",
        "3-D reconstructions of the pelvis.                    | THREE_DIMENSIONAL",
        "3D multiplanar reformations in the sagittal plane.    | REFORMAT",
        "3D reconstructions: sagittal and coronal reformats.   | REFORMAT",
        "3D and multiplanar reconstructions.                   | THREE_DIMENSIONAL, REFORMAT",
        "Maximum intensity projections.                        | THREE_DIMENSIONAL",
        "No 3D images were made.                               | ",
        "Axial images of the chest.                            | ",
        "Made on an independent workstation.                   | INDEPENDENT_WORKSTATION",
        "Under my concurrent supervision.                      | SUPERVISION",
        "Supervised by the radiologist.                        | SUPERVISION",
      })
  void tellsRenderingFromReformatting(String technique, String expected) {
    ImagingReport report =
        ImagingReport.of(
                NoteReader.read(
                    NoteParsing.parse(
                        "TECHNIQUE: " + technique + "\nFINDINGS: Nothing is wrong.\n"),
                    new NoCodes(),
                    new NoteReading(Optional.of(NoteKind.REPORT), LocalDate.of(2025, 3, 14))))
            .orElseThrow();
    assertThat(
            Stream.of(PostProcessing.values())
                .filter(kind -> kind.isStated(report))
                .map(Enum::name)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }
}
