package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What follows from an allowed amount and is shown apart from it. */
final class Shares {
  private static final BigDecimal COINSURANCE = new BigDecimal("0.20");
  private static final BigDecimal LIMIT = new BigDecimal("1.0925");
  private static final BigDecimal SEQUESTRATION = new BigDecimal("0.02");
  private static final LocalDate FULL_SEQUESTRATION = LocalDate.of(2022, 7, 1);

  /**
   * The Part A inpatient deductible by year, which a copayment cannot exceed: that of 2024 is
   * printed in OPPS Addendum A of the calendar year 2025 final rule, those of 2025 and 2026 are in
   * CMS's announcement of 14 November 2025.
   */
  private static final Map<Integer, BigDecimal> DEDUCTIBLES =
      Map.of(2024, new BigDecimal(1632), 2025, new BigDecimal(1676), 2026, new BigDecimal(1736));

  private Shares() {}

  /**
   * Under the physician fee schedule: 20 % coinsurance (section 1833(a)(1) of the Social Security
   * Act) and the limiting charge of 109.25 % of the fee schedule amount (RVU25D, introduction).
   */
  static PricedLine.Apart physician(BigDecimal allowed, LocalDate date) {
    BigDecimal patient = Money.times(allowed, COINSURANCE);
    return new PricedLine.Apart(
        Optional.of(patient),
        sequestration(allowed.subtract(patient), date),
        Optional.of(Money.times(allowed, LIMIT)));
  }

  /**
   * The copayment of one procedure, at most the inpatient deductible of the year (42 CFR
   * 419.41(c)(4)(i)); none in a year whose deductible is not kept here.
   */
  static Optional<BigDecimal> limited(BigDecimal copayment, LocalDate date) {
    return Optional.ofNullable(DEDUCTIBLES.get(date.getYear()))
        .map(limit -> Money.rounded(copayment.min(limit)));
  }

  /** Under OPPS, where the copayment stands in Addendum A or B. */
  static PricedLine.Apart outpatient(
      BigDecimal allowed, Optional<BigDecimal> copayment, LocalDate date) {
    return new PricedLine.Apart(
        copayment,
        copayment.flatMap(patient -> sequestration(allowed.subtract(patient), date)),
        Optional.empty());
  }

  /**
   * 2 % of what Medicare itself pays, for services from July 2022 on (Public Law 117-71, section
   * 2); the rates of earlier days changed several times and are not computed.
   */
  private static Optional<BigDecimal> sequestration(BigDecimal paid, LocalDate date) {
    return date.isBefore(FULL_SEQUESTRATION)
        ? Optional.empty()
        : Optional.of(Money.times(paid, SEQUESTRATION));
  }
}
