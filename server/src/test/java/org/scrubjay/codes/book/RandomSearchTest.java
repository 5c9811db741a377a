package org.scrubjay.codes.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** Searches of random titles find what a plain look at every title finds, in the same order. */
class RandomSearchTest {
  private static final int ROWS = 3_000;
  private static final int SEARCHES = 200;
  private static final List<String> WORDS =
      List.of(
          "angina",
          "angima",
          "pelvis",
          "pelvic",
          "fracture",
          "fractures",
          "pain",
          "pair",
          "of",
          "or",
          "left",
          "lefts",
          "other",
          "m\u00F6bius\u00F8");

  private static final Comparator<DiagnosisCode> BEST_FIRST =
      Comparator.comparing((DiagnosisCode row) -> !row.billable())
          .thenComparing(row -> words(row).size())
          .thenComparing(row -> row.title().length())
          .thenComparing(DiagnosisCode::code);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findWhatALookAtEveryTitleFinds(long seed) throws IOException {
    Random random = new Random(seed);
    List<List<DiagnosisCode>> years = List.of(rows(random), rows(random));
    try (CodeBookWriter writer = CodeBookWriter.create(folder)) {
      for (int year = 0; year < years.size(); year++) {
        EditionWriter edition = writer.edition(edition(2025 + year));
        for (DiagnosisCode row : years.get(year)) {
          edition.add(row);
        }
      }
      writer.finish();
    }
    try (CodeBook book = PartedCodeBook.open(folder)) {
      for (int i = 0; i < SEARCHES; i++) {
        int year = random.nextInt(years.size());
        LocalDate date = edition(2025 + year).from();
        List<String> typed = typed(random);
        List<String> expected = expected(years.get(year), typed);
        for (int most : new int[] {1, 7, 50, ROWS}) {
          assertThat(book.search(String.join(" ", typed), Set.of(CodeSystem.ICD10CM), date, most))
              .as("%s in %d, %d of %d", typed, 2025 + year, most, expected.size())
              .extracting(CodeHit::code)
              .containsExactlyElementsOf(expected.stream().limit(most).toList());
        }
      }
    }
  }

  private static List<DiagnosisCode> rows(Random random) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            number ->
                new DiagnosisCode(
                    String.format(
                        Locale.ROOT,
                        "%c%02d.%d",
                        'A' + number / 1000,
                        number / 10 % 100,
                        number % 10),
                    String.join(" ", some(random, 1 + random.nextInt(4))),
                    random.nextInt(5) > 0,
                    Period.ALWAYS,
                    List.of()))
        .toList();
  }

  private static Edition edition(int year) {
    return new Edition(
        CodeSet.ICD10CM,
        "FY" + year,
        LocalDate.of(year - 1, 10, 1),
        Optional.empty(),
        false,
        ROWS,
        SourceRef.of("a test"));
  }

  private static List<String> some(Random random, int count) {
    return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList();
  }

  /** Words as a person types them: some not to their end, some with a slip. */
  private static List<String> typed(Random random) {
    List<String> typed = new ArrayList<>();
    for (String word : some(random, 1 + random.nextInt(3))) {
      String some = Words.of(word).get(0);
      int at = 1 + random.nextInt(some.length() - 1);
      typed.add(
          switch (random.nextInt(6)) {
            case 0 -> some.substring(0, at + 1);
            case 1 -> some.substring(0, at) + some.substring(at + 1) + "n";
            case 2 -> some.substring(0, at) + "x" + some.substring(at);
            case 3 ->
                some.substring(0, at - 1)
                    + some.charAt(at)
                    + some.charAt(at - 1)
                    + some.substring(at + 1);
            default -> some;
          });
    }
    return typed;
  }

  private static List<String> expected(List<DiagnosisCode> rows, List<String> typed) {
    String start = String.join(" ", typed);
    Set<String> found = new LinkedHashSet<>();
    add(found, rows, row -> row.billable() && String.join(" ", words(row)).startsWith(start));
    add(found, rows, row -> typed.stream().allMatch(word -> begins(row, word)));
    if (found.size() < 3) {
      add(
          found,
          rows,
          row -> typed.stream().allMatch(word -> begins(row, word) || hasWithSlip(row, word)));
    }
    return List.copyOf(found);
  }

  private static void add(
      Set<String> found, List<DiagnosisCode> rows, Predicate<DiagnosisCode> fits) {
    rows.stream().filter(fits).sorted(BEST_FIRST).map(DiagnosisCode::code).forEach(found::add);
  }

  private static List<String> words(DiagnosisCode row) {
    return Words.of(row.title());
  }

  private static boolean begins(DiagnosisCode row, String typed) {
    return words(row).stream().anyMatch(word -> word.startsWith(typed));
  }

  private static boolean hasWithSlip(DiagnosisCode row, String typed) {
    return typed.length() >= 5 && words(row).stream().anyMatch(word -> isOneSlip(typed, word));
  }

  /** Whether one character more, less or other, or one swap of neighbours, makes them alike. */
  private static boolean isOneSlip(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String rest = one.substring(same);
    String left = other.substring(same);
    return rest.equals(left)
        || without(rest, 1).equals(without(left, 1))
        || without(rest, 1).equals(left)
        || rest.equals(without(left, 1))
        || rest.length() > 1
            && left.length() > 1
            && rest.charAt(0) == left.charAt(1)
            && rest.charAt(1) == left.charAt(0)
            && without(rest, 2).equals(without(left, 2));
  }

  private static String without(String text, int first) {
    return text.substring(Math.min(first, text.length()));
  }
}
