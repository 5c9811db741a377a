package org.scrubjay.codes;

/**
 * Two comprehensive or add-on codes that together move the claim to a higher APC (CMS, OPPS
 * Addendum J, "Complexity Adjustments").
 *
 * @param adjustedCode the code that CMS's claims pricer uses for the combination; nobody reports it
 * @param adjustedApc the APC that is paid
 */
public record ComplexityAdjustment(
    String primary, String secondary, String adjustedCode, String adjustedApc, Period validity)
    implements CodeRow {}
