package org.scrubjay.codes;

/**
 * An entry of CPT's "do not report with" instructions under 76376 and 76377.
 *
 * @param renderingCode 76376 or 76377
 * @param excluded the code or range as listed
 * @param validity the days on which the entry stands in the list
 */
public record ThreeDimensionalExclusion(String renderingCode, CodePattern excluded, Period validity)
    implements CodeRow {}
