package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.RateYear;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;

/** A column of facility amounts that holds rates of OPPS and of the fee schedule. */
public final class PaymentSystemsMixed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "payment-systems-mixed",
          "rates",
          Severity.WARNING,
          "One column of a fee table holds rates of two payment systems.",
          Set.of(NoteKind.GUIDE));

  /** The rows of a column, by the system that pays the amount in them. */
  private record Mixture(List<Row> outpatient, List<Row> feeSchedule) {
    boolean isMixed() {
      return !outpatient.isEmpty() && !feeSchedule.isEmpty();
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
      table
          .columns(ColumnMeaning.FACILITY_AMOUNT)
          .forEach(at -> checkColumn(checkup, sheet, table, at, verdicts));
    }
  }

  private static void checkColumn(
      Checkup checkup, RateSheet sheet, GuideTable table, int at, Verdicts verdicts) {
    Optional<Integer> year = sheet.year(table.columns().get(at));
    if (year.isEmpty()) {
      verdicts.notChecked("the table does not say for which year its amounts are");
      return;
    }
    RateYear rates = RateYear.of(checkup.book(), year.get());
    Mixture mixture = new Mixture(new ArrayList<>(), new ArrayList<>());
    for (Row row : table.rows()) {
      Optional<BigDecimal> stated = row.cells().get(at).dollars();
      if (stated.isPresent() && isFeeSchedule(rates, row, stated.get())) {
        mixture.feeSchedule().add(row);
      } else if (stated.isPresent() && isOutpatient(rates, row, stated.get())) {
        mixture.outpatient().add(row);
      } else if (stated.isPresent()) {
        verdicts.notChecked(
            "no Medicare rate of " + row.written() + " in " + year.get() + " is that of the table");
      }
    }
    if (mixture.isMixed()) {
      verdicts.problem(problem(table, at, year.get(), mixture));
    } else {
      verdicts.passed();
    }
  }

  private static boolean isFeeSchedule(RateYear rates, Row row, BigDecimal stated) {
    BigDecimal cent = new BigDecimal("0.01");
    return rates.amounts(row.code(), row.modifier(), true).stream()
        .anyMatch(dated -> dated.amount().dollars().subtract(stated).abs().compareTo(cent) <= 0);
  }

  private static boolean isOutpatient(RateYear rates, Row row, BigDecimal stated) {
    return rates.outpatientRates(row.code()).stream()
        .map(OutpatientFee.Rate::rate)
        .flatMap(Optional::stream)
        .anyMatch(rate -> RateTables.same(rate, stated));
  }

  private static Problem problem(GuideTable table, int at, int year, Mixture mixture) {
    Row hospital = mixture.outpatient().get(0);
    Row physician = mixture.feeSchedule().get(0);
    String beside =
        hospital
            .cell(table, ColumnMeaning.NON_FACILITY_AMOUNT)
            .flatMap(Cell::dollars)
            .map(dollars -> ", and the " + Money.words(dollars) + " beside it is the office's")
            .orElse("");
    String message =
        "This column mixes two payment systems: "
            + Money.words(dollars(hospital, at))
            + " for "
            + hospital.written()
            + " is the hospital's OPPS "
            + year
            + " rate"
            + beside
            + ", while "
            + Money.words(dollars(physician, at))
            + " for "
            + physician.written()
            + " is the physician's under PFS "
            + year
            + ". Name the system of each amount.";
    List<Related> others =
        mixture.outpatient().stream()
            .skip(1)
            .map(row -> new Related("OPPS", row.cells().get(at).span()))
            .toList();
    return Problem.of(INFO, hospital.cells().get(at).span(), message)
        .withCode(hospital.code())
        .withRelated(others);
  }

  private static BigDecimal dollars(Row row, int at) {
    return row.cells().get(at).dollars().orElseThrow();
  }
}
