package org.scrubjay.rules.common;

import java.math.BigDecimal;
import org.scrubjay.note.statements.Measures;
import org.scrubjay.policy.Check;

/** Values against the ranges that policies name. */
public final class PolicyRanges {
  private PolicyRanges() {}

  /** Whether a degree of stenosis, which may be a range itself, reaches into that of a policy. */
  public static boolean reaches(Measures.Stenosis stated, Check.NumericRange range) {
    return range
            .least()
            .map(least -> least.compareTo(BigDecimal.valueOf(stated.high())) <= 0)
            .orElse(true)
        && range
            .most()
            .map(most -> most.compareTo(BigDecimal.valueOf(stated.low())) >= 0)
            .orElse(true);
  }

  /** Whether {@code value} lies in the range, ends included. */
  public static boolean holds(BigDecimal value, Check.NumericRange range) {
    return range.least().map(least -> least.compareTo(value) <= 0).orElse(true)
        && range.most().map(most -> most.compareTo(value) >= 0).orElse(true);
  }
}
