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

  /**
   * The sum of the known amounts of each payment system; systems are never added up. A denied line
   * counts for nothing, so that a system whose other lines have no amount has no total either.
   */
  public Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> totals = new TreeMap<>();
    for (PricedLine line : lines) {
      line.amount()
          .filter(amount -> line.deniedBeside().isEmpty())
          .ifPresent(amount -> totals.merge(line.system(), amount, BigDecimal::add));
    }
    return totals;
  }

  /** The total; none where there is no amount, or amounts of two systems. */
  public Optional<BigDecimal> total() {
    Map<String, BigDecimal> totals = totals();
    return totals.size() == 1 ? totals.values().stream().findFirst() : Optional.empty();
  }

  /**
   * What the totals leave out, in words that follow them: {@code " without 1 line"} of those that
   * have no amount, {@code ", 1 line denied"}; empty where nothing is left out.
   */
  public String leftOut() {
    return leftOut(lines);
  }

  /** The same of the lines of one payment system. */
  String leftOut(String system) {
    return leftOut(lines.stream().filter(line -> line.system().equals(system)).toList());
  }

  /** Whether every line has an amount. */
  public boolean complete() {
    return lines.stream().allMatch(line -> line.amount().isPresent());
  }

  private static String leftOut(List<PricedLine> lines) {
    long without = lines.stream().filter(line -> line.amount().isEmpty()).count();
    long denied = lines.stream().filter(line -> line.deniedBeside().isPresent()).count();
    return (without == 0 ? "" : " without " + counted(without))
        + (denied == 0 ? "" : ", " + counted(denied) + " denied");
  }

  private static String counted(long lines) {
    return lines + (lines == 1 ? " line" : " lines");
  }
}
