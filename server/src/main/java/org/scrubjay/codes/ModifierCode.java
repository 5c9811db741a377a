package org.scrubjay.codes;

/**
 * A CPT or HCPCS modifier.
 *
 * @param modifier two characters, upper case
 * @param label this project's words for CPT modifiers, the official ones for HCPCS
 * @param validity the days on which it may be used
 * @param ncciAssociated whether it can bypass an NCCI pair edit with indicator 1 (NCCI Policy
 *     Manual, chapter I)
 */
public record ModifierCode(String modifier, String label, Period validity, boolean ncciAssociated)
    implements CodeRow {}
