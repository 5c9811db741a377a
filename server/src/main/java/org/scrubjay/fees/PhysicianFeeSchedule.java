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
 * National amounts of the Medicare physician fee schedule: total relative value units times the
 * conversion factor (42 CFR 414.20 to 414.30), before geographic adjustment.
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
   * The national amount on a date.
   *
   * @param modifier {@code ""}, {@code 26}, {@code TC} or {@code 53}
   * @param facility whether the service is rendered in a facility
   */
  public static Fee national(
      CodeBook book, String code, String modifier, boolean facility, LocalDate date) {
    Answer<FeeScheduleRow> answer = book.feeSchedule(code, modifier, date);
    if (answer instanceof Answer.Found<FeeScheduleRow> found) {
      return fee(found.value(), found.edition(), book.conversionFactor(date), facility, date);
    }
    String billed = modifier.isEmpty() ? code : code + "-" + modifier;
    return answer
        .answeredBy()
        .<Fee>map(edition -> new Fee.NoAmount("the fee schedule has no row " + billed, edition))
        .orElseGet(() -> new Fee.NotChecked(answer.notChecked().orElseThrow()));
  }

  private static Fee fee(
      FeeScheduleRow row,
      Edition edition,
      Optional<ConversionFactor> factor,
      boolean facility,
      LocalDate date) {
    if (!PAID.contains(row.status())) {
      String why = REASONS.getOrDefault(row.status(), "not paid under the fee schedule");
      return new Fee.NoAmount("status " + row.status() + ": " + why, edition);
    }
    Optional<BigDecimal> total =
        facility ? row.totalFacility() : Optional.of(row.totalNonFacility());
    if (total.isEmpty()) {
      return new Fee.NotChecked("no facility total of " + row.code() + " for " + date);
    }
    if (factor.isEmpty()) {
      return new Fee.NotChecked("no conversion factor for " + date);
    }
    if (total.get().signum() == 0) {
      return new Fee.NoAmount("the fee schedule has no relative value units for it", edition);
    }
    BigDecimal dollars = factor.get().dollars();
    return new Fee.Amount(
        Money.times(total.get(), dollars),
        total.get(),
        dollars,
        "PFS " + date.getYear() + ", national, " + (facility ? "facility" : "non-facility"),
        total.get().toPlainString() + " RVU x " + dollars.toPlainString(),
        edition);
  }
}
