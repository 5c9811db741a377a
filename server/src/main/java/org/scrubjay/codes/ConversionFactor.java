package org.scrubjay.codes;

import java.math.BigDecimal;

/**
 * Dollars for one relative value unit under the Medicare physician fee schedule.
 *
 * @param dollars four decimals
 * @param qualifying whether it is the factor for qualifying participants in advanced alternative
 *     payment models, which differs from 2026 on
 */
public record ConversionFactor(Period validity, BigDecimal dollars, boolean qualifying)
    implements CodeRow {}
