package org.scrubjay.codes;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An ambulatory payment classification (CMS, OPPS Addendum A). Amounts are national dollars, not
 * adjusted by wage index; what the addendum leaves out or marks with a dot is missing.
 *
 * @param apc four digits
 * @param status the status indicator
 */
public record Apc(
    String apc,
    String title,
    String status,
    Period validity,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> nationalCopayment,
    Optional<BigDecimal> minimumCopayment)
    implements CodeRow {}
