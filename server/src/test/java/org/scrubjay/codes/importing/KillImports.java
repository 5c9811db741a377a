package org.scrubjay.codes.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;

/**
 * Kills imports of real official files (SIGKILL) at random moments, and says after each whether the
 * book opens, is undamaged and has what it had: {@code KillImports FOLDER FIRST [ROUNDS] [SEED]}.
 * {@code FIRST} is the order file, or an archive with it, that the book has before; every round
 * begins with that book and imports the whole folder into it. Exits with 1 when something is lost.
 */
public final class KillImports {
  private final Path folder;
  private final Path first;
  private final Path scratch;

  private KillImports(Path folder, Path first) throws IOException {
    this.folder = folder;
    this.first = first;
    this.scratch = Files.createTempDirectory("kill-imports");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    if (!Files.isDirectory(folder)) {
      System.out.println(folder + " is not there: nothing to import");
      return;
    }
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
    System.out.println("seed " + seed);
    boolean kept = new KillImports(folder, Path.of(arguments[1])).run(rounds, new Random(seed));
    System.exit(kept ? 0 : 1);
  }

  private boolean run(int rounds, Random random) throws IOException, InterruptedException {
    BookFolder whole = new BookFolder(scratch.resolve("whole"));
    started(first, whole).waitFor();
    long before = System.nanoTime();
    started(folder, whole).waitFor();
    long all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    System.out.printf("an import of all takes %,d ms, %d editions%n", all, whole.entries().size());
    boolean kept = true;
    for (int round = 1; round <= rounds; round++) {
      BookFolder book = new BookFolder(scratch.resolve("round" + round));
      started(first, book).waitFor();
      List<BookFolder.Entry> had = book.entries();
      Process child = started(folder, book);
      long moment = random.nextLong(all);
      boolean ended = child.waitFor(moment, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      String damage = String.join(", ", book.verify().damage());
      boolean opens = answers(book);
      boolean has = book.entries().containsAll(had);
      kept &= damage.isEmpty() && opens && has;
      System.out.printf(
          "%2d: killed after %,6d ms%s: %d of %d editions, %s, %s, %s%n",
          round,
          moment,
          ended ? " (it had ended)" : "",
          book.entries().size(),
          whole.entries().size(),
          damage.isEmpty() ? "undamaged" : damage,
          opens ? "opens" : "DOES NOT ANSWER",
          has ? "has what it had" : "LACKS WHAT IT HAD");
      delete(book.path());
    }
    delete(scratch);
    return kept;
  }

  private static boolean answers(BookFolder book) {
    try (CodeBook open = book.open(BuiltinCodeBook.files())) {
      return open.diagnosis("R07.9", LocalDate.of(2025, 3, 14)).found().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static Process started(Path files, BookFolder book) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.scrubjay.cli.Main",
            "codes",
            "import",
            files.toString(),
            "--codebook",
            book.path().toString(),
            "--accept-license")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
