package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.NoCodes;
import org.scrubjay.text.Span;

/** What a wording rules out beforehand, its expression must not find. */
class WordingTest {
  private static final long SEED = 20261122;
  private static final int TEXTS = 400;
  private static final List<String> PIECES =
      List.of(
          "left",
          "right",
          "lt",
          "no",
          "not",
          "ct",
          "x",
          "9",
          "26",
          "nodule",
          "contrast",
          "with",
          "w/o",
          "-",
          " ",
          " ",
          " ",
          ".",
          ",",
          "é",
          "×",
          "bmi 31.2",
          "Left",
          "views",
          "3d");

  @ParameterizedTest
  @MethodSource("expressions")
  void findsWhatItsExpressionFinds(String expression) {
    Wording wording = Wording.of(expression);
    Pattern plain = Pattern.compile(expression);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      int start = random.nextInt(text.length() + 1);
      Span span = new Span(start, start + random.nextInt(text.length() - start + 1));
      List<Span> expected =
          plain
              .matcher(text)
              .region(span.start(), span.end())
              .results()
              .map(match -> new Span(match.start(), match.end()))
              .toList();
      String folded = FoldedText.of(text).folded();
      Places places = new Places(text, LetterGroups.of(folded));
      for (Optional<Places> known : List.of(Optional.<Places>empty(), Optional.of(places))) {
        assertThat(found(new Occurrences(wording, text, span, known)))
            .as("seed %d, text %d, %s", SEED, i, span)
            .isEqualTo(expected);
      }
      if (plain.matcher(text).find()) {
        assertThat(places.mayHold(wording)).as("seed %d, text %d may hold it", SEED, i).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void findsInAllSentencesWhatItFindsInEach(String expression) {
    Wording wording = Wording.of(expression);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String written = "FINDINGS: " + text(random) + " IMPRESSION:" + text(random);
      NoteReading reading = new NoteReading(Optional.of(NoteKind.REPORT), LocalDate.EPOCH);
      Note note = NoteReader.read(NoteParsing.parse(written), new NoCodes(), reading);
      FoldedText text = FoldedText.of(note);
      List<Part> parts = Parts.of(note);
      Sentences sentences = Sentences.of(note, parts);
      List<Span> each =
          parts.stream()
              .flatMap(part -> part.sentences().stream())
              .flatMap(sentence -> text.find(wording, sentence))
              .toList();
      assertThat(sentences.find(wording).map(Sentences.Found::span).toList())
          .as("seed %d, text %d", SEED, i)
          .isEqualTo(each);
      assertThat(sentences.have(wording))
          .as("seed %d, text %d", SEED, i)
          .isEqualTo(!each.isEmpty());
    }
  }

  private static Stream<String> expressions() {
    return Stream.of(
        "\\b(?:left|right)\\b",
        "\\b(?<!\\b(?:no|not) )(?:left +right|right +left)\\b(?! +views)",
        "\\b(?:with(?:out)? +)?contrast\\b",
        "(?<side>lt|rt)(?=[. ])",
        "[a-f]t|views?",
        "(?i)\\bLEFT\\b",
        "\\b3-?d\\b|\\bx ?\\d+",
        "(?:no|not)? *nodule",
        "\\b(?:bmi)[^0-9.;]{0,20}(?<value>\\d{2}(?:\\.\\d+)?)\\b",
        "[^a-z]9|\\.\\s*\\d",
        "é|×",
        "\\Qw/o\\E",
        "^left|right$",
        "\\b(?:nod|not|(?:no )?contr|views)\\w*",
        "\\b(?:left,? )?views?\\b",
        "\\b(?:bmi \\d|contrast|nodule[- ]?s)",
        "\\b[nc]o(?:t|d|n)+",
        "\\b(?:w(?:/|ith)o?)\\b ?",
        "n*o{2}|(?:ct)?(?:x|[.,])");
  }

  private static List<Span> found(Occurrences occurrences) {
    List<Span> found = new ArrayList<>();
    while (occurrences.find()) {
      found.add(occurrences.found());
    }
    return found;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
