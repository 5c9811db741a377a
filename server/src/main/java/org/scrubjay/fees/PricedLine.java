package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Medicare is expected to allow for a line.
 *
 * @param system {@code PFS}, {@code OPPS}, or the name of a system that is not priced here
 * @param basis in words: {@code PFS 2025, national, facility}
 * @param amount dollars for all units, to the cent; none where something keeps it from being known
 * @param facility whether the facility rate was taken; none outside the physician fee schedule
 * @param locality {@code 10112-00}; none for national amounts
 * @param steps how the amount came about, in order
 * @param unchecked what was not looked at, or why there is no amount
 * @param deniedBeside the code beside which NCCI denies the line (column 1 of the pair); the amount
 *     is then 0 and the last step says why
 * @param apart what follows from the amount and is no part of it
 */
public record PricedLine(
    Service service,
    String system,
    String basis,
    Optional<BigDecimal> amount,
    Optional<Boolean> facility,
    Optional<String> locality,
    List<Step> steps,
    List<String> unchecked,
    Optional<String> deniedBeside,
    Apart apart) {

  public PricedLine {
    steps = List.copyOf(steps);
    unchecked = List.copyOf(unchecked);
  }

  /** A line that has a price as far as it was looked at, and is not denied. */
  PricedLine(
      Service service,
      String system,
      String basis,
      Optional<BigDecimal> amount,
      Optional<Boolean> facility,
      Optional<String> locality,
      List<Step> steps,
      List<String> unchecked,
      Apart apart) {
    this(
        service,
        system,
        basis,
        amount,
        facility,
        locality,
        steps,
        unchecked,
        Optional.empty(),
        apart);
  }

  /** The same line with one more thing that was not looked at. */
  PricedLine withUnchecked(String reason) {
    return new PricedLine(
        service,
        system,
        basis,
        amount,
        facility,
        locality,
        steps,
        with(unchecked, reason),
        deniedBeside,
        apart);
  }

  /** The same line with nothing paid for it. */
  PricedLine denied(String beside, String why) {
    return new PricedLine(
        service,
        system,
        basis,
        Optional.of(Money.NOTHING),
        facility,
        locality,
        with(steps, new Step(why, Money.NOTHING)),
        unchecked,
        Optional.of(beside),
        Apart.NONE);
  }

  private static <T> List<T> with(List<T> before, T last) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
  }

  /**
   * What is shown beside an allowed amount.
   *
   * @param patientShare coinsurance or copayment once the deductible is met
   * @param sequestration what is withheld from Medicare's own part
   * @param limitingCharge the most that a physician who does not take assignment may charge
   */
  public record Apart(
      Optional<BigDecimal> patientShare,
      Optional<BigDecimal> sequestration,
      Optional<BigDecimal> limitingCharge) {
    static final Apart NONE = new Apart(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
