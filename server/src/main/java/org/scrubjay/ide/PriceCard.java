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
 * @param markdown the same as a page: a heading, a table and a list for each line
 */
public record PriceCard(String text, String markdown) {
  private static final String HEADING = "# Expected Medicare payment\n\n";

  /**
   * @param locality where the services were rendered; none takes what the note states, or else the
   *     nation
   */
  public static PriceCard of(Snapshot snapshot, Optional<String> locality) {
    if (!snapshot.isNote()) {
      return new PriceCard("nothing is billed\n", HEADING + "Nothing is billed.");
    }
    CodeBook book = snapshot.workbench().book();
    ClaimPrice price = new ClaimPricer(book, locality, Optional.empty()).price(snapshot.note());
    return new PriceCard(PriceText.of(price), markdown(price));
  }

  /** The table stays narrow, so that no code and no date is broken beside a note. */
  private static String markdown(ClaimPrice price) {
    if (price.lines().isEmpty()) {
      return HEADING + "Nothing is billed.";
    }
    StringBuilder text =
        new StringBuilder(HEADING)
            .append("| Line | Units | Date | Amount |\n")
            .append("|---|---:|---|---:|\n");
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
    text.append(" | ").append(line.amount().map(Money::words).orElse("none"));
    text.append(line.deniedBeside().isPresent() ? ", denied |\n" : " |\n");
  }

  private static void details(StringBuilder text, PricedLine line) {
    text.append("\n### ").append(written(line.service())).append("\n\n");
    text.append(Markdown.escape(line.basis())).append("\n\n");
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
