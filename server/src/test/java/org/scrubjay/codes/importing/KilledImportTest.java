package org.scrubjay.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrubjay.codes.importing.Official.importing;
import static org.scrubjay.codes.importing.Official.open;
import static org.scrubjay.codes.importing.Official.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;

/** Imports in other processes: killed at several moments, and two at once. */
class KilledImportTest {
  private static final LocalDate FY2025 = LocalDate.of(2025, 3, 14);
  private static final LocalDate FY2026 = LocalDate.of(2025, 11, 1);

  @TempDir Path folder;

  @Test
  void aKilledImportLosesNothing() throws IOException, InterruptedException {
    BookFolder book = new BookFolder(folder.resolve("book"));
    importing(book, true, write(folder, "icd10cm-order-2025.txt", orderFile(10, "Old")));
    Path large = write(folder, "icd10cm-order-2026.txt", orderFile(40_000, "New"));
    boolean finished = false;
    for (int round = 1; round <= 12 && !finished; round++) {
      Process child = start(large, book);
      finished = child.waitFor(round * 150L, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      assertThat(book.verify().damage()).isEmpty();
      try (CodeBook open = open(book)) {
        assertThat(open.diagnosis("A00", FY2025).found().orElseThrow().title()).isEqualTo("Old 0");
        boolean whole = book.entries().size() == 2;
        assertThat(open.diagnosis("A00", FY2026).found().orElseThrow().title())
            .isEqualTo(whole ? "New 0" : "Old 0");
        finished |= whole;
      }
    }
    importing(book, true, large);
    assertThat(book.entries()).hasSize(2);
    try (Stream<Path> parts = Files.list(book.path().resolve("parts"))) {
      assertThat(parts).as("what killed imports left is swept away").hasSize(2);
    }
  }

  @Test
  void twoImportsAtOnceBothCount() throws IOException, InterruptedException {
    BookFolder book = new BookFolder(folder.resolve("book"));
    Path one = write(folder, "icd10cm-order-2025.txt", orderFile(3_000, "Old"));
    Path other = write(folder, "icd10cm-order-2026.txt", orderFile(3_000, "New"));
    Process first = start(one, book);
    Process second = start(other, book);
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(book.entries()).extracting("edition").containsExactly("FY2025", "FY2026");
    assertThat(book.verify().damage()).isEmpty();
  }

  private static String orderFile(int rows, String title) {
    return Official.orderFile(
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    String.format(
                        "%c%02d%s|1|%s %d",
                        'A' + i % 26, i / 26 % 100, i < 2600 ? "" : i / 2600, title, i))
            .toArray(String[]::new));
  }

  private Process start(Path file, BookFolder book) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.scrubjay.cli.Main",
            "codes",
            "import",
            file.toString(),
            "--codebook",
            book.path().toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
