package org.scrubjay.fees;

import java.math.BigDecimal;

/**
 * One published step of a calculation.
 *
 * @param what in words, or as arithmetic: {@code (2.40 x 1 + 0.85 x 1 + 0.12 x 1) x 32.3465}
 * @param amount dollars after the step, to the cent
 */
public record Step(String what, BigDecimal amount) {}
