package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Optional;
import org.scrubjay.codes.Edition;

/** What the outpatient prospective payment system pays for a code. */
public sealed interface OutpatientFee {

  /**
   * The code's payment class.
   *
   * @param status the status indicator
   * @param apc the ambulatory payment classification
   * @param apcTitle its title
   * @param rate national dollars, before the wage index; none where nothing is paid separately
   * @param copayment the national copayment, or else the minimum one
   * @param basis in words: {@code OPPS 2025, APC 5724}
   */
  record Rate(
      String status,
      Optional<String> apc,
      Optional<String> apcTitle,
      Optional<BigDecimal> rate,
      Optional<BigDecimal> copayment,
      String basis,
      Edition edition)
      implements OutpatientFee {}

  /** The system has no row for the code. */
  record NoRow(Edition edition) implements OutpatientFee {}

  /** No loaded edition can say. */
  record NotChecked(String reason) implements OutpatientFee {}
}
