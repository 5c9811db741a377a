package org.scrubjay.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** How many of some studies have three-dimensional rendering. */
public record Share(int studies, int threed) {

  static Share of(Collection<Study> studies) {
    return new Share(studies.size(), (int) studies.stream().filter(Study::threed).count());
  }

  /** With one decimal place; none without studies. */
  public Optional<BigDecimal> percent() {
    return Rates.per100(threed, studies);
  }

  /** Whether the share is greater than {@code most} percent, before any rounding. */
  boolean above(BigDecimal most) {
    return BigDecimal.valueOf(threed)
            .movePointRight(2)
            .compareTo(most.multiply(BigDecimal.valueOf(studies)))
        > 0;
  }
}
