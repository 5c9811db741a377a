package org.scrubjay.codes;

/**
 * A code that a search found.
 *
 * @param label its title or label
 * @param valid whether it may be reported on the date of the search; true when that is not known
 * @param billable false for ICD-10-CM headings
 */
public record CodeHit(
    CodeSystem system, String code, String label, boolean valid, boolean billable) {}
