package org.scrubjay.codes;

import java.math.BigDecimal;

/**
 * Dollars for one anesthesia unit, base or time, in a Medicare locality (CMS, ANES).
 *
 * @param contractor five digits; empty for the national factor
 * @param locality two digits; empty for the national factor
 * @param dollars two decimals, four for the national factor
 */
public record AnesthesiaFactor(
    String contractor, String locality, Period validity, BigDecimal dollars) implements CodeRow {}
