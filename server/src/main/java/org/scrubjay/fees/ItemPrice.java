package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One procedure under the physician fee schedule with its reductions.
 *
 * @param technical what is left of the technical component, 1 for all
 * @param professional what is left of the professional component
 * @param surgery what is left of the whole
 */
record ItemPrice(
    ProfessionalLine line, BigDecimal technical, BigDecimal professional, BigDecimal surgery) {

  boolean isReduced() {
    return isLess(technical) || isLess(professional) || isLess(surgery);
  }

  BigDecimal amount() {
    BigDecimal sides = line.sides().factor();
    if (!isLess(technical) && !isLess(professional)) {
      return Money.times(Money.times(line.fee().payable(), sides), surgery);
    }
    return line.professional()
        .map(this::read)
        .orElse(BigDecimal.ZERO)
        .add(line.technical().map(this::made).orElse(BigDecimal.ZERO));
  }

  /** The steps after the fee schedule amount; those of later units say which unit it is. */
  List<Step> steps(int unit) {
    List<Step> steps = new ArrayList<>();
    String which = line.sides().items() > 1 ? "unit " + (unit + 1) + ": " : "";
    BigDecimal sides = line.sides().factor();
    Optional<Step> cap = line.fee().decidingCap();
    if (unit == 0 && cap.isPresent() && !isLess(technical) && !isLess(professional)) {
      steps.add(new Step("OPPS cap: " + cap.get().what(), cap.get().amount()));
    }
    if (unit == 0) {
      line.sides()
          .words()
          .ifPresent(words -> steps.add(new Step(words, Money.times(line.fee().payable(), sides))));
    }
    if (isLess(technical) || isLess(professional)) {
      line.professional()
          .ifPresent(
              fee ->
                  steps.add(
                      new Step(
                          which + percent(professional) + " of the professional component",
                          read(fee))));
      line.technical()
          .ifPresent(
              fee ->
                  steps.add(
                      new Step(
                          which
                              + (isCapped(fee)
                                  ? "OPPS cap of the technical component"
                                  : percent(technical) + " of the technical component"),
                          made(fee))));
    }
    if (isLess(surgery)) {
      steps.add(new Step(which + percent(surgery) + ": a further procedure of the day", amount()));
    }
    return steps;
  }

  private BigDecimal read(Fee.Amount fee) {
    return Money.times(Money.times(fee.payable(), line.sides().factor()), professional);
  }

  /** The lower of the reduced fee schedule amount and the cap. */
  private BigDecimal made(Fee.Amount fee) {
    BigDecimal reduced = reduced(fee);
    return cap(fee).map(reduced::min).orElse(reduced);
  }

  private boolean isCapped(Fee.Amount fee) {
    return cap(fee).filter(cap -> cap.compareTo(reduced(fee)) < 0).isPresent();
  }

  private BigDecimal reduced(Fee.Amount fee) {
    return Money.times(Money.times(fee.dollars(), line.sides().factor()), technical);
  }

  private Optional<BigDecimal> cap(Fee.Amount fee) {
    return fee.cap().map(cap -> Money.times(cap.amount(), line.sides().factor()));
  }

  private static boolean isLess(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) < 0;
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
