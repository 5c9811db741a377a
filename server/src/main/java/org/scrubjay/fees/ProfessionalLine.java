package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Optional;
import org.scrubjay.codes.FeeScheduleRow;

/**
 * A service with its fee, before reductions.
 *
 * @param professional the professional component, where the service has one that can be ranked
 * @param technical the technical component, likewise
 * @param sides by what the fee of one is multiplied for all units: the units, or 1.5 for both sides
 */
record ProfessionalLine(
    int position,
    Service service,
    Fee.Amount fee,
    Optional<Fee.Amount> professional,
    Optional<Fee.Amount> technical,
    Bilateral sides) {

  /**
   * How units and sides are paid.
   *
   * @param items how many times the fee is paid, each a procedure of its own when procedures are
   *     ranked
   * @param factor by what each is multiplied
   * @param words why, where the factor is not one
   */
  record Bilateral(int items, BigDecimal factor, Optional<String> words) {}

  String multiple() {
    return fee.row().multiple().orElse("0");
  }

  /**
   * Units and sides by the bilateral indicator (RVU25D, Attachment A): 1 pays both sides with 150
   * %, 3 each side in full, 0 and 2 no more than once. Both sides are modifier 50, or two units of
   * a code with indicator 1 or 2. Two lines with RT and LT are told apart by the pricer.
   */
  static Bilateral sides(Service service, FeeScheduleRow row) {
    String indicator = row.bilateral().orElse("9");
    boolean fifty = service.has("50");
    boolean two = service.units() == 2;
    if (indicator.equals("1") && (fifty || two)) {
      return new Bilateral(1, new BigDecimal("1.5"), Optional.of("both sides: 150 %"));
    }
    if (indicator.equals("3") && fifty) {
      return new Bilateral(1, new BigDecimal(2), Optional.of("both sides: 100 % for each"));
    }
    if (indicator.equals("2") && (fifty || two) || indicator.equals("0") && fifty) {
      return new Bilateral(
          1, BigDecimal.ONE, Optional.of("both sides: 100 %, bilateral indicator " + indicator));
    }
    return new Bilateral(service.units(), BigDecimal.ONE, Optional.empty());
  }
}
