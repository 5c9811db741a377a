package org.scrubjay.codes.book;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.FileResult;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;
import org.scrubjay.lint.Linter;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * How look-ups, searches and linting grow with the code book: one of the size of a quarter's
 * official files, one with ten times the rows, and one with ten editions of them; the files are
 * {@link MadeUpFiles}. All are asked the same in turns, and the times are those of the processor.
 *
 * <p>Argument: a folder for up to two gigabytes of files; the books, a third of that, are kept
 * there for the next run.
 */
public final class CodeBookGrowth {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
  private static final Set<CodeSystem> ALL = EnumSet.allOf(CodeSystem.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TURNS = 5;
  private static final int LOOK_UPS = 100_000;

  /** The first half of the rounds is not counted. */
  private static final int SEARCH_ROUNDS = 40;

  private static final int LINT_ROUNDS = 400;

  private CodeBookGrowth() {}

  /** A book and what was measured with it. */
  private static final class Measured {
    private final String name;
    private final CodeBook book;
    private final Linter linter;
    private final List<Double> searches = new ArrayList<>();
    private double pair = Double.MAX_VALUE;
    private double diagnosis = Double.MAX_VALUE;
    private double lint = Double.MAX_VALUE;
    private int problems;

    Measured(String name, CodeBook book) {
      this.name = name;
      this.book = book;
      this.linter = new Linter(Rules.all(), book);
    }
  }

  private interface Writing {
    void into(Path folder) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path scratch = Path.of(args[0]);
    System.out.printf(
        "Java %s, heap %d MB%n", Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
    List<Measured> books = new ArrayList<>();
    books.add(open("1 x", scratch, folder -> MadeUpFiles.write(folder, 1)));
    books.add(open("10 x the rows", scratch, folder -> MadeUpFiles.write(folder, 10)));
    books.add(open("10 editions", scratch, MadeUpFiles::writeTenEditions));
    for (int turn = 0; turn < TURNS; turn++) {
      for (Measured one : books) {
        measure(one);
      }
    }
    System.out.println(
        "processor time of          a pair   a diagnosis  search p50, p99  linting a claim");
    for (Measured one : books) {
      double[] searches = one.searches.stream().mapToDouble(time -> time).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.2f us %10.2f us %6.2f %6.2f ms %8.2f ms, %d problems%n",
          one.name,
          one.pair,
          one.diagnosis,
          searches[searches.length / 2] / 1e3,
          searches[searches.length * 99 / 100] / 1e3,
          one.lint / 1e3,
          one.problems);
      one.book.close();
    }
  }

  private static Measured open(String name, Path scratch, Writing files) throws IOException {
    Path folder = scratch.resolve("book " + name);
    BookFolder shelf = new BookFolder(folder);
    if (!shelf.exists()) {
      Path made = scratch.resolve("files " + name);
      BookFiles.delete(made);
      files.into(made);
      Importer importer = new Importer(OfficialReaders.all(), Clock.systemUTC(), 2);
      long start = System.nanoTime();
      List<FileResult> results = importer.run(List.of(made), shelf, (notices, paths) -> true);
      double seconds = (System.nanoTime() - start) / 1e9;
      for (FileResult result : results) {
        if (result.status() != FileResult.Status.IMPORTED || result.unread() > 0) {
          throw new IllegalStateException(result.toString());
        }
      }
      System.out.printf("%s: imported in %.1f s%n", name, seconds);
      BookFiles.delete(made);
    }
    int rows = shelf.entries().stream().mapToInt(BookFolder.Entry::rows).sum();
    System.out.printf(Locale.ROOT, "%s: %,d rows, %.1f MB%n", name, rows, size(folder) / 1e6);
    return new Measured(name, shelf.open(BuiltinCodeBook.files()));
  }

  private static void measure(Measured one) {
    one.pair = Math.min(one.pair, pairs(one.book));
    one.diagnosis = Math.min(one.diagnosis, diagnoses(one.book));
    for (int round = 0; round < SEARCH_ROUNDS; round++) {
      for (String typed : typed()) {
        long start = THREADS.getCurrentThreadCpuTime();
        one.book.search(typed, ALL, DAY, 50);
        if (round >= SEARCH_ROUNDS / 2) {
          one.searches.add((THREADS.getCurrentThreadCpuTime() - start) / 1e3);
        }
      }
    }
    String note = note();
    NoteReading reading = new NoteReading(Optional.of(NoteKind.CLAIM), DAY, Header.EMPTY);
    for (int round = 0; round < LINT_ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      one.problems = one.linter.lint(note, reading).problems().size();
      one.lint = Math.min(one.lint, (THREADS.getCurrentThreadCpuTime() - start) / 1e3);
    }
  }

  /** Microseconds of a look-up of two procedures that seldom come again. */
  private static double pairs(CodeBook book) {
    Random random = new Random(7);
    String[] codes = new String[2 * LOOK_UPS];
    Arrays.setAll(codes, i -> MadeUpFiles.procedure(random.nextInt(MadeUpFiles.PROCEDURES)));
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < codes.length; i += 2) {
      book.pairEdit(Setting.PRACTITIONER, codes[i], codes[i + 1], DAY);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / LOOK_UPS;
  }

  /** Microseconds of a look-up of a diagnosis that seldom comes again. */
  private static double diagnoses(CodeBook book) {
    Random random = new Random(7);
    String[] codes = new String[LOOK_UPS];
    Arrays.setAll(codes, i -> MadeUpFiles.diagnosis(random.nextInt(2_600), random.nextInt(38)));
    long start = THREADS.getCurrentThreadCpuTime();
    for (String code : codes) {
      book.diagnosis(code, DAY);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / LOOK_UPS;
  }

  /** Codes and words as they are typed, wholly, in part and with a slip. */
  private static List<String> typed() {
    List<String> typed =
        new ArrayList<>(List.of("other", "ot", "un", "unspecified", "of the left"));
    for (int i = 0; i < 40; i++) {
      int category = i * 61;
      String code = MadeUpFiles.diagnosis(category, i % 38);
      String title = MadeUpFiles.title(category, i % 38);
      String[] words = title.split(" ");
      String head = words[0];
      typed.add(code);
      typed.add(code.substring(0, 1 + i % 4));
      typed.add(head);
      typed.add(head.substring(0, Math.min(head.length(), 1 + i % 5)));
      typed.add(title.substring(0, 8 + i % 20));
      typed.add(words[1] + " " + words[0]);
      typed.add(words[4] + " " + words[1].substring(0, 3));
      typed.add(head.charAt(0) + head.substring(2) + " " + words[1]);
    }
    return typed;
  }

  private static String note() {
    StringBuilder note =
        new StringBuilder(
            "PAYER: Medicare Part B  POS: 22  CLAIM: professional\nDOS: 03/14/2025\n");
    for (int i = 0; i < 12; i++) {
      note.append("CPT: ").append(MadeUpFiles.procedure(i * 23)).append("-26  dx A,B\n");
    }
    for (int i = 0; i < 8; i++) {
      String code = MadeUpFiles.diagnosis(i * 307, i);
      note.append("ICD-10: ").append((char) ('A' + i)).append(". ");
      note.append(code, 0, 3).append('.').append(code.substring(3));
      note.append("  ").append(MadeUpFiles.title(i * 307, i)).append('\n');
    }
    return note.toString();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
