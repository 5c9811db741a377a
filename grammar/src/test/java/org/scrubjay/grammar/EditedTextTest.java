package org.scrubjay.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.scrubjay.text.Source;

/** The tree of an edited text is the same whether it was parsed anew or with the tree before it. */
class EditedTextTest {
  /** Whole lines with every kind of element, and what splits, joins and damages them. */
  private static final List<String> PIECES =
      List.of(
          "PAYER: Medicare Part B      MAC: NGS JK      POS: 22\n",
          "DOS: 03/14/2025\r\n",
          "CPT: 75574-26 59 x2  dx A,B $350.00 rev 0489\n",
          "36215-36248 and 36215 (2)\n",
          "ICD-10: A. I25.10 and I20.0-I20.9, I25.1-\n",
          "FINDINGS\n",
          "LIVER: Normal.\r",
          "1. Spleen: [left | right] {choice} *** <BR>\n",
          "TECHNIQUE AND FINDINGS: Axial images.\n",
          "| ICD-10 Code | Description |\n",
          "# scrubjay: ignore x, y -- z\n",
          "# scrubjay: kind=claim dos=2025-03-14\n",
          "\n",
          "\r",
          "\n\n",
          "[",
          "]",
          ":",
          "# scrubjay:",
          " ",
          "75574",
          "word",
          "\uD83D\uDE00");

  @Test
  void editsInARow() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129L);
    for (int round = 0; round < 300; round++) {
      String text = pieces(random, 12);
      NoteTree tree = NoteParsing.parse(text);
      for (int edit = 0; edit < 10; edit++) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 60));
        text = text.substring(0, from) + pieces(random, 3) + text.substring(to);
        tree = NoteParsing.parse(Source.of(text), tree);
        assertThat(tree).as("tree of <%s>", text).isEqualTo(NoteParsing.parse(text));
      }
    }
  }

  @Test
  void linesOutsideTheEditAreTakenOver() {
    NoteTree before = NoteParsing.parse("EXAM: CT chest\nFINDINGS:\nLungs clear.\n");
    NoteTree after =
        NoteParsing.parse(Source.of("EXAM: CT chest\nFINDINGS:\nLungs are clear.\n"), before);

    Line first = before.lines().findFirst().orElseThrow();
    assertThat(after.lines().findFirst()).containsSame(first);
  }

  @Test
  void aNoteThatBecomesATemplateAndBack() {
    String note = "<p>word</p>\n<p>75574-26</p>\n";
    String template = "<!DOCTYPE html><meta name=\"dcterms.title\">" + note;
    NoteTree ofNote = NoteParsing.parse(note);
    NoteTree ofTemplate = NoteParsing.parse(Source.of(template), ofNote);

    assertThat(ofTemplate).isEqualTo(NoteParsing.parse(template));
    assertThat(NoteParsing.parse(Source.of(note), ofTemplate)).isEqualTo(ofNote);
  }

  private static String pieces(RandomGenerator random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
