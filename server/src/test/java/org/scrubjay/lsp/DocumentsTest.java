package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.ide.SmallBook;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.Workbench;
import org.scrubjay.lint.Linter;
import org.scrubjay.lsp.Documents.Edit;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Position;
import org.scrubjay.text.Source;

class DocumentsTest {
  private static final String URI = "untitled:Untitled-1";
  private static final String[] PIECES = {"a", "75574", "\n", "\r\n", "\r", "😀", "é", "", "zip "};

  private final Documents documents =
      new Documents(
          uri ->
              new Workbench(
                  () -> new Linter(List.of(), new SmallBook()), LocalDate.of(2026, 11, 22)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, 20_261_122})
  void editsOneByOneGiveTheTextTheyGiveTogether(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String expected = "DOS: 03/14/2025\nCPT: 75574\n";
    documents.open(URI, 0, expected);
    for (int version = 1; version <= 300; version++) {
      List<Edit> edits = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        LineIndex lines = Source.of(expected).lines();
        int from = lines.offsetOf(lines.positionOf(random.nextInt(expected.length() + 1)));
        int to = lines.offsetOf(lines.positionOf(random.nextInt(expected.length() + 1)));
        int start = Math.min(from, to);
        int end = Math.min(Math.max(from, to), start + 12);
        end = Math.max(start, lines.offsetOf(lines.positionOf(end)));
        String text = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(9)];
        edits.add(
            new Edit(
                Optional.of(lines.positionOf(start)), Optional.of(lines.positionOf(end)), text));
        expected = expected.substring(0, start) + text + expected.substring(end);
      }
      Snapshot after = documents.change(URI, version, edits).orElseThrow();
      assertThat(after.source().text())
          .as("seed %d, version %d", seed, version)
          .isEqualTo(expected);
      assertThat(after.version()).isEqualTo(version);
      // Now and then, as when somebody types faster than anybody reads.
      if (random.nextInt(3) == 0) {
        assertThat(after.tree())
            .as("seed %d, version %d", seed, version)
            .isEqualTo(NoteParsing.parse(expected));
      }
    }
  }

  @Test
  void aSnapshotStaysAsItWas() {
    Snapshot before = documents.open(URI, 1, "CPT: 75574\n");
    Snapshot after = documents.change(URI, 2, List.of(insert(0, 5, "7"))).orElseThrow();
    assertThat(before.source().text()).isEqualTo("CPT: 75574\n");
    assertThat(after.source().text()).isEqualTo("CPT: 775574\n");
    assertThat(documents.isCurrent(before)).isFalse();
    assertThat(documents.isCurrent(after)).isTrue();
  }

  @Test
  void charactersAreUtf16UnitsAndPlacesPastTheEndAreTheEnd() {
    documents.open(URI, 1, "😀x\ny");
    assertThat(text(2, insert(0, 2, "-"))).isEqualTo("😀-x\ny");
    assertThat(text(3, insert(0, 99, "!"))).isEqualTo("😀-x!\ny");
    assertThat(text(4, insert(99, 0, "?"))).isEqualTo("😀-x!\ny?");
    Edit backwards =
        new Edit(Optional.of(new Position(1, 1)), Optional.of(new Position(0, 0)), "_");
    assertThat(text(5, backwards)).isEqualTo("😀-x!\ny_?");
  }

  @Test
  void anEditWithoutRangeIsTheWholeText() {
    documents.open(URI, 1, "old");
    assertThat(text(2, new Edit(Optional.empty(), Optional.empty(), "new"))).isEqualTo("new");
  }

  @Test
  void closedDocumentsAreNotChanged() {
    documents.open(URI, 1, "old");
    documents.close(URI);
    assertThat(documents.change(URI, 2, List.of(insert(0, 0, "x")))).isEmpty();
    assertThat(documents.snapshot(URI)).isEmpty();
  }

  private String text(int version, Edit edit) {
    return documents.change(URI, version, List.of(edit)).orElseThrow().source().text();
  }

  private static Edit insert(int line, int character, String text) {
    Optional<Position> place = Optional.of(new Position(line, character));
    return new Edit(place, place, text);
  }
}
