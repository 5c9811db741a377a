package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Optional;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;

/**
 * The payment formulas of the physician fee schedule as the record layout RVU25D prints them: the
 * pricing amount is [(work RVU x work GPCI) + (PE RVU x PE GPCI) + (MP RVU x MP GPCI)] x conversion
 * factor; the OPPS payment amount puts the OPPS PE and MP RVU in the place of PE and MP. Only the
 * product is rounded, half up to the cent; this reproduces the file OPPSCAP.
 */
final class FeeFormula {
  private final boolean facility;
  private final Geography geography;
  private final BigDecimal factor;

  /**
   * @param factor dollars for one unit
   */
  FeeFormula(boolean facility, Geography geography, BigDecimal factor) {
    this.facility = facility;
    this.geography = geography;
    this.factor = factor;
  }

  /** The pricing amount; none where the row lacks the figures for it. */
  Optional<Step> schedule(FeeScheduleRow row) {
    Optional<BigDecimal> practice = facility ? row.practiceFacility() : row.practiceNonFacility();
    if (row.work().isPresent() && practice.isPresent() && row.malpractice().isPresent()) {
      return Optional.of(product(row.work().get(), practice.get(), row.malpractice().get()));
    }
    // Without indices the components are not needed: their sum is the total.
    return geography.isNational() ? total(row).map(this::product) : Optional.empty();
  }

  /** The OPPS payment amount; none where no cap applies to the row. */
  Optional<Step> cap(FeeScheduleRow row) {
    return row.work().flatMap(work -> cap(row, work));
  }

  /** The OPPS payment amount with the work RVU of another row. */
  Optional<Step> cap(FeeScheduleRow row, BigDecimal work) {
    Optional<BigDecimal> practice =
        row.policy()
            .flatMap(facility ? FeeSchedulePolicy::capFacility : FeeSchedulePolicy::capNonFacility);
    Optional<BigDecimal> malpractice = row.policy().flatMap(FeeSchedulePolicy::capMalpractice);
    // The file fills these columns with zeros for services that the cap does not concern.
    if (practice.isEmpty() || practice.get().signum() == 0 || malpractice.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(product(work, practice.get(), malpractice.get()));
  }

  /** The total for the place; missing where the source does not give it. */
  Optional<BigDecimal> total(FeeScheduleRow row) {
    return facility ? row.totalFacility() : Optional.of(row.totalNonFacility());
  }

  private Step product(BigDecimal total) {
    return new Step(
        total.toPlainString() + " RVU x " + factor.toPlainString(), Money.times(total, factor));
  }

  private Step product(BigDecimal work, BigDecimal practice, BigDecimal malpractice) {
    BigDecimal units =
        work.multiply(geography.work())
            .add(practice.multiply(geography.practice()))
            .add(malpractice.multiply(geography.malpractice()));
    String words =
        "("
            + term(work, geography.work())
            + " + "
            + term(practice, geography.practice())
            + " + "
            + term(malpractice, geography.malpractice())
            + ") x "
            + factor.toPlainString();
    return new Step(words, Money.times(units, factor));
  }

  private static String term(BigDecimal units, BigDecimal index) {
    return units.toPlainString() + " x " + index.toPlainString();
  }
}
