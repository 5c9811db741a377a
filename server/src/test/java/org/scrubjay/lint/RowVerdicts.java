package org.scrubjay.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;

/**
 * Imports official files and holds the linter's verdict on random rows against what the rows say,
 * read here a second time and in another way than the importer reads them: NCCI pairs, unit limits,
 * OPPS statuses, the dates of HCPCS codes, ICD-10-CM order rows, and the sums and products of the
 * physician fee schedule. A program for people, not a test: {@code CONTRIBUTING.md} says how to run
 * it. It exits with 1 when a verdict differs.
 *
 * <p>Arguments: the folder of the files; then, if a book was imported from it before, that book's
 * folder; then, for other rows, a seed.
 */
final class RowVerdicts {
  private static final int ROWS = 5000;
  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

  private final Path data;
  private final Random random;
  private final List<RowCase> cases = new ArrayList<>();

  private RowVerdicts(Path data, long seed) {
    this.data = data;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    if (!Files.isDirectory(data)) {
      System.out.println("There is no folder " + data + ": nothing was compared.");
      return;
    }
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261122L;
    System.out.println("seed " + seed);
    RowVerdicts verdicts = new RowVerdicts(data, seed);
    verdicts.pairs();
    verdicts.limits();
    verdicts.statuses();
    verdicts.procedures();
    verdicts.diagnoses();
    BookFolder shelf =
        new BookFolder(args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("codebook"));
    if (!shelf.exists()) {
      new Importer(OfficialReaders.all(), Clock.systemUTC(), 2)
          .run(List.of(data), shelf, (notices, paths) -> true);
    }
    try (CodeBook book = shelf.open(BuiltinCodeBook.files())) {
      boolean rows = verdicts.compare(book);
      boolean sums = FeeRows.hold(data, book);
      System.exit(rows && sums ? 0 : 1);
    }
  }

