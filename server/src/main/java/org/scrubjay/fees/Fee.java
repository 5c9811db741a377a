package org.scrubjay.fees;

import java.math.BigDecimal;
import org.scrubjay.codes.Edition;

/** What the physician fee schedule pays for a code, or why there is no amount. */
public sealed interface Fee {

  /**
   * An amount for the nation, without geographic adjustment, caps and reductions.
   *
   * @param dollars to the cent
   * @param totalRvu the total relative value units
   * @param conversionFactor dollars for one unit
   * @param basis in words: {@code PFS 2025, national, non-facility}
   * @param step the calculation: {@code 9.84 RVU x 32.3465}
   * @param edition the edition that the units come from
   */
  record Amount(
      BigDecimal dollars,
      BigDecimal totalRvu,
      BigDecimal conversionFactor,
      String basis,
      String step,
      Edition edition)
      implements Fee {}

  /**
   * The schedule sets no amount.
   *
   * @param reason in words, with the status indicator where it is the cause
   */
  record NoAmount(String reason, Edition edition) implements Fee {}

  /** No loaded edition can say. */
  record NotChecked(String reason) implements Fee {}
}
