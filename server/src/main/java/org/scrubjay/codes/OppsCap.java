package org.scrubjay.codes;

import java.math.BigDecimal;

/**
 * What Medicare pays in a locality for imaging whose technical part is capped at the hospital
 * outpatient rate (CMS, OPPSCAP; section 5102(b) of the Deficit Reduction Act of 2005). For a
 * status {@code C} code, which contractors price, it is the cap alone. Only capped codes have rows.
 *
 * @param modifier {@code TC}, or empty for the global service
 * @param status the status indicator of the physician fee schedule
 * @param facility dollars
 * @param nonFacility dollars
 */
public record OppsCap(
    String code,
    String modifier,
    String status,
    String contractor,
    String locality,
    Period validity,
    BigDecimal facility,
    BigDecimal nonFacility)
    implements CodeRow {}
