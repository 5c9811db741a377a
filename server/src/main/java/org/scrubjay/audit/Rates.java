package org.scrubjay.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures for each hundred. */
final class Rates {
  private Rates() {}

  /** With one decimal place, rounded half up; none where there is nothing to divide by. */
  static Optional<BigDecimal> per100(int count, int of) {
    return of == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(count)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }
}
