package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.PricedLine;
import org.scrubjay.fees.Service;
import org.scrubjay.fees.Step;

/** What {@code scrubjay price} shows. It holds codes, dates and amounts, never a line of a note. */
public final class PriceOutput {
  private PriceOutput() {}

  /**
   * For a program. {@code total} is null where there is no amount or where amounts of two payment
   * systems stand side by side; {@code totals} has the sum of each system. Amounts that are not
   * known are null.
   */
  public static String json(ClaimPrice price) {
    return Json.withNulls(
        new Prices(
            price.lines().stream().map(PriceOutput::line).toList(),
            price.totals(),
            price.total().orElse(null),
            price.complete()));
  }

  private static LineJson line(PricedLine line) {
    Service service = line.service();
    return new LineJson(
        service.code(),
        service.modifiers(),
        service.units(),
        service.date().toString(),
        line.system(),
        line.basis(),
        line.amount().orElse(null),
        line.facility().orElse(null),
        line.locality().orElse(null),
        line.steps(),
        line.unchecked(),
        line.deniedBeside().orElse(null),
        value(line.apart().patientShare()),
        value(line.apart().sequestration()),
        value(line.apart().limitingCharge()));
  }

  private static BigDecimal value(Optional<BigDecimal> amount) {
    return amount.orElse(null);
  }

  private record Prices(
      List<LineJson> lines, Map<String, BigDecimal> totals, BigDecimal total, boolean complete) {}

  private record LineJson(
      String code,
      List<String> modifiers,
      int units,
      String dos,
      String system,
      String basis,
      BigDecimal amount,
      Boolean facility,
      String locality,
      List<Step> steps,
      List<String> unchecked,
      String deniedBeside,
      BigDecimal patientShare,
      BigDecimal sequestration,
      BigDecimal limitingCharge) {}
}
