package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.Money;
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

  /** For a person. */
  public static String text(ClaimPrice price) {
    if (price.lines().isEmpty()) {
      return "nothing is billed\n";
    }
    StringBuilder text = new StringBuilder();
    price.lines().forEach(line -> line(text, line));
    price
        .totals()
        .forEach(
            (system, total) ->
                text.append("total ")
                    .append(system)
                    .append(": ")
                    .append(Money.words(total))
                    .append(partial(price, system))
                    .append('\n'));
    return text.toString();
  }

  private static String partial(ClaimPrice price, String system) {
    long without =
        price.lines().stream()
            .filter(line -> line.system().equals(system) && line.amount().isEmpty())
            .count();
    return without == 0 ? "" : " without " + without + (without == 1 ? " line" : " lines");
  }

  private static void line(StringBuilder text, PricedLine line) {
    Service service = line.service();
    text.append(service.code());
    service.modifiers().forEach(modifier -> text.append('-').append(modifier));
    text.append(" x").append(service.units()).append("  ").append(service.date()).append("  ");
    text.append(line.amount().map(Money::words).orElse("no amount"));
    text.append("  (").append(line.basis()).append(")\n");
    for (Step step : line.steps()) {
      more(text, step.what() + " = " + Money.words(step.amount()));
    }
    line.apart().patientShare().ifPresent(share -> apart(text, "patient's share", share));
    line.apart().sequestration().ifPresent(kept -> apart(text, "sequestration", kept));
    line.apart().limitingCharge().ifPresent(most -> apart(text, "limiting charge", most));
    line.unchecked().forEach(reason -> more(text, "not checked: " + reason));
  }

  private static void apart(StringBuilder text, String name, BigDecimal amount) {
    more(text, "apart: " + name + " " + Money.words(amount));
  }

  private static void more(StringBuilder text, String words) {
    text.append("    ").append(words).append('\n');
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
      BigDecimal patientShare,
      BigDecimal sequestration,
      BigDecimal limitingCharge) {}
}
