package org.scrubjay.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * Lints five public documents on cardiac CT coding whose errors are known, and tells case by case
 * where each is reported and in which words: the rule, the line, and the figure or official row
 * that the message must have. A program for people, not a test: {@code CONTRIBUTING.md} says how to
 * run it. It exits with 1 when a case is missing, or when more than ten other warnings and errors
 * are reported.
 *
 * <p>Arguments: the folder of the documents; then, if there is one, an imported book's folder. It
 * runs without the imported book as well.
 */
final class DemonstrationCheck {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 28);
  private static final int MOST_OTHERS = 10;

  /** One place at which a case must be reported. */
  private record Expected(
      String number, String document, int line, String rule, List<String> words) {
    boolean is(String name, Place place) {
      return name.startsWith(document)
          && place.line() == line
          && place.problem().rule().equals(rule)
          && words.stream().allMatch(place.problem().message()::contains);
    }
  }

  private record Place(int line, Problem problem) {}

  private static final String C9793 = "000";
  private static final String HEARTFLOW = "001";
  private static final String RENDERING = "002";
  private static final String DEEPVESSEL = "003";
  private static final String LETTER = "004";

  /** What tells the codes of case 1 apart, line by line. */
  private static final List<String> MISREAD =
      List.of(
          "I20.1", "I20.8", "I20.9", "I24.0", "I25.10", "I25.110", "I25.111", "I25.118", "I25.119");

  private static final int FIRST_MISREAD = 187;

  private static List<Expected> cases() {
    List<Expected> cases = new ArrayList<>();
    for (int i = 0; i < MISREAD.size(); i++) {
      cases.add(at("1", HEARTFLOW, FIRST_MISREAD + i, "misread-diagnosis-code", MISREAD.get(i)));
    }
    cases.addAll(
        List.of(
            at("2", HEARTFLOW, 187, "descriptor-mismatch", "I20.1", "I20.0"),
            at(
                "3",
                HEARTFLOW,
                188,
                "diagnosis-not-valid-on-date",
                "2023-09-30",
                "I20.81",
                "I20.89"),
            at("4", HEARTFLOW, 190, "excludes1-conflict", "I24.0", "I20.-"),
            at("4", HEARTFLOW, 191, "excludes1-conflict", "I20.1", "I25.1-"),
            at("4", HEARTFLOW, 191, "excludes1-conflict", "I24.0", "I25.1-"),
            at("5", HEARTFLOW, 149, "amount-not-rvu-times-factor", "7.28 RVU x 32.3465 = $235.48"),
            at("5", HEARTFLOW, 149, "global-not-sum-of-components", "6.47", "3.37", "9.84", "PE"),
            at("6", HEARTFLOW, 153, "amount-not-rvu-times-factor", "25.11 RVU x 32.3465 = $812.22"),
            at("6", HEARTFLOW, 153, "global-not-sum-of-components", "24.90", "1.04", "25.94", "PE"),
            at("7", HEARTFLOW, 135, "apc-mismatch", "5572", "$357.13", "5571"),
            at("8", HEARTFLOW, 138, "apc-mismatch", "5724", "$1,017.39", "5524"),
            at("8", HEARTFLOW, 138, "conflicting-values", "5524", "5724"),
            at(
                "9",
                DEEPVESSEL,
                36,
                "coinsurance-mismatch",
                "27.12 RVU x 32.7442 = $888.02",
                "$180.55"),
            at("10", HEARTFLOW, 139, "amount-not-rvu-times-factor", "1.04 RVU x 32.3465 = $33.64"),
            at("10", HEARTFLOW, 155, "conflicting-values", "$33.64", "$33.65"),
            at("12", HEARTFLOW, 53, "outdated-reference", "2018", "2024"),
            at("12", HEARTFLOW, 286, "outdated-reference", "2018", "2024"),
            at("13", HEARTFLOW, 100, "revenue-codes-inconsistent", "048X", "0489"),
            at("13", HEARTFLOW, 135, "revenue-codes-inconsistent", "048X", "0489"),
            at("13", HEARTFLOW, 138, "revenue-codes-inconsistent", "0480", "0489"),
            at("14", LETTER, 31, "procedure-not-valid-on-date", "0623T", "2025-12-31", "75577"),
            at("14", LETTER, 31, "malformed-code-range", "78012-78999"),
            at("16", DEEPVESSEL, 52, "policy-threshold-differs", "40 to 90", "30 to 90"),
            at("18", RENDERING, 7, "unknown-procedure-code", "73677", "76377"),
            at("19", RENDERING, 7, "dangling-list"),
            at("20", HEARTFLOW, 203, "pasted-passage", "line 180"),
            at("21", HEARTFLOW, 135, "descriptor-mismatch", "75574", "line 88"),
            at("21", HEARTFLOW, 149, "descriptor-mismatch", "75574", "line 88"),
            at("24", HEARTFLOW, 135, "table-cell-inconsistent", "N/A"),
            at("26", HEARTFLOW, 159, "outdated-reference", "2023", "2025"),
            at("26", HEARTFLOW, 290, "policy-citation-old", "2024-02-01"),
            at("27", DEEPVESSEL, 19, "empty-section"),
            at("28", RENDERING, 7, "packaged-no-payment", "76376", "76377", "status indicator N"),
            at("30", HEARTFLOW, 135, "payment-systems-mixed", "$357.13", "$209.28")));
    return cases;
  }

  private static Expected at(
      String number, String document, int line, String rule, String... words) {
    return new Expected(number, document, line, rule, List.of(words));
  }

  private DemonstrationCheck() {}

  public static void main(String[] args) throws IOException {
    Path documents = Path.of(args.length > 0 ? args[0] : "../shared/seeds");
    if (!Files.isDirectory(documents)) {
      System.out.println("There is no folder " + documents + ": nothing was shown.");
      return;
    }
    boolean good;
    try (CodeBook book = BuiltinCodeBook.open()) {
      good = shown("the built-in code book", documents, book);
    }
    if (args.length > 1) {
      try (CodeBook book = new BookFolder(Path.of(args[1])).open(BuiltinCodeBook.files())) {
        good &= shown("the imported code book", documents, book);
      }
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean shown(String what, Path documents, CodeBook book) throws IOException {
    System.out.println("== with " + what);
    Map<String, List<Place>> reported = lint(documents, book);
    Set<Problem> expected = new HashSet<>();
    boolean good = true;
    for (Expected one : cases()) {
      Optional<Place> place =
          reported.entrySet().stream()
              .flatMap(
                  file -> file.getValue().stream().filter(found -> one.is(file.getKey(), found)))
              .findFirst();
      place.ifPresent(found -> expected.add(found.problem()));
      System.out.printf(
          "%-3s %s:%d %s %s%n",
          one.number(),
          one.document(),
          one.line(),
          one.rule(),
          place.map(found -> found.problem().message()).orElse("MISSING " + one.words()));
      good &= place.isPresent();
    }
    System.out.println("29  a claim of 75574-26 and 76377-26: " + together(book));
    good &= !together(book).equals("MISSING");
    return good & others(reported, expected) <= MOST_OTHERS;
  }

  private static Map<String, List<Place>> lint(Path documents, CodeBook book) throws IOException {
    Linter linter = new Linter(Rules.all(), book);
    Map<String, List<Place>> reported = new TreeMap<>();
    try (Stream<Path> files = Files.list(documents)) {
      for (Path file : files.sorted().toList()) {
        LintResult result =
            linter.lint(
                Files.readString(file, StandardCharsets.UTF_8),
                new NoteReading(Optional.empty(), DATE));
        reported.put(
            file.getFileName().toString(),
            result.problems().stream()
                .map(
                    problem ->
                        new Place(
                            result.note().tree().source().lines().lineOf(problem.span().start())
                                + 1,
                            problem))
                .toList());
      }
    }
    return reported;
  }

  /** Case 29 is no line of a document: two documents say that the two codes exclude each other. */
  private static String together(CodeBook book) {
    return new Linter(Rules.all(), book)
            .lint(
                "CLAIM: professional\nDOS: 03/14/2025\nCPT: 75574-26\n     76377-26\n",
                new NoteReading(Optional.empty(), DATE))
            .problems()
            .stream()
            .filter(
                problem ->
                    Set.of("threed-with-excluded-study", "pair-needs-modifier")
                        .contains(problem.rule()))
            .map(problem -> problem.rule() + " " + problem.message())
            .findFirst()
            .orElse("MISSING");
  }

  private static int others(Map<String, List<Place>> reported, Set<Problem> expected) {
    int others = 0;
    for (Map.Entry<String, List<Place>> file : reported.entrySet()) {
      for (Place place : file.getValue()) {
        boolean grave = place.problem().severity().compareTo(Severity.WARNING) <= 0;
        if (grave && !expected.contains(place.problem())) {
          others++;
          System.out.printf(
              "other %s:%d %s %s%n",
              file.getKey().substring(0, C9793.length()),
              place.line(),
              place.problem().rule(),
              place.problem().message());
        }
      }
    }
    System.out.printf("%d other warnings and errors (at most %d)%n", others, MOST_OTHERS);
    return others;
  }
}
