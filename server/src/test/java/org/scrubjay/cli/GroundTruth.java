package org.scrubjay.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;

/**
 * Imports real official files with {@code scrubjay codes import} and compares what {@code scrubjay
 * codes list} and {@code scrubjay code --format json} answer with the official row counts and with
 * values read by hand from the files: once from the files as they are offered, and once from each
 * form (text, CSV, workbook) in which the same table is offered. Exits with 1 on a difference.
 *
 * <p>Argument: the folder of the files.
 */
public final class GroundTruth {
  private static final LocalDate JANUARY_2025 = LocalDate.of(2025, 1, 15);
  private static final LocalDate OCTOBER_2025 = LocalDate.of(2025, 10, 15);

  /** Tables that their publishers offer in several forms. */
  private static final String TWINS = ".*(?:PPRRVU|Addendum [AB]\\.|ANWEB).*";

  private int checked;
  private int wrong;

  private GroundTruth() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    if (!Files.isDirectory(data)) {
      System.out.println(data + " is not there: nothing to compare");
      return;
    }
    GroundTruth truth = new GroundTruth();
    truth.compare(
        "as offered",
        data,
        answers -> {
          TruePayments payments = new TruePayments(answers);
          payments.feeSchedule(JANUARY_2025, OCTOBER_2025);
          payments.outpatient();
          payments.unitLimits();
          payments.pairs();
          payments.addOns();
          TrueCodes codes = new TrueCodes(answers);
          codes.hcpcs();
          codes.diagnoses();
          codes.successors();
          rowCounts(answers);
        });
    truth.compareForm(
        data,
        "txt",
        answers -> {
          new TruePayments(answers).feeSchedule(JANUARY_2025, OCTOBER_2025);
          new TruePayments(answers).outpatient();
          new TrueCodes(answers).hcpcs();
        });
    truth.compareForm(
        data, "csv", answers -> new TruePayments(answers).feeSchedule(JANUARY_2025, OCTOBER_2025));
    truth.compareForm(
        data,
        "xlsx",
        answers -> {
          new TruePayments(answers).feeSchedule(JANUARY_2025);
          new TruePayments(answers).outpatient();
          new TrueCodes(answers).hcpcs();
        });
    System.out.printf("%d values compared, %d differ%n", truth.checked, truth.wrong);
    System.exit(truth.wrong == 0 ? 0 : 1);
  }

  private void compareForm(Path data, String extension, Consumer<Answers> comparing)
      throws IOException {
    Path files = Files.createTempDirectory("official");
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".zip")) {
          unpack(file, files.resolve(name.replace(".zip", "")), extension);
        } else if (isTwin(name, extension)) {
          Files.copy(file, files.resolve(name));
        }
      }
    }
    compare("from " + extension, files, comparing);
    delete(files);
  }

  private static void unpack(Path zip, Path into, String extension) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (isTwin(name, extension)) {
          Files.createDirectories(into);
          Files.copy(entries, into.resolve(name));
        }
      }
    }
  }

  private static boolean isTwin(String name, String extension) {
    return name.matches(TWINS) && name.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }

  private void compare(String what, Path files, Consumer<Answers> comparing) throws IOException {
    Path folder = Files.createTempDirectory("codebook");
    JsonObject imported =
        Answers.run(
            folder,
            "codes",
            "import",
            files.toAbsolutePath().toString(),
            "--accept-license",
            "--format",
            "json");
    try (CodeBook book = new BookFolder(folder).open(BuiltinCodeBook.files())) {
      Answers answers = new Answers(folder, book);
      comparing.accept(answers);
      System.out.printf(
          "%s: %s rows imported, %d values compared, %d differ%n",
          what,
          imported.getAsJsonObject("summary").get("rows"),
          answers.checked(),
          answers.wrong());
      checked += answers.checked();
      wrong += answers.wrong();
    }
    delete(folder);
  }

  private static void rowCounts(Answers answers) {
    JsonObject listing = answers.list();
    rows(answers, listing, "icd10cm", "order_2026", 98_186);
    rows(answers, listing, "ncci-ptp-practitioner", "ccipra", 2_546_017);
    rows(answers, listing, "pfs", "PPRRVU2025_Oct", 19_090);
    rows(answers, listing, "pfs", "PPRRVU25_JAN", 18_865);
    rows(answers, listing, "opps", "Addendum B", 18_682);
    rows(answers, listing, "hcpcs", "ANWEB", 8_623);
    rows(answers, listing, "modifiers", "ANWEB", 383);
    rows(answers, listing, "ncci-mue-practitioner", "MUE", 14_677);
    rows(answers, listing, "ncci-addons", "AOC", 9_000);
    rows(answers, listing, "zip-locality", "ZIP5", 42_956);
    rows(answers, listing, "gpci", "rvu25d", 109);
    rows(answers, listing, "opps-cap", "rvu25d", 16_100);
  }

  private static void rows(
      Answers answers, JsonObject listing, String set, String file, long official) {
    long counted = 0;
    for (JsonElement element : listing.getAsJsonArray("editions")) {
      JsonObject edition = element.getAsJsonObject();
      boolean meant =
          edition.get("set").getAsString().equals(set)
              && edition.get("file").getAsString().contains(file);
      counted += meant ? edition.get("rows").getAsLong() : 0;
    }
    answers.same(
        "rows of " + set + " from " + file, Long.toString(official), Long.toString(counted));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
