package org.scrubjay.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * Writes the split codes of an official fee schedule as the tables of a guide and asks the rules on
 * rates about them: the official figures must draw no problem, and the same tables with one figure
 * changed in every code must draw one for every code.
 */
final class FeeRows {
  private static final Set<String> RULES =
      Set.of("global-not-sum-of-components", "amount-not-rvu-times-factor");
  private static final List<String> PARTS = List.of("", "TC", "26");
  private static final int CODES_OF_A_TABLE = 100;

  private FeeRows() {}

  /** Whether both hold for every fee schedule in {@code data}; says what was seen. */
  static boolean hold(Path data, CodeBook book) throws IOException {
    Linter linter =
        new Linter(
            Rules.all().stream().filter(rule -> RULES.contains(rule.info().name())).toList(), book);
    boolean hold = true;
    try (Stream<Path> zips = Files.list(data.resolve("mpfs"))) {
      for (Path zip : zips.filter(file -> file.toString().endsWith(".zip")).sorted().toList()) {
        Map<String, Map<String, Row>> split = split(zip);
        int asPublished = problems(linter, split, BigDecimal.ZERO);
        int changed = problems(linter, split, BigDecimal.ONE);
        System.out.printf(
            "%s: %d split codes, %d problems on the official figures (floor 0), %d when every"
                + " global total is 1 RVU too high (floor %d)%n",
            zip.getFileName(), split.size(), asPublished, changed, split.size());
        hold &= !split.isEmpty() && asPublished == 0 && changed >= split.size();
      }
    }
    return hold;
  }

  private record Row(BigDecimal total, BigDecimal factor) {}

  /** The active codes that have all three rows. */
  private static Map<String, Map<String, Row>> split(Path zip) throws IOException {
    Map<String, Map<String, Row>> all = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry next = entries.getNextEntry(); next != null; next = entries.getNextEntry()) {
        if (next.getName().matches("PPRRVU.*\\.csv")) {
          new BufferedReader(new InputStreamReader(entries, StandardCharsets.ISO_8859_1))
              .lines()
              .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
              .filter(cells -> cells.length > 25 && cells[0].matches("[0-9A-Z]{5}"))
              .filter(cells -> cells[3].equals("A") && PARTS.contains(cells[1]))
              .filter(cells -> cells[11].matches("\\d+\\.\\d+") && cells[24].matches("\\d+\\.\\d+"))
              .forEach(
                  cells ->
                      all.computeIfAbsent(cells[0], any -> new LinkedHashMap<>())
                          .put(
                              cells[1],
                              new Row(new BigDecimal(cells[11]), new BigDecimal(cells[24]))));
        }
      }
    }
    all.values().removeIf(parts -> parts.size() < PARTS.size());
    return all;
  }

  private static int problems(
      Linter linter, Map<String, Map<String, Row>> split, BigDecimal added) {
    List<String> codes = new ArrayList<>(split.keySet());
    int problems = 0;
    for (int from = 0; from < codes.size(); from += CODES_OF_A_TABLE) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + CODES_OF_A_TABLE));
      String table =
          some.stream()
              .flatMap(
                  code ->
                      PARTS.stream()
                          .map(part -> line(code, part, split.get(code).get(part), added)))
              .collect(Collectors.joining("\n"));
      problems +=
          (int)
              linter
                  .lint(
                      "# Rates of 2025\n\nCPT code | Total RVU | Non-Facility\n" + table + "\n",
                      new NoteReading(Optional.of(NoteKind.GUIDE), LocalDate.of(2025, 3, 14)))
                  .problems()
                  .stream()
                  .map(problem -> problem.code())
                  .distinct()
                  .count();
    }
    return problems;
  }

  private static String line(String code, String part, Row row, BigDecimal added) {
    BigDecimal stated = part.isEmpty() ? row.total().add(added) : row.total();
    return code
        + (part.isEmpty() ? "" : "-" + part)
        + " | "
        + stated
        + " | $"
        + row.total().multiply(row.factor()).setScale(2, RoundingMode.HALF_UP);
  }
}
