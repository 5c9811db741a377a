package org.scrubjay.lint;

/**
 * A check that could not be made. It is never a pass.
 *
 * @param reason what is missing, for a person; no note text
 */
public record Unchecked(String rule, String reason) {}
