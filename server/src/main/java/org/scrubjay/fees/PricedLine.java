package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Apart apart) {

  public PricedLine {
    steps = List.copyOf(steps);
    unchecked = List.copyOf(unchecked);
  }

  /** The same line with one more thing that was not looked at. */
  PricedLine withUnchecked(String reason) {
    List<String> all = new ArrayList<>(unchecked);
    all.add(reason);
    return new PricedLine(service, system, basis, amount, facility, locality, steps, all, apart);
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
