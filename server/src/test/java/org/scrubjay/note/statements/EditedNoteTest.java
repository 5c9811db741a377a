package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Earlier;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.NoCodes;
import org.scrubjay.text.Source;

/** Of an edited note the same is known whether it was read anew or with what was known before. */
class EditedNoteTest {
  private static final long SEED = 20261130;
  private static final int NOTES = 250;
  private static final int EDITS = 25;

  private static final Derived<List<Integer>> LENGTHS = Derived.ofLines(String::length);

  /** What ends sentences and what does not, what begins parts, and what states nothing. */
  private static final List<String> PIECES =
      List.of(
          "EXAM: CT chest\n",
          "FINDINGS:\n",
          "IMPRESSION: ",
          "The left kidney shows no stone of 4 mm, and the right one is normal in size and ",
          "position.\n",
          "There is no pneumothorax. Heart size is normal;calcified plaque; no effusion.\n",
          "1. Nodule of the right upper lobe.\n",
          "- Unchanged from Dr. Who's CT of 2024",
          "COMPARISON: none.,Heart",
          "normal.The liver",
          "[left | right]",
          "{BODY PART}",
          "# scrubjay: ignore x -- why\n",
          "***",
          "wrapped\nin the middle of a sentence that goes on for more than sixty characters, ",
          "\n\n",
          "\r\n",
          "\r",
          "\n",
          ". ",
          ".",
          ";",
          "no. 3",
          "vs",
          " ",
          "left",
          "5mm",
          "Le\u017Ft",
          "\u00E9",
          "\uD83D\uDE00",
          "LUNGS:");

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of("\\b(?:left|right)\\b"),
          Wording.of("\\b(?:no|not)\\b.{0,40}\\bstone\\b"),
          Wording.of("\\d ?mm\\b"),
          Wording.of("[.;] *[a-z]"),
          Wording.of("nodule|normal"));

  @Test
  void editsInARow() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int round = 0; round < NOTES; round++) {
      String text = pieces(random, 30);
      Note note = read(NoteParsing.parse(text), Earlier.NONE);
      know(note);
      for (int edit = 0; edit < EDITS; edit++) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(4) == 0 ? 80 : 3));
        text = text.substring(0, from) + pieces(random, 3) + text.substring(to);
        NoteTree tree = NoteParsing.parse(Source.of(text), note.tree());
        note = read(tree, note.forLater());
        if (random.nextInt(4) != 0) {
          assertKnown(note, round, edit);
        }
      }
    }
  }

  private static void assertKnown(Note edited, int round, int edit) {
    Note fresh = read(NoteParsing.parse(edited.tree().source()), Earlier.NONE);
    String which = "seed " + SEED + ", note " + round + ", edit " + edit;
    assertThat(edited.derived(LENGTHS)).as(which).isEqualTo(fresh.derived(LENGTHS));
    assertThat(Parts.of(edited)).as(which).isEqualTo(Parts.of(fresh));
    FoldedText folded = FoldedText.of(edited);
    FoldedText again = FoldedText.of(fresh);
    assertThat(folded.folded()).as(which).isEqualTo(again.folded());
    assertThat(folded.written()).as(which).isEqualTo(again.written());
    for (Wording wording : WORDINGS) {
      assertThat(folded.find(wording, folded.all()).toList())
          .as(which)
          .isEqualTo(again.find(wording, again.all()).toList());
      assertThat(wording.matcher(edited).results().map(match -> match.start()).toList())
          .as(which)
          .isEqualTo(wording.matcher(fresh).results().map(match -> match.start()).toList());
    }
  }

  private static void know(Note note) {
    note.derived(LENGTHS);
    Parts.of(note);
    FoldedText text = FoldedText.of(note);
    WORDINGS.forEach(wording -> text.find(wording, text.all()));
  }

  private static Note read(NoteTree tree, Earlier earlier) {
    NoteReading reading = new NoteReading(Optional.of(NoteKind.REPORT), LocalDate.EPOCH);
    return NoteReader.read(tree, new NoCodes(), reading, earlier);
  }

  private static String pieces(RandomGenerator random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
