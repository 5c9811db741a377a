package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.fees.Money;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;

/** A row for the whole service that is not the sum of its two components. */
public final class GlobalNotSumOfComponents implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "global-not-sum-of-components",
          "rates",
          Severity.WARNING,
          "The figure of a whole service is not the sum of its 26 and TC rows.",
          Set.of(NoteKind.GUIDE));
  // Each of the two amounts is rounded to the cent by itself.
  private static final BigDecimal ROUNDING = new BigDecimal("0.02");

  /** One figure of a service and of its components. */
  private record Sum(Row row, Cell whole, Cell technical, Cell professional, boolean dollars) {
    BigDecimal of(Cell cell) {
      return (dollars ? cell.dollars() : cell.units()).orElseThrow();
    }

    BigDecimal parts() {
      return of(technical).add(of(professional));
    }

    boolean holds() {
      BigDecimal off = of(whole).subtract(parts()).abs();
      return dollars ? off.compareTo(ROUNDING) <= 0 : off.signum() == 0;
    }

    String words(BigDecimal figure) {
      return dollars ? Money.words(figure) : figure.toPlainString();
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (GuideTable table : sheet.tables()) {
      for (Row row : table.rows()) {
        if (row.modifier().isEmpty()) {
          checkRow(checkup, sheet, table, row, verdicts);
        }
      }
    }
  }

  private static void checkRow(
      Checkup checkup, RateSheet sheet, GuideTable table, Row row, Verdicts verdicts) {
    Optional<Row> technical = table.row(row.code(), "TC");
    Optional<Row> professional = table.row(row.code(), "26");
    if (technical.isEmpty() && professional.isEmpty()) {
      return;
    }
    if (technical.isEmpty() || professional.isEmpty()) {
      verdicts.notChecked("one component of " + row.code() + " has no row in its table");
      return;
    }
    for (int at = 0; at < table.columns().size(); at++) {
      Column column = table.columns().get(at);
      boolean adds =
          column.meaning() == ColumnMeaning.TOTAL_RVU
              || RateTables.isFeeSchedule(table, technical.get(), column);
      if (adds) {
        sum(row, technical.get(), professional.get(), at, column)
            .ifPresent(
                sum -> {
                  if (sum.holds()) {
                    verdicts.passed();
                  } else {
                    verdicts.problem(problem(checkup, sheet, column, sum));
                  }
                });
      }
    }
  }

  private static Optional<Sum> sum(
      Row row, Row technical, Row professional, int at, Column column) {
    Sum sum =
        new Sum(
            row,
            row.cells().get(at),
            technical.cells().get(at),
            professional.cells().get(at),
            column.meaning().isAmount());
    boolean complete =
        List.of(sum.whole(), sum.technical(), sum.professional()).stream()
            .allMatch(cell -> (sum.dollars() ? cell.dollars() : cell.units()).isPresent());
    return complete ? Optional.of(sum) : Optional.empty();
  }

  private static Problem problem(Checkup checkup, RateSheet sheet, Column column, Sum sum) {
    BigDecimal whole = sum.of(sum.whole());
    Optional<FeeScheduleRow> official =
        sheet.year(column).flatMap(year -> official(checkup.book(), sum.row().code(), year));
    String message =
        sum.row().code()
            + ": "
            + sum.words(sum.of(sum.technical()))
            + " (TC) + "
            + sum.words(sum.of(sum.professional()))
            + " (26) = "
            + sum.words(sum.parts())
            + (sum.dollars() ? "" : " RVU")
            + ", not "
            + sum.words(whole)
            + "."
            + (sum.dollars() ? "" : official.map(row -> column(row, whole)).orElse(""));
    String right = sum.words(sum.parts());
    String escaped = sum.whole().text().startsWith("\\") ? "\\" + right : right;
    return Problem.of(INFO, sum.whole().span(), message)
        .withCode(sum.row().code())
        .withRelated(
            List.of(
                new Related("TC", sum.technical().span()),
                new Related("26", sum.professional().span())))
        .withSource(
            sheet
                .year(column)
                .flatMap(
                    year ->
                        checkup
                            .book()
                            .feeSchedule(sum.row().code(), "", LocalDate.of(year, 1, 1))
                            .answeredBy()
                            .filter(edition -> edition.covers(LocalDate.of(year, 1, 1))))
                .map(edition -> edition.source()))
        .withFixes(
            List.of(
                Fix.of(
                    "Replace it with the sum, " + right,
                    Fix.Kind.CHOICE,
                    new TextEdit(sum.whole().span(), escaped))));
  }

  private static Optional<FeeScheduleRow> official(CodeBook book, String code, int year) {
    return book.feeSchedule(code, "", LocalDate.of(year, 1, 1))
        .found()
        .filter(row -> row.validity().contains(LocalDate.of(year, 1, 1)));
  }

  /** Which other column of the official row the number is. */
  private static String column(FeeScheduleRow row, BigDecimal number) {
    Map<String, Optional<BigDecimal>> columns = new LinkedHashMap<>();
    columns.put("practice expense (PE) RVU", row.practiceNonFacility());
    columns.put("facility practice expense (PE) RVU", row.practiceFacility());
    columns.put("work RVU", row.work());
    columns.put("malpractice (MP) RVU", row.malpractice());
    return columns.entrySet().stream()
        .filter(column -> column.getValue().filter(units -> same(units, number)).isPresent())
        .findFirst()
        .map(
            column ->
                " "
                    + number.toPlainString()
                    + " is the "
                    + column.getKey()
                    + " of the official row; its total is "
                    + row.totalNonFacility().toPlainString()
                    + parts(row)
                    + ".")
        .orElse("");
  }

  private static String parts(FeeScheduleRow row) {
    return row.work().isPresent()
            && row.practiceNonFacility().isPresent()
            && row.malpractice().isPresent()
        ? " (work "
            + row.work().get().toPlainString()
            + " + PE "
            + row.practiceNonFacility().get().toPlainString()
            + " + MP "
            + row.malpractice().get().toPlainString()
            + ")"
        : "";
  }

  private static boolean same(BigDecimal units, BigDecimal number) {
    return units.signum() != 0 && units.compareTo(number) == 0;
  }
}
