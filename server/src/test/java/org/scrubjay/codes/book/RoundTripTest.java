package org.scrubjay.codes.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;

/** Random small tables, written and read back, answer what a plain search of the rows answers. */
class RoundTripTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int QUARTERS = 16;
  private static final List<String> CODES = List.of("10000", "20000", "30000", "A0000", "A0001");

  @TempDir Path folder;

  private record InEdition<T>(Edition edition, T row) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pairsOfSeveralEditionsAndPeriods(long seed) throws IOException {
    Random random = new Random(seed);
    List<Edition> editions = editions(CodeSet.NCCI_PTP_PRACTITIONER, random);
    List<InEdition<PairEdit>> rows = new ArrayList<>();
    try (CodeBookWriter writer = CodeBookWriter.create(folder)) {
      for (Edition edition : editions) {
        EditionWriter out = writer.edition(edition);
        for (int i = 0; i < 12; i++) {
          PairEdit row = pair(random);
          rows.add(new InEdition<>(edition, row));
          out.add(row);
        }
      }
      writer.finish();
    }
    try (CodeBook book = PartedCodeBook.open(folder)) {
      for (String code : CODES) {
        for (String other : CODES) {
          for (LocalDate date : dates()) {
            Answer<PairEdit> answer = book.pairEdit(Setting.PRACTITIONER, code, other, date);
            check(answer, expectedPairs(editions, rows, code, other, date), editions, date);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void feesOfSeveralEditions(long seed) throws IOException {
    Random random = new Random(seed);
    List<Edition> editions = editions(CodeSet.PFS, random);
    List<InEdition<FeeScheduleRow>> rows = new ArrayList<>();
    try (CodeBookWriter writer = CodeBookWriter.create(folder)) {
      for (Edition edition : editions) {
        EditionWriter out = writer.edition(edition);
        for (String code : CODES) {
          if (random.nextBoolean()) {
            FeeScheduleRow row = fee(code, edition, random);
            rows.add(new InEdition<>(edition, row));
            out.add(row);
          }
        }
      }
      writer.finish();
    }
    try (CodeBook book = PartedCodeBook.open(folder)) {
      for (String code : CODES) {
        for (LocalDate date : dates()) {
          Optional<FeeScheduleRow> expected =
              rows.stream()
                  .filter(row -> answering(editions, date).equals(Optional.of(row.edition())))
                  .map(InEdition::row)
                  .filter(row -> row.code().equals(code) && row.validity().contains(date))
                  .findFirst();
          assertThat(book.feeSchedule(code, "", date).found()).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void diagnosesTakeTheirDatesFromTheEditionsInWhichTheyStand(long seed) throws IOException {
    Random random = new Random(seed);
    List<Edition> editions = editions(CodeSet.ICD10CM, random);
    List<InEdition<DiagnosisCode>> rows = new ArrayList<>();
    try (CodeBookWriter writer = CodeBookWriter.create(folder)) {
      for (Edition edition : editions) {
        EditionWriter out = writer.edition(edition);
        for (String code : List.of("I20", "I20.0", "I20.8")) {
          if (random.nextInt(3) > 0) {
            DiagnosisCode row =
                new DiagnosisCode(
                    code, "Title of " + code, random.nextBoolean(), Period.ALWAYS, List.of());
            rows.add(new InEdition<>(edition, row));
            out.add(row);
          }
        }
      }
      writer.finish();
    }
    try (CodeBook book = PartedCodeBook.open(folder)) {
      for (String code : List.of("I20", "I20.0", "I20.8")) {
        for (LocalDate date : dates()) {
          Optional<Edition> answering = answering(editions, date);
          Optional<DiagnosisCode> standing =
              rows.stream()
                  .filter(row -> Optional.of(row.edition()).equals(answering))
                  .map(InEdition::row)
                  .filter(row -> row.code().equals(code))
                  .findFirst();
          Answer<DiagnosisCode> answer = book.diagnosis(code, date);
          if (standing.isPresent()) {
            DiagnosisCode found = answer.found().orElseThrow();
            assertThat(found.billable()).isEqualTo(standing.get().billable());
            assertThat(found.validity().contains(date)).isTrue();
          } else if (answering.isPresent()) {
            boolean known = rows.stream().anyMatch(row -> row.row().code().equals(code));
            assertThat(answer.found().isPresent()).isEqualTo(known);
            assertThat(answer.found().stream()).noneMatch(row -> row.validity().contains(date));
          } else {
            assertThat(answer.notChecked()).contains("no ICD-10-CM edition covers " + date);
          }
        }
      }
    }
  }

  private static Optional<PairEdit> expectedPairs(
      List<Edition> editions,
      List<InEdition<PairEdit>> rows,
      String code,
      String other,
      LocalDate date) {
    Optional<Edition> answering = answering(editions, date);
    return rows.stream()
        .filter(row -> answering.equals(Optional.of(row.edition())))
        .map(InEdition::row)
        .filter(row -> row.indicator() != PairEdit.Indicator.NOT_APPLICABLE)
        .filter(
            row ->
                row.column1().equals(code) && row.column2().equals(other)
                    || row.column1().equals(other) && row.column2().equals(code))
        .filter(row -> row.validity().contains(date))
        .findFirst();
  }

  /** Of several rows in force any one will do; that there is one, and which kind, must agree. */
  private static void check(
      Answer<PairEdit> answer,
      Optional<PairEdit> expected,
      List<Edition> editions,
      LocalDate date) {
    assertThat(answer.found().isPresent()).isEqualTo(expected.isPresent());
    if (expected.isPresent()) {
      assertThat(answer.found().orElseThrow().validity().contains(date)).isTrue();
    } else if (answering(editions, date).isPresent()) {
      assertThat(answer).isInstanceOf(Answer.None.class);
    } else {
      assertThat(answer.notChecked()).contains("no NCCI PTP practitioner edition covers " + date);
    }
  }

  private static Optional<Edition> answering(List<Edition> editions, LocalDate date) {
    return editions.stream().filter(edition -> edition.reaches(date)).reduce((a, b) -> b);
  }

  private static List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    for (int quarter = -2; quarter < QUARTERS + 2; quarter++) {
      LocalDate first = START.plusMonths(3L * quarter);
      dates.addAll(List.of(first, first.plusDays(40), first.plusMonths(3).minusDays(1)));
    }
    return dates;
  }

  /** Complete editions that follow each other without a gap; {@code rows} is what will be added. */
  private static List<Edition> editions(CodeSet set, Random random) {
    List<Edition> editions = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS; quarter += 1 + random.nextInt(5)) {
      editions.add(
          new Edition(
              set,
              "Q" + quarter,
              START.plusMonths(3L * quarter),
              Optional.empty(),
              false,
              set == CodeSet.NCCI_PTP_PRACTITIONER ? 12 : 0,
              SourceRef.of("a test")));
    }
    return editions;
  }

  private static PairEdit pair(Random random) {
    String column1 = CODES.get(random.nextInt(CODES.size()));
    String column2 = CODES.get(random.nextInt(CODES.size()));
    LocalDate from = START.plusMonths(random.nextInt(3 * QUARTERS));
    Optional<LocalDate> to =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(from.plusMonths(random.nextInt(12)).minusDays(1));
    return new PairEdit(
        Setting.PRACTITIONER,
        column1,
        column2,
        new Period(Optional.of(from), to),
        PairEdit.Indicator.values()[random.nextInt(3)],
        "rationale " + random.nextInt(3));
  }

  private static FeeScheduleRow fee(String code, Edition edition, Random random) {
    Optional<LocalDate> to = Optional.of(edition.from().plusMonths(1 + random.nextInt(9)));
    BigDecimal total = BigDecimal.valueOf(random.nextInt(10_000), 2);
    return new FeeScheduleRow(
        code,
        "",
        new Period(Optional.of(edition.from()), to),
        random.nextBoolean() ? "A" : "",
        Optional.of(total),
        Optional.empty(),
        Optional.of(BigDecimal.valueOf(random.nextInt(100), 2)),
        Optional.empty(),
        total,
        random.nextBoolean() ? Optional.empty() : Optional.of(total),
        Optional.of("1"),
        Optional.empty(),
        Optional.of("0"),
        Optional.of("09"));
  }
}
