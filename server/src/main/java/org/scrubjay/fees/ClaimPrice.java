package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of one or more claims with their amounts.
 *
 * @param lines in the order of the claims
 */
public record ClaimPrice(List<PricedLine> lines) {

  public ClaimPrice {
    lines = List.copyOf(lines);
  }

  /** The sum of the known amounts of each payment system; systems are never added up. */
  public Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (PricedLine line : lines) {
      line.amount().ifPresent(amount -> totals.merge(line.system(), amount, BigDecimal::add));
    }
    return totals;
  }

  /** The total; none where there is no amount, or amounts of two systems. */
  public Optional<BigDecimal> total() {
    Map<String, BigDecimal> totals = totals();
    return totals.size() == 1 ? totals.values().stream().findFirst() : Optional.empty();
  }

  /** Whether every line has an amount. */
  public boolean complete() {
    return lines.stream().allMatch(line -> line.amount().isPresent());
  }
}
