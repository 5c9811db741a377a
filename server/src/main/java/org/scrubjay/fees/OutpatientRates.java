package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodeBook;

/** Rates of single lines under OPPS, with the wage index where one is given. */
final class OutpatientRates {
  private static final String SYSTEM = "OPPS";

  /** 60 % of a rate are wages (42 CFR 419.43(c); OPPS final rules since 2000). */
  private static final BigDecimal LABOR = new BigDecimal("0.60");

  private static final BigDecimal OTHER = new BigDecimal("0.40");

  /** Drugs are not adjusted. */
  private static final Set<String> NOT_ADJUSTED = Set.of("G", "K");

  private static final Set<String> NOT_PRICED =
      Set.of("50", "52", "53", "73", "74", "PN", "GY", "GZ");

  private final CodeBook book;
  private final Optional<BigDecimal> wageIndex;

  OutpatientRates(CodeBook book, Optional<BigDecimal> wageIndex) {
    this.book = book;
    this.wageIndex = wageIndex;
  }

  /** The rate of one unit in words and dollars. */
  Optional<Step> rate(OutpatientPricer.Listed line) {
    return line.row()
        .rate()
        .map(
            rate ->
                NOT_ADJUSTED.contains(line.status())
                    ? new Step(apc(line) + " rate", Money.rounded(rate))
                    : adjusted(apc(line) + " rate", rate));
  }

  /** The rate of an APC. */
  Optional<Step> rate(String apc, Service service) {
    return book.medicare()
        .apc(apc, service.date())
        .found()
        .flatMap(Apc::rate)
        .map(rate -> adjusted("APC " + apc + " rate", rate));
  }

  /** A rate times the units. */
  PricedLine units(OutpatientPricer.Listed line, Step rate) {
    int units = line.service().units();
    List<Step> steps = new ArrayList<>(List.of(rate));
    BigDecimal total = rate.amount().multiply(BigDecimal.valueOf(units));
    if (units > 1) {
      steps.add(new Step(units + " units", total));
    }
    List<BigDecimal> equipment = Reductions.equipment(line.service());
    for (BigDecimal share : equipment) {
      total = total.subtract(Money.times(total, share));
      steps.add(
          new Step(
              "less " + share.movePointRight(2).toPlainString() + " % for the equipment", total));
    }
    Optional<BigDecimal> copayment =
        copayment(line)
            .filter(each -> equipment.isEmpty())
            .map(each -> each.multiply(BigDecimal.valueOf(units)));
    return line(line, total, steps, copayment);
  }

  /** What a patient pays of one unit; none with a wage index, which changes it, too. */
  Optional<BigDecimal> copayment(OutpatientPricer.Listed line) {
    return copayment(
        line.row().nationalCopayment().or(line.row()::minimumCopayment), line.service());
  }

  /** The same for an APC. */
  Optional<BigDecimal> copayment(String apc, Service service) {
    return copayment(
        book.medicare()
            .apc(apc, service.date())
            .found()
            .flatMap(found -> found.nationalCopayment().or(found::minimumCopayment)),
        service);
  }

  private Optional<BigDecimal> copayment(Optional<BigDecimal> each, Service service) {
    return each.filter(known -> wageIndex.isEmpty())
        .flatMap(known -> Shares.limited(known, service.date()));
  }

  PricedLine line(
      OutpatientPricer.Listed line,
      BigDecimal total,
      List<Step> steps,
      Optional<BigDecimal> copayment) {
    return line(line.service(), apc(line), total, steps, copayment);
  }

  /**
   * A line with an amount.
   *
   * @param apc what pays for it, in words
   */
  PricedLine line(
      Service service,
      String apc,
      BigDecimal total,
      List<Step> steps,
      Optional<BigDecimal> copayment) {
    return new PricedLine(
        service,
        SYSTEM,
        basis(service) + ", " + apc,
        Optional.of(total),
        Optional.empty(),
        Optional.empty(),
        steps,
        List.of(),
        Shares.outpatient(total, copayment, service.date()));
  }

  /** Paid with something else. */
  PricedLine packaged(Service service, String why) {
    return unpaid(service, why);
  }

  /** Nothing is paid. */
  PricedLine unpaid(Service service, String why) {
    return new PricedLine(
        service,
        SYSTEM,
        basis(service),
        Optional.of(Money.NOTHING),
        Optional.empty(),
        Optional.empty(),
        List.of(new Step(why, Money.NOTHING)),
        List.of(),
        PricedLine.Apart.NONE);
  }

  /** No amount is known. */
  PricedLine unknown(Service service, String why) {
    return new PricedLine(
        service,
        SYSTEM,
        basis(service),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(why),
        PricedLine.Apart.NONE);
  }

  /** The line without an amount where a modifier changes the payment in a way not computed. */
  Optional<PricedLine> obstacle(OutpatientPricer.Listed line) {
    return notPriced(line.service()).map(modifier -> unknown(line.service(), words(modifier)));
  }

  /** The first modifier of a service with which no amount is given. */
  static Optional<String> notPriced(Service service) {
    return service.modifiers().stream().filter(NOT_PRICED::contains).findFirst();
  }

  static String words(String modifier) {
    return "payment with modifier " + modifier + " is not computed";
  }

  private Step adjusted(String what, BigDecimal rate) {
    if (wageIndex.isEmpty()) {
      return new Step(what, Money.rounded(rate));
    }
    BigDecimal factor = LABOR.multiply(wageIndex.get()).add(OTHER);
    return new Step(
        what
            + " "
            + rate.toPlainString()
            + " x (0.60 x "
            + wageIndex.get().toPlainString()
            + " + 0.40)",
        Money.times(rate, factor));
  }

  private static String apc(OutpatientPricer.Listed line) {
    return line.row().apc().map(apc -> "APC " + apc).orElse("status " + line.status());
  }

  private String basis(Service service) {
    return "OPPS "
        + service.date().getYear()
        + wageIndex.map(index -> ", wage index " + index.toPlainString()).orElse(", national");
  }
}
