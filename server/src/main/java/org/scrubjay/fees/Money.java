package org.scrubjay.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** US dollars, exact; an amount is rounded half up to the cent once for each published step. */
public final class Money {
  private static final int CENTS = 2;

  static final BigDecimal NOTHING = rounded(BigDecimal.ZERO);

  private Money() {}

  /** To the cent, half up. */
  public static BigDecimal rounded(BigDecimal dollars) {
    return dollars.setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** The product, rounded once. */
  public static BigDecimal times(BigDecimal dollars, BigDecimal factor) {
    return rounded(dollars.multiply(factor));
  }

  /** For people: {@code $1,017.39}. */
  public static String words(BigDecimal dollars) {
    BigDecimal cents = rounded(dollars);
    return (cents.signum() < 0 ? "-$" : "$") + String.format(Locale.ROOT, "%,.2f", cents.abs());
  }
}
