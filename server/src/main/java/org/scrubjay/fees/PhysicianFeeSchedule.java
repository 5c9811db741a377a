package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;

/**
 * Amounts of the Medicare physician fee schedule (42 CFR 414.20 to 414.30; formulas of the record
 * layout RVU25D). This is the one place where such an amount is computed.
 */
public final class PhysicianFeeSchedule {
  /** Statuses under which the schedule's units make an amount; an unknown status is no obstacle. */
  private static final Set<String> PAID = Set.of("A", "R", "T", "");

  /** From the record layout RVU25D, Attachment A, in short words. */
  private static final Map<String, String> REASONS =
      Map.of(
          "B", "always bundled into another service",
          "C", "priced by the contractor",
          "E", "excluded by regulation",
          "I", "not valid for Medicare, which uses another code",
          "M", "a measurement code without payment",
          "N", "not covered by Medicare",
          "P", "bundled or excluded",
          "X", "excluded by statute from the physician fee schedule");

  private PhysicianFeeSchedule() {}

  /**
   * The national amount on a date, without geographic adjustment.
   *
   * @param modifier {@code ""}, {@code 26}, {@code TC} or {@code 53}
   * @param facility whether the service is rendered in a facility
   */
  public static Fee national(
      CodeBook book, String code, String modifier, boolean facility, LocalDate date) {
    return amount(book, code, modifier, facility, Geography.NATIONAL, date);
  }

  /**
   * The amount in a locality on a date.
   *
   * @param modifier {@code ""}, {@code 26}, {@code TC} or {@code 53}
   * @param facility whether the service is rendered in a facility
   */
  public static Fee amount(
      CodeBook book,
      String code,
      String modifier,
      boolean facility,
      Geography geography,
      LocalDate date) {
    Answer<FeeScheduleRow> answer = book.feeSchedule(code, modifier, date);
    if (answer instanceof Answer.Found<FeeScheduleRow> found) {
      return book.conversionFactor(date)
          .map(factor -> fee(found, factor, facility, geography, date))
          .orElseGet(() -> withoutFactor(found, date));
    }
    String billed = modifier.isEmpty() ? code : code + "-" + modifier;
    return answer
        .answeredBy()
        .<Fee>map(edition -> new Fee.NoAmount("the fee schedule has no row " + billed, edition))
        .orElseGet(() -> new Fee.NotChecked(answer.notChecked().orElseThrow()));
  }

  /**
   * What the file OPPSCAP lists: the lower of the fee schedule amount and the OPPS payment amount.
   * For a component that contractors price it is the OPPS amount alone, the most that they may pay;
   * in a global service that contractors price the work is that of its professional component. None
   * where no cap applies.
   */
  public static Optional<BigDecimal> cappedPayment(
      CodeBook book,
      String code,
      String modifier,
      boolean facility,
      Geography geography,
      LocalDate date) {
    Optional<FeeScheduleRow> row = book.feeSchedule(code, modifier, date).found();
    Optional<ConversionFactor> factor = book.conversionFactor(date);
    if (row.isEmpty() || factor.isEmpty()) {
      return Optional.empty();
    }
    if (!row.get().status().equals("C")) {
      return amount(book, code, modifier, facility, geography, date) instanceof Fee.Amount amount
          ? amount.cap().map(cap -> amount.payable())
          : Optional.empty();
    }
    FeeFormula formula = new FeeFormula(facility, geography, factor.get().dollars());
    // The row of a global service that contractors price has no work; its professional one has.
    Optional<BigDecimal> work =
        modifier.isEmpty()
            ? book.feeSchedule(code, "26", date).found().flatMap(FeeScheduleRow::work)
            : row.get().work();
    return work.flatMap(units -> formula.cap(row.get(), units)).map(Step::amount);
  }

  private static Fee fee(
      Answer.Found<FeeScheduleRow> found,
      ConversionFactor factor,
      boolean facility,
      Geography geography,
      LocalDate date) {
    FeeScheduleRow row = found.value();
    Optional<Fee> unpaid = unpaid(row, found.edition());
    if (unpaid.isPresent()) {
      return unpaid.get();
    }
    FeeFormula formula = new FeeFormula(facility, geography, factor.dollars());
    Optional<BigDecimal> total = formula.total(row);
    if (total.isEmpty()) {
      return new Fee.NotChecked("no facility total of " + row.code() + " for " + date);
    }
    if (total.get().signum() == 0) {
      return new Fee.NoAmount(
          "the fee schedule has no relative value units for it", found.edition());
    }
    return formula
        .schedule(row)
        .<Fee>map(
            step ->
                new Fee.Amount(
                    step.amount(),
                    total.get(),
                    factor.dollars(),
                    basis(date, geography, facility),
                    step.what(),
                    found.edition(),
                    row,
                    formula.cap(row)))
        .orElseGet(
            () ->
                new Fee.NotChecked(
                    "no work, practice expense and malpractice units of "
                        + row.code()
                        + " for "
                        + date));
  }

  private static Fee withoutFactor(Answer.Found<FeeScheduleRow> found, LocalDate date) {
    return unpaid(found.value(), found.edition())
        .orElseGet(() -> new Fee.NotChecked("no conversion factor for " + date));
  }

  private static Optional<Fee> unpaid(FeeScheduleRow row, Edition edition) {
    if (PAID.contains(row.status())) {
      return Optional.empty();
    }
    String why = REASONS.getOrDefault(row.status(), "not paid under the fee schedule");
    return Optional.of(new Fee.NoAmount("status " + row.status() + ": " + why, edition));
  }

  private static String basis(LocalDate date, Geography geography, boolean facility) {
    return "PFS "
        + date.getYear()
        + ", "
        + geography.words()
        + ", "
        + (facility ? "facility" : "non-facility");
  }
}
