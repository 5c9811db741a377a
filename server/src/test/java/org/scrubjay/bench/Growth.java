package org.scrubjay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.lint.Linter;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * How the time of linting grows with a note, in microseconds for each thousand characters, and what
 * merely reading and decoding a folder of notes takes beside linting it. CPU time of one thread.
 */
public final class Growth {
  private static final int SMALL = 2_000;
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Growth() {}

  /** {@code FOLDER}: the notes to read and to lint. */
  public static void main(String[] arguments) throws IOException {
    try (CodeBook book = BuiltinCodeBook.open()) {
      Linter linter = new Linter(Rules.all(), book);
      limit(Path.of(arguments[0]), linter);
      for (Shape shape : Shape.values()) {
        for (int size = SMALL; size <= 100 * SMALL; size *= 10) {
          String text = shape.text(size);
          double micros = best(() -> linter.lint(text, reading(shape.kind)), 4_000_000 / size);
          System.out.printf(
              Locale.ROOT,
              "%-22s %7d characters %9.1f us per 1,000%n",
              shape,
              text.length(),
              micros * 1000 / text.length());
        }
      }
    }
  }

  /** What a note is made of. */
  private enum Shape {
    REPORT(NoteKind.REPORT),
    CLAIM(NoteKind.CLAIM),
    MANY_CLAIMS(NoteKind.CLAIM),
    CODES_ON_ONE_LINE(NoteKind.CLAIM),
    DIAGNOSES_ON_ONE_LINE(NoteKind.CLAIM);

    private final NoteKind kind;

    Shape(NoteKind kind) {
      this.kind = kind;
    }

    String text(int size) {
      return switch (this) {
        case REPORT -> Notes.report(size, 1);
        case CLAIM -> Notes.claim(size, 1);
        case MANY_CLAIMS -> Notes.claims(size, 1);
        case CODES_ON_ONE_LINE ->
            "DOS: 03/14/2025\nCPT: " + "75574-26, 71250-26, 76377-26, ".repeat(size / 30) + "\n";
        case DIAGNOSES_ON_ONE_LINE ->
            "DOS: 03/14/2025\nICD-10: " + "I25.118, R07.9, M25.561, ".repeat(size / 25) + "\n";
      };
    }
  }

  private static void limit(Path folder, Linter linter) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    List<String> texts = files.stream().map(Growth::read).toList();
    double bytes = texts.stream().mapToInt(String::length).sum();
    double reading = best(() -> files.forEach(Growth::read), 3);
    double parsing = best(() -> texts.forEach(NoteParsing::parse), 3);
    double linting =
        best(() -> texts.forEach(text -> linter.lint(text, reading(NoteKind.REPORT))), 3);
    System.out.printf(
        Locale.ROOT,
        "%d notes: reading %.0f MB/s, parsing %.1f MB/s, linting %.1f MB/s on one core,"
            + " %.1f times the time of reading%n",
        files.size(),
        bytes / reading,
        bytes / parsing,
        bytes / linting,
        (reading + linting) / reading);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NoteReading reading(NoteKind kind) {
    return new NoteReading(Optional.of(kind), TODAY, Header.EMPTY);
  }

  /** Microseconds of the quickest round, of at least two. */
  private static double best(Runnable work, int rounds) {
    work.run();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < Math.max(2, Math.min(rounds, 300)); i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e3);
    }
    return best;
  }
}
