package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One procedure under the physician fee schedule with its reductions.
 *
 * @param standing what the other procedures of the day leave of it
 */
record ItemPrice(ProfessionalLine line, SameDayProcedures.Standing standing) {

  boolean isReduced() {
    return isByComponents() || isLess(standing.surgery()) || standing.endoscopy().isPresent();
  }

  BigDecimal amount() {
    if (!isByComponents()) {
      return Money.times(whole().subtract(lessBase()), standing.surgery());
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
    Optional<Step> cap = line.fee().decidingCap();
    if (unit == 0 && cap.isPresent() && !isByComponents()) {
      steps.add(new Step("OPPS cap: " + cap.get().what(), cap.get().amount()));
    }
    if (unit == 0) {
      line.sides().words().ifPresent(words -> steps.add(new Step(words, whole())));
    }
    if (isByComponents()) {
      line.professional()
          .ifPresent(
              fee ->
                  steps.add(
                      new Step(
                          which
                              + percent(standing.professional())
                              + " of the professional component",
                          read(fee))));
      line.technical()
          .ifPresent(
              fee ->
                  steps.add(
                      new Step(
                          which
                              + (isCapped(fee)
                                  ? "OPPS cap of the technical component"
                                  : percent(standing.technical()) + " of the technical component"),
                          made(fee))));
    }
    standing
        .endoscopy()
        .ifPresent(part -> steps.add(new Step(which + part.why(), whole().subtract(part.less()))));
    if (isLess(standing.surgery())) {
      steps.add(
          new Step(
              which + percent(standing.surgery()) + ": a further procedure of the day", amount()));
    }
    return steps;
  }

  /** One fee, for both sides where they are paid together, before reductions. */
  private BigDecimal whole() {
    return Money.times(line.fee().payable(), line.sides().factor());
  }

  private BigDecimal lessBase() {
    return standing.endoscopy().map(Endoscopies.Part::less).orElse(BigDecimal.ZERO);
  }

  private boolean isByComponents() {
    return isLess(standing.technical()) || isLess(standing.professional());
  }

  private BigDecimal read(Fee.Amount fee) {
    return Money.times(Money.times(fee.payable(), line.sides().factor()), standing.professional());
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
    return Money.times(Money.times(fee.dollars(), line.sides().factor()), standing.technical());
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
