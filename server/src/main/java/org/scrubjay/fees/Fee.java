package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Optional;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;

/** What the physician fee schedule pays for a code, or why there is no amount. */
public sealed interface Fee {

  /**
   * An amount before reductions that depend on other services.
   *
   * @param dollars the fee schedule amount to the cent, before the OPPS cap
   * @param totalRvu the total relative value units
   * @param conversionFactor dollars for one unit
   * @param basis in words: {@code PFS 2025, national, non-facility}
   * @param step the calculation: {@code (2.40 x 1 + 0.85 x 1 + 0.12 x 1) x 32.3465}
   * @param edition the edition that the units come from
   * @param row the units and indicators
   * @param cap the OPPS payment amount that the lower of the two is paid of (section 5102(b) of the
   *     Deficit Reduction Act of 2005); none where no cap applies
   */
  record Amount(
      BigDecimal dollars,
      BigDecimal totalRvu,
      BigDecimal conversionFactor,
      String basis,
      String step,
      Edition edition,
      FeeScheduleRow row,
      Optional<Step> cap)
      implements Fee {

    /** The cap where it is lower than the fee schedule amount. */
    public Optional<Step> decidingCap() {
      return cap.filter(step -> step.amount().compareTo(dollars) < 0);
    }

    /** The lower of the fee schedule amount and the OPPS cap. */
    public BigDecimal payable() {
      return decidingCap().map(Step::amount).orElse(dollars);
    }
  }

  /**
   * The schedule sets no amount.
   *
   * @param reason in words, with the status indicator where it is the cause
   */
  record NoAmount(String reason, Edition edition) implements Fee {}

  /** No loaded edition can say. */
  record NotChecked(String reason) implements Fee {}
}
