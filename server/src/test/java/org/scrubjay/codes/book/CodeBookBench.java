package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.ImportListener;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.Downloads;
import org.scrubjay.codes.official.OfficialFile;
import org.scrubjay.codes.official.OfficialReaders;

/**
 * Measures import, opening, pair look-up and search on real official files, each beside its limit.
 *
 * <p>Argument: the folder of the files.
 */
public final class CodeBookBench {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Set<CodeSystem> ALL = EnumSet.allOf(CodeSystem.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOK_UPS = 200_000;
  private static final int ROUNDS = 40;

  /** The goal is that of a warm process, so the first half of the rounds is not counted. */
  private static final int SEARCH_ROUNDS = 400;

  private static final List<String> TYPED =
      List.of(
          "chest pain",
          "pain",
          "fracture",
          "mri brain wo",
          "ccta",
          "i25",
          "r07",
          "75",
          "s",
          "fracture left femur subsequent",
          "diab",
          "shortnes of breath",
          "unstabel angina",
          "neoplasm of lung",
          "ct abd pelvis",
          "old heart attack",
          "other",
          "initial encounter",
          "cxr 2v",
          "knee",
          "displaced fracture of",
          "screening mammogram",
          "hypertens",
          "a");

  /** Every word more is one more that may have a slip. */
  private static final String LONG_TITLE =
      "malignant neoplasm of upper lobe, right bronchus or lung";

  private CodeBookBench() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    if (!Files.isDirectory(data)) {
      System.out.println(data + " is not there: nothing to measure");
      return;
    }
    System.out.printf(
        "Java %s, %d processors, heap %d MB%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    Path folder = Files.createTempDirectory("codebook");
    try {
      double reading = seconds(() -> readAll(data));
      BookFolder shelf = new BookFolder(folder);
      ImportListener accepting = (notices, paths) -> true;
      Importer importer = new Importer(OfficialReaders.all(), Clock.systemUTC(), 2);
      double importing = seconds(() -> importer.run(List.of(data), shelf, accepting));
      System.out.printf(
          "import %.1f s (limit 60 s; reading and unzipping the same files %.1f s)%n",
          importing, reading);
      System.out.printf("book %.1f MB (limit 150 MB)%n", size(folder) / 1e6);
      double[] opening = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        opening[i] = seconds(() -> shelf.open(BuiltinCodeBook.files()).close());
      }
      System.out.printf("open p50 %.1f ms%n", percentile(opening, 50) * 1e3);
      try (CodeBook book = shelf.open(BuiltinCodeBook.files())) {
        lookUp(book);
        search(book);
      }
    } finally {
      BookFiles.delete(folder);
    }
  }

  private static void lookUp(CodeBook book) {
    List<String> codes =
        List.of(
            "75574", "75571", "76376", "93458", "70553", "99213", "36415", "93454", "C9793",
            "0501T", "25525", "G0471", "96372", "20610", "J1100", "31575");
    Random random = new Random(7);
    int found = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < LOOK_UPS; i++) {
        String one = codes.get(random.nextInt(codes.size()));
        String other = codes.get(random.nextInt(codes.size()));
        if (book.pairEdit(Setting.PRACTITIONER, one, other, DAY).found().isPresent()) {
          found++;
        }
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e3 / LOOK_UPS);
    }
    System.out.printf("pair look-up %.2f µs (limit 5 µs), %d found%n", best, found);
  }

  private static void search(CodeBook book) {
    search(book, "search of 50 best", TYPED);
    List<String> letterByLetter =
        IntStream.rangeClosed(1, LONG_TITLE.length())
            .mapToObj(length -> LONG_TITLE.substring(0, length))
            .toList();
    search(book, "the same while a long title is typed", letterByLetter);
    for (String typed : TYPED) {
      double[] some = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        book.search(typed, ALL, DAY, 50);
        some[i] = (System.nanoTime() - start) / 1e6;
      }
      List<CodeHit> hits = book.search(typed, ALL, DAY, 50);
      System.out.printf(
          "  %-32s p50 %5.2f ms  %s%n",
          typed,
          percentile(some, 50),
          hits.isEmpty() ? "" : hits.get(0).code() + " " + hits.get(0).label());
    }
  }

  /** A busy machine shows in the time on the clock, and not in that of the processor. */
  private static void search(CodeBook book, String what, List<String> texts) {
    List<Double> taken = new ArrayList<>();
    List<Double> worked = new ArrayList<>();
    for (int round = 0; round < SEARCH_ROUNDS; round++) {
      for (String typed : texts) {
        long start = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        book.search(typed, ALL, DAY, 50);
        if (round >= SEARCH_ROUNDS / 2) {
          worked.add((THREADS.getCurrentThreadCpuTime() - work) / 1e6);
          taken.add((System.nanoTime() - start) / 1e6);
        }
      }
    }
    double[] clock = taken.stream().mapToDouble(one -> one).toArray();
    double[] processor = worked.stream().mapToDouble(one -> one).toArray();
    System.out.printf(
        "%s, warm, p50 %.2f ms, p99 %.2f ms (limit 2 ms); of the processor %.2f and %.2f ms%n",
        what,
        percentile(clock, 50),
        percentile(clock, 99),
        percentile(processor, 50),
        percentile(processor, 99));
  }

  private static void readAll(Path data) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (OfficialFile file : Downloads.in(data).files()) {
      try (InputStream in = file.open()) {
        while (in.read(buffer) >= 0) {
          continue;
        }
      }
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
