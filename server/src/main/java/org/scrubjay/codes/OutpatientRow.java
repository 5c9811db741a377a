package org.scrubjay.codes;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of OPPS Addendum B (CMS, Medicare hospital outpatient prospective payment). Amounts are
 * national dollars, not adjusted by wage index.
 *
 * @param status the status indicator as Addendum D1 explains it; {@code S} is paid separately and
 *     not discounted
 * @param apc the ambulatory payment classification
 * @param apcTitle its title in Addendum A
 */
public record OutpatientRow(
    String code,
    Period validity,
    String status,
    Optional<String> apc,
    Optional<String> apcTitle,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> nationalCopayment,
    Optional<BigDecimal> minimumCopayment)
    implements CodeRow {}