  private boolean compare(CodeBook book) {
    Linter linter = RowCase.linter(book);
    List<String> differences =
        cases.stream().flatMap(one -> one.difference(linter).stream()).toList();
    Map<String, Long> kinds =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.row().substring(0, one.row().indexOf(' ')), Collectors.counting()));
    differences.stream().limit(20).forEach(System.out::println);
    System.out.printf(
        "%d rows %s, of which %d ask for a problem; %d verdicts differ%n",
        cases.size(),
        kinds,
        cases.stream().filter(one -> one.expected().isPresent()).count(),
        differences.size());
    return differences.isEmpty();
  }

  /** A row of an NCCI file. */
  private record Pair(
      String column1, String column2, LocalDate from, Optional<LocalDate> to, char indicator) {
    boolean inForce(LocalDate date) {
      return indicator != '9'
          && !from.isAfter(date)
          && to.map(last -> !date.isAfter(last)).orElse(true);
    }

    String key() {
      return column1.compareTo(column2) < 0 ? column1 + column2 : column2 + column1;
    }
  }

  private void pairs() throws IOException {
    List<Pair> sample = new ArrayList<>();
    int[] seen = new int[1];
    eachPair(
        pair -> {
          seen[0]++;
          if (sample.size() < ROWS) {
            sample.add(pair);
          } else if (random.nextInt(seen[0]) < ROWS) {
            sample.set(random.nextInt(ROWS), pair);
          }
        });
    // A pair may have several rows, one after the other or in both directions.
    Map<String, List<Pair>> all = new HashMap<>();
    sample.forEach(pair -> all.put(pair.key(), new ArrayList<>()));
    eachPair(pair -> Optional.ofNullable(all.get(pair.key())).ifPresent(rows -> rows.add(pair)));
    for (Pair pair : sample) {
      LocalDate date = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(92));
      List<Pair> inForce =
          all.get(pair.key()).stream().filter(row -> row.inForce(date)).distinct().toList();
      if (inForce.size() > 1) {
        continue;
      }
      Pair row = inForce.isEmpty() ? pair : inForce.get(0);
      cases.add(
          RowCase.pair(
              Setting.PRACTITIONER,
              row.column1(),
              row.column2(),
              date,
              inForce.stream()
                  .map(
                      one ->
                          one.indicator() == '0'
                              ? PairEdit.Indicator.NOT_ALLOWED
                              : PairEdit.Indicator.ALLOWED)
                  .findFirst(),
              random.nextBoolean(),
              random.nextBoolean()));
    }
  }

  private void eachPair(Consumer<Pair> action) throws IOException {
    for (Path zip : files("ncci", "ccipra.*\\.zip")) {
      eachLine(
          zip,
          "(?i).*\\.txt",
          line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length > 6 && cells[3].matches("\\d{8}")) {
              action.accept(
                  new Pair(
                      cells[0].strip(),
                      cells[1].strip(),
                      LocalDate.parse(cells[3], BASIC),
                      cells[4].matches("\\d{8}")
                          ? Optional.of(LocalDate.parse(cells[4], BASIC))
                          : Optional.empty(),
                      cells[5].strip().charAt(0)));
            }
          });
    }
  }

  private void limits() throws IOException {
    List<RowCase> all = new ArrayList<>();
    for (Path file : files("ncci", "MCR_MUE_Practitioner.*\\.csv")) {
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        String[] cells = line.split(",", 4);
        if (cells.length > 2 && cells[0].matches("[0-9A-Z]{5}") && cells[1].matches("\\d+")) {
          int most = Integer.parseInt(cells[1]);
          all.add(
              RowCase.limit(
                  Setting.PRACTITIONER,
                  cells[0],
                  most,
                  UnitLimit.Adjudication.values()[cells[2].charAt(0) - '1'],
                  LocalDate.of(2024, 8, 1),
                  Math.min(999, Math.max(1, most + random.nextInt(3) - 1))));
        }
      }
    }
    sample(all);
  }

  private void statuses() throws IOException {
    List<RowCase> all = new ArrayList<>();
    for (Path zip : files("opps", ".*\\.zip")) {
      eachLine(
          zip,
          ".*Addendum B[. ].*\\.txt",
          line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length > 4 && cells[0].strip().matches("[0-9A-Z]{5}")) {
              all.add(
                  RowCase.status(
                      cells[0].strip(),
                      cells[3].replace('\u00A0', ' ').strip(),
                      LocalDate.of(2025, 3, 14)));
            }
          });
    }
    sample(all);
  }

  /** A code on the days around its first and last one. */
  private void procedures() throws IOException {
    List<RowCase> all = new ArrayList<>();
    for (Path zip : files("hcpcs", ".*\\.zip")) {
      eachLine(
          zip,
          "HCPC.*_ANWEB_.*\\.txt",
          line -> {
            if (line.length() >= 292 && line.charAt(10) == '3') {
              String code = line.substring(0, 5);
              String added = line.substring(268, 276).strip();
              String ended = line.substring(284, 292).strip();
              if (added.matches("\\d{8}")) {
                LocalDate first = LocalDate.parse(added, BASIC);
                all.add(RowCase.procedure(code, true, first));
                all.add(RowCase.procedure(code, false, first.minusDays(1)));
              }
              if (ended.matches("\\d{8}")) {
                LocalDate last = LocalDate.parse(ended, BASIC);
                all.add(RowCase.procedure(code, true, last));
                all.add(RowCase.procedure(code, false, last.plusDays(1)));
              }
            }
          });
    }
    sample(all);
  }

  private void diagnoses() throws IOException {
    List<RowCase> all = new ArrayList<>();
    for (Path zip : files("icd10cm", "cms_2026_dx\\.zip")) {
      eachLine(
          zip,
          "icd10cm_order_2026\\.txt",
          line -> {
            if (line.length() > 16) {
              String bare = line.substring(6, 14).strip();
              String code =
                  bare.length() > 3 ? bare.substring(0, 3) + "." + bare.substring(3) : bare;
              all.add(RowCase.diagnosis(code, line.charAt(14) == '1', LocalDate.of(2025, 11, 3)));
            }
          });
    }
    sample(all);
  }

  private void sample(List<RowCase> all) {
    java.util.Collections.shuffle(all, random);
    cases.addAll(all.subList(0, Math.min(ROWS, all.size())));
  }

  private List<Path> files(String folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(folder))) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*" + name))
          .sorted()
          .toList();
    }
  }

  private static void eachLine(Path zip, String entry, Consumer<String> action) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry next = entries.getNextEntry(); next != null; next = entries.getNextEntry()) {
        if (next.getName().matches(entry)) {
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(entries, StandardCharsets.ISO_8859_1));
          lines.lines().forEach(action);
        }
      }
    }
  }
}
