package org.scrubjay.fees;

import java.math.BigDecimal;

/** A price list in words. It holds codes, dates and amounts, never a line of a note. */
public final class PriceText {
  private PriceText() {}

  /** Line by line with the steps, then the totals; ends in a line feed. */
  public static String of(ClaimPrice price) {
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
                    .append(price.leftOut(system))
                    .append('\n'));
    return text.toString();
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
}
