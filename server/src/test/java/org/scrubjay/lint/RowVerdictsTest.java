package org.scrubjay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.codes.book.CodeBookWriter;
import org.scrubjay.codes.book.EditionWriter;
import org.scrubjay.codes.book.PartedCodeBook;

/**
 * For random tables, the linter says of every row what the row says. The tables are invented; run
 * with {@code -Dseed=N} for others.
 */
class RowVerdictsTest {
  private static final long SEED = Long.getLong("seed", 20261122L);
  private static final int ROWS_OF_A_KIND = 1000;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final List<String> STATUSES =
      List.of("A", "B", "C", "D", "E1", "E2", "M", "N", "S", "T", "V", "K", "G");

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final List<RowCase> cases = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  @Test
  void sayWhatTheRowSays() throws IOException {
    System.out.println("seed " + SEED);
    try (CodeBookWriter writer = CodeBookWriter.create(folder)) {
      EditionWriter modifiers = writer.edition(edition(CodeSet.MODIFIERS));
      modifiers.add(new ModifierCode("59", "distinct service", Period.ALWAYS, true));
      pairs(writer, Setting.PRACTITIONER, CodeSet.NCCI_PTP_PRACTITIONER);
      pairs(writer, Setting.OUTPATIENT_HOSPITAL, CodeSet.NCCI_PTP_HOSPITAL);
      limits(writer);
      statuses(writer);
      procedures(writer);
      diagnoses(writer);
      writer.finish();
    }
    try (CodeBook book = PartedCodeBook.open(folder)) {
      Linter linter = RowCase.linter(book);
      assertThat(cases.size()).isEqualTo(5 * ROWS_OF_A_KIND);
      assertThat(cases.stream().flatMap(one -> one.difference(linter).stream()).limit(10))
          .as("verdicts that differ from their rows, seed %d", SEED)
          .isEmpty();
    }
  }

  private void pairs(CodeBookWriter writer, Setting setting, CodeSet set) throws IOException {
    EditionWriter out = writer.edition(edition(set));
    for (int row = 0; row < ROWS_OF_A_KIND / 2; row++) {
      String column1 = freshCode();
      String column2 = freshCode();
      Period period = period();
      PairEdit.Indicator indicator = pick(List.of(PairEdit.Indicator.values()));
      add(out, new PairEdit(setting, column1, column2, period, indicator, "an invented edit"));
      LocalDate date = dateAround(period);
      cases.add(
          RowCase.pair(
              setting,
              column1,
              column2,
              date,
              period.contains(date) ? Optional.of(indicator) : Optional.empty(),
              random.nextBoolean(),
              random.nextBoolean()));
    }
  }

  private void limits(CodeBookWriter writer) throws IOException {
    EditionWriter out = writer.edition(edition(CodeSet.NCCI_MUE_PRACTITIONER));
    for (int row = 0; row < ROWS_OF_A_KIND; row++) {
      String code = freshCode();
      int most = random.nextInt(6);
      UnitLimit.Adjudication adjudication = pick(List.of(UnitLimit.Adjudication.values()));
      add(out, new UnitLimit(Setting.PRACTITIONER, code, most, adjudication, "invented"));
      cases.add(
          RowCase.limit(
              Setting.PRACTITIONER, code, most, adjudication, date(), 1 + random.nextInt(7)));
    }
  }

  private void statuses(CodeBookWriter writer) throws IOException {
    EditionWriter out = writer.edition(edition(CodeSet.OPPS));
    for (int row = 0; row < ROWS_OF_A_KIND; row++) {
      String code = freshCode();
      String status = pick(STATUSES);
      add(
          out,
          new OutpatientRow(
              code,
              new Period(Optional.of(FIRST), Optional.of(FIRST.plusDays(DAYS - 1))),
              status,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      cases.add(RowCase.status(code, status, date()));
    }
  }

  private void procedures(CodeBookWriter writer) throws IOException {
    EditionWriter out = writer.edition(edition(CodeSet.CPT));
    for (int row = 0; row < ROWS_OF_A_KIND; row++) {
      String code = freshCode();
      Period period = period();
      add(
          out,
          new Procedure(
              CodeSystem.CPT,
              code,
              "an invented procedure",
              SourceRef.of("invented"),
              period,
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.empty()));
      LocalDate date = dateAround(period);
      cases.add(RowCase.procedure(code, period.contains(date), date));
    }
  }

  private void diagnoses(CodeBookWriter writer) throws IOException {
    EditionWriter out = writer.edition(edition(CodeSet.ICD10CM));
    for (int row = 0; row < ROWS_OF_A_KIND; row++) {
      String code =
          fresh(
              () ->
                  String.format(
                      Locale.ROOT,
                      "%c%02d.%02d",
                      pick(List.of('A', 'C', 'D', 'G', 'K', 'M', 'N')),
                      10 + random.nextInt(90),
                      random.nextInt(100)));
      boolean billable = random.nextBoolean();
      add(
          out,
          new DiagnosisCode(code, "an invented diagnosis", billable, Period.ALWAYS, List.of()));
      cases.add(RowCase.diagnosis(code, billable, date()));
    }
  }

  private static void add(EditionWriter out, CodeRow row) throws IOException {
    out.add(row);
  }

  private static Edition edition(CodeSet set) {
    return new Edition(
        set,
        "invented",
        FIRST,
        Optional.of(FIRST.plusDays(DAYS - 1)),
        false,
        0,
        SourceRef.of("invented"));
  }

  private String freshCode() {
    return fresh(() -> Integer.toString(10_000 + random.nextInt(80_000)));
  }

  private String fresh(java.util.function.Supplier<String> make) {
    String code = make.get();
    while (!used.add(code)) {
      code = make.get();
    }
    return code;
  }

  private Period period() {
    LocalDate from = date();
    boolean open = random.nextInt(3) == 0;
    return new Period(
        Optional.of(from),
        open ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(60))));
  }

  /** A day in the edition: often one of the first or last that count, or next to them. */
  private LocalDate dateAround(Period period) {
    LocalDate near =
        random.nextBoolean()
            ? period.from().orElseThrow()
            : period.to().orElse(period.from().orElseThrow());
    LocalDate date = random.nextBoolean() ? near.plusDays(random.nextInt(3) - 1) : date();
    return date.isBefore(FIRST) || date.isAfter(FIRST.plusDays(DAYS - 1)) ? date() : date;
  }

  private LocalDate date() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
