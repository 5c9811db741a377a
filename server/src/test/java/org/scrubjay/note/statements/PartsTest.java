package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.NoCodes;

/** A note cut into parts and sentences, and which notes are imaging reports. */
class PartsTest {

  @Test
  void endsAPartAtALabelInTheMiddleOfALine() {
    NoteTree tree = NoteParsing.parse("TECHNIQUE: AP view. COMPARISON: None.\nFINDINGS: Normal.");
    assertThat(Parts.of(tree))
        .filteredOn(part -> !part.roles().isEmpty())
        .extracting(part -> part.roles().iterator().next())
        .containsExactly(LabelRole.TECHNIQUE, LabelRole.COMPARISON, LabelRole.FINDINGS);
  }

  @Test
  void cutsSentencesWhereAReaderWould() {
    assertThat(
            sentences(
                """
                FINDINGS: The nodule measures 4.5 mm (4:112). Dr. Roe was called; he agreed.
                Lungs: Clear
                Heart normal
                - Bones intact.
                The liver is enlarged in its greatest dimension, which has been noted before and is
                unchanged.The spleen is normal.
                """))
        .containsExactly(
            "The nodule measures 4.5 mm (4:112).",
            "Dr. Roe was called;",
            "he agreed.",
            "Lungs: Clear",
            "Heart normal",
            "- Bones intact.",
            "The liver is enlarged in its greatest dimension, which has been noted before and is\n"
                + "unchanged.",
            "The spleen is normal.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXAM: CT of the chest#FINDINGS: Clear lungs throughout.#IMPRESSION: Normal. | CT",
        "CT CHEST#INDICATION: Cough.#FINDINGS: Clear lungs throughout. | CT",
        "TECHNIQUE: PA and lateral views.#FINDINGS: Clear lungs throughout. | RADIOGRAPH",
        "EXAM: Knee#FINDINGS: No fracture is seen. | unknown",
        "EXAM: CT-guided biopsy#TECHNIQUE: Needle.#FINDINGS: Core of tissue obtained. | none",
        "EXAM: EMG#FINDINGS: Slow conduction of nerves. | none",
        "HISTORY: Cough.#MEDICATIONS: None.#FINDINGS: Clear lungs throughout. | none",
        "CPT: 71046-26#ICD-10: R05.9#DOS: 03/14/2025 | none",
        "EXAM: CT#FINDINGS: [a/b] [c/d] [e/f]#IMPRESSION: [g/h] | none",
      })
  void tellsReportsFromOtherNotes(String lines, String expected) {
    Optional<ImagingReport> report = ImagingReport.of(note(lines.strip().replace('#', '\n')));
    assertThat(
            report
                .map(found -> found.modality().map(Modality::name).orElse("unknown"))
                .orElse("none"))
        .isEqualTo(expected);
  }

  @Test
  void hidesUnfilledFieldsAndComments() {
    Note note =
        note("FINDINGS: The [left/right] kidney. [8 x 4] mm.\n# scrubjay: ignore x -- left");
    assertThat(FoldedText.of(note).folded())
        .doesNotContain("left", "right")
        .contains("[8 x 4] mm")
        .hasSameSizeAs(note.tree().source().text());
  }

  private static List<String> sentences(String text) {
    NoteTree tree = NoteParsing.parse(text);
    return Parts.of(tree).stream()
        .flatMap(part -> part.sentences().stream())
        .map(tree::text)
        .toList();
  }

  private static Note note(String text) {
    return NoteReader.read(
        NoteParsing.parse(text),
        new NoCodes(),
        new NoteReading(Optional.empty(), LocalDate.of(2025, 3, 14)));
  }
}
