package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.RateYear;
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

/** A row whose dollars are not its relative value units times the year's conversion factor. */
public final class AmountNotRvuTimesFactor implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "amount-not-rvu-times-factor",
          "rates",
          Severity.WARNING,
          "An amount in a fee table is not its units times the conversion factor.",
          Set.of(NoteKind.GUIDE));
  private static final int UNIT_DECIMALS = 2;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (GuideTable table : sheet.tables()) {
      for (Row row : table.rows()) {
        Optional<Cell> units = row.cell(table, ColumnMeaning.TOTAL_RVU);
        if (units.flatMap(Cell::units).isPresent()) {
          checkRow(checkup, sheet, table, row, units.get(), verdicts);
        }
      }
    }
  }

  private static void checkRow(
      Checkup checkup, RateSheet sheet, GuideTable table, Row row, Cell units, Verdicts verdicts) {
    List<Cell> wrong = new ArrayList<>();
    Optional<RateYear> year = Optional.empty();
    for (int at = 0; at < table.columns().size(); at++) {
      Column column = table.columns().get(at);
      Cell cell = row.cells().get(at);
      if (cell.dollars().isEmpty() || !RateTables.isFeeSchedule(table, row, column)) {
        continue;
      }
      Optional<RateYear> stated =
          sheet.year(column).map(number -> RateYear.of(checkup.book(), number));
      if (stated.isEmpty()) {
        verdicts.notChecked("the table does not say for which year its amounts are");
      } else if (stated.get().factors().isEmpty()) {
        verdicts.notChecked("no conversion factor of " + stated.get().year() + " is at hand");
      } else if (agrees(stated.get(), units, cell)) {
        verdicts.passed();
      } else {
        wrong.add(cell);
        year = stated;
      }
    }
    if (year.isPresent()) {
      verdicts.problem(problem(year.get(), row, units, wrong));
    }
  }

  private static boolean agrees(RateYear year, Cell units, Cell cell) {
    return year.dollars(units.units().orElseThrow())
        .anyMatch(product -> RateTables.same(product, cell));
  }

  private static Problem problem(RateYear year, Row row, Cell units, List<Cell> wrong) {
    Cell first = wrong.get(0);
    BigDecimal stated = first.dollars().orElseThrow();
    BigDecimal number = units.units().orElseThrow();
    List<String> products = new ArrayList<>();
    for (ConversionFactor factor : year.factors()) {
      products.add(
          number.toPlainString()
              + " RVU x "
              + factor.dollars().toPlainString()
              + " = "
              + Money.words(Money.times(number, factor.dollars())));
    }
    String message =
        row.written()
            + ", "
            + year.year()
            + ": "
            + String.join(" or ", products)
            + ", not "
            + Money.words(stated)
            + ". "
            + implied(year, stated, number)
            + official(year, row);
    return Problem.of(INFO, first.span(), message)
        .withCode(row.code())
        .withRelated(
            wrong.stream()
                .skip(1)
                .map(cell -> new Related("The same amount again", cell.span()))
                .toList())
        .withSource(
            year.amounts(row.code(), row.modifier(), false).stream()
                .findFirst()
                .map(dated -> dated.amount().edition().source()))
        .withFixes(fixes(year, row, units, first));
  }

  /** How many units the amount would be, where that is another number of units. */
  private static String implied(RateYear year, BigDecimal stated, BigDecimal number) {
    BigDecimal factor = year.factors().get(0).dollars();
    BigDecimal units = stated.divide(factor, UNIT_DECIMALS, RoundingMode.HALF_UP);
    return units.compareTo(number) == 0
        ? ""
        : Money.words(stated) + " would be " + units.toPlainString() + " RVU. ";
  }

  private static String official(RateYear year, Row row) {
    return year.amounts(row.code(), row.modifier(), false).stream()
        .findFirst()
        .map(
            dated ->
                "The fee schedule of "
                    + year.year()
                    + " has "
                    + dated.amount().totalRvu().toPlainString()
                    + " RVU and "
                    + Money.words(dated.amount().dollars())
                    + ".")
        .orElse("One of the two is wrong.");
  }

  private static List<Fix> fixes(RateYear year, Row row, Cell units, Cell amount) {
    List<Fix> fixes = new ArrayList<>();
    year.amounts(row.code(), row.modifier(), false).stream()
        .findFirst()
        .ifPresent(
            dated -> {
              String dollars = Money.words(dated.amount().dollars());
              String total = dated.amount().totalRvu().toPlainString();
              if (!RateTables.same(dated.amount().dollars(), amount)) {
                fixes.add(replace(amount, dollars));
              }
              if (dated.amount().totalRvu().compareTo(units.units().orElseThrow()) != 0) {
                fixes.add(replace(units, total));
              }
            });
    return fixes;
  }

  private static Fix replace(Cell cell, String by) {
    String escaped = cell.text().startsWith("\\") ? "\\" + by : by;
    return Fix.of("Replace it with " + by, Fix.Kind.CHOICE, new TextEdit(cell.span(), escaped));
  }
}
