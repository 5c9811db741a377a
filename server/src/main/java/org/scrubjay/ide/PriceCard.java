package org.scrubjay.ide;

import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.ClaimPricer;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.PriceText;
import org.scrubjay.fees.PricedLine;
import org.scrubjay.fees.Service;
import org.scrubjay.fees.Step;

/**
 * What Medicare is expected to pay for a note.
 *
 * @param text as {@code scrubjay price} shows it
 * @param markdown the same as a table and lists
 */
public record PriceCard(String text, String markdown) {

  /**
   * @param locality where the services were rendered; none takes what the note states, or else the
   *     nation
   */
  public static PriceCard of(Snapshot snapshot, Optional<String> locality) {
    if (!snapshot.isNote()) {
      return new PriceCard("nothing is billed\n", "Nothing is billed.");
    }
    CodeBook book = snapshot.workbench().book();
    ClaimPrice price = new ClaimPricer(book, locality, Optional.empty()).price(snapshot.note());
    return new PriceCard(PriceText.of(price), markdown(price));
  }

  private static String markdown(ClaimPrice price) {
    if (price.lines().isEmpty()) {
      return "Nothing is billed.";
    }
    StringBuilder text =
        new StringBuilder("| Line | Units | Date | Payment system | Amount |\n")
            .append("|---|---:|---|---|---:|\n");
    price.lines().forEach(line -> row(text, line));
    String totals = ClaimView.totalWords(price);
    if (!totals.isEmpty()) {
      text.append("\n**Total: ").append(totals).append("**\n");
    }
    price.lines().forEach(line -> details(text, line));
    return text.toString();
  }

  private static void row(StringBuilder text, PricedLine line) {
    Service service = line.service();
    text.append("| ").append(written(service));
    text.append(" | ").append(service.units());
    text.append(" | ").append(service.date());
    text.append(" | ").append(Markdown.escape(line.basis()));
    text.append(" | ").append(line.amount().map(Money::words).orElse("none")).append(" |\n");
  }

  private static void details(StringBuilder text, PricedLine line) {
    text.append("\n**").append(written(line.service())).append("**\n\n");
    for (Step step : line.steps()) {
      text.append("- ").append(Markdown.escape(step.what())).append(" = ");
      text.append(Money.words(step.amount())).append('\n');
    }
    line.unchecked()
        .forEach(
            reason -> text.append("- not checked: ").append(Markdown.escape(reason)).append('\n'));
  }

  private static String written(Service service) {
    return service.modifiers().isEmpty()
        ? service.code()
        : service.code() + "-" + String.join("-", service.modifiers());
  }
}
