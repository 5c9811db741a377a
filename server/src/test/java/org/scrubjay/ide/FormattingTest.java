package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

class FormattingTest {
  private static final CodeBook BOOK = BuiltinCodeBook.open();
  private static final String[] CODES = {"75574", "75580-26", "76377-26-59", "71046", "C9793"};
  private static final String[] DIAGNOSES = {"I25.10", "R07.9", "M17.0", "I25.118"};
  private static final String[] GAPS = {" ", "  ", "   ", "      "};

  @Test
  void codesUnitsAndPointersStandInColumns() {
    assertThat(
            formatted(
                """
                DOS: 03/14/2025
                CPT: 75574-26   dx A,B
                     75580-26-59 x1      dx A
                ICD-10:   A. I25.10    Atherosclerosis
                    B. R07.9  Chest pain
                """))
        .isEqualTo(
            """
            DOS: 03/14/2025
            CPT: 75574-26        dx A,B
                 75580-26-59 x1  dx A
            ICD-10: A. I25.10  Atherosclerosis
                    B. R07.9   Chest pain
            """);
  }

  @Test
  void sideWordsAreCapitalsWhenAskedFor() {
    Snapshot snapshot =
        snapshot("file:///a.report", "EXAM: Left knee\nFINDINGS: The right side is all right.\n");
    assertThat(applied(snapshot, Formatting.Sideness.CAPITALS))
        .startsWith("EXAM: LEFT knee\nFINDINGS: The RIGHT side");
    assertThat(applied(snapshot, Formatting.Sideness.AS_WRITTEN))
        .isEqualTo(snapshot.source().text());
  }

  @Test
  void tablesCommentsAndFieldsStayWhereTheyAre() {
    for (String kept :
        List.of(
            "CPT:\t75574\t26\n",
            "CPT: 75574 # scrubjay: ignore x -- y\n",
            "CPT: 75574    []\n",
            "CPT  Mod  Units\n75574    26  1\n")) {
      assertThat(formatted(kept)).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, 20_261_122})
  void formattingKeepsTheClaimAndIsDoneOnce(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      String note = claim(random);
      check(snapshot("file:///n.claim", note), "seed " + seed + ", note " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesKeepTheirMeaning(Path sample) throws IOException {
    check(snapshot("file:///" + sample.getFileName(), Files.readString(sample)), sample.toString());
  }

  static Stream<Path> samples() {
    try (Stream<Path> files = Files.walk(Path.of("../samples"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Snapshot before, String which) {
    for (Formatting.Sideness sides : Formatting.Sideness.values()) {
      Snapshot after = snapshot(before.uri(), applied(before, sides));
      if (before.isNote()) {
        assertThat(Formatting.meaning(after.note()))
            .as(which)
            .isEqualTo(Formatting.meaning(before.note()));
      }
      assertThat(applied(after, sides)).as(which).isEqualTo(after.source().text());
      assertThat(after.source().text().replace(" ", "").toLowerCase(java.util.Locale.ROOT))
          .as(which)
          .isEqualTo(before.source().text().replace(" ", "").toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String claim(SplittableRandom random) {
    StringBuilder note = new StringBuilder("DOS: 03/14/2025\nCPT:");
    for (int i = random.nextInt(4); i >= 0; i--) {
      note.append(i % 2 == 0 ? "  " : "      ").append(pick(random, CODES));
      note.append(random.nextBoolean() ? pick(random, GAPS) + "x" + (1 + random.nextInt(3)) : "");
      note.append(random.nextBoolean() ? pick(random, GAPS) + "dx A,B" : "");
      note.append(random.nextBoolean() ? pick(random, GAPS) + "$350.00" : "");
      note.append(random.nextInt(5) == 0 ? "  " : "")
          .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    note.append("ICD-10:");
    for (char letter = 'A'; letter < 'A' + 1 + random.nextInt(3); letter++) {
      note.append(pick(random, GAPS)).append("  ").append(letter).append('.');
      note.append(pick(random, GAPS)).append(pick(random, DIAGNOSES));
      note.append(random.nextBoolean() ? pick(random, GAPS) + "Chest pain" : "").append('\n');
    }
    return note.toString();
  }

  private static String pick(SplittableRandom random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String formatted(String note) {
    return applied(snapshot("file:///n.claim", note), Formatting.Sideness.AS_WRITTEN);
  }

  private static String applied(Snapshot snapshot, Formatting.Sideness sides) {
    String text = snapshot.source().text();
    return Formatting.applied(text, Formatting.in(snapshot, new Span(0, text.length()), sides));
  }

  private static Snapshot snapshot(String uri, String text) {
    Workbench workbench =
        new Workbench(() -> new Linter(List.of(), BOOK), LocalDate.of(2026, 11, 22));
    return new Snapshot(uri, 1, Source.of(text), workbench);
  }
}
