package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.StatusIndicator;

/**
 * Reads OPPS Addendum D1: what the payment status indicators mean. An indicator stands on the first
 * of the rows that explain it; the marks of lists, which the text has as question marks, are left.
 */
final class StatusIndicatorList implements OfficialReader {
  private static final Heading INDICATOR = Heading.of("Status Indicator");
  private static final Heading ITEM = Heading.of("Item/Code/Service");
  private static final Heading PAYMENT = Heading.of("OPPS Payment Status");
  private static final List<Heading> HEADINGS = List.of(INDICATOR, ITEM, PAYMENT);
  private static final Pattern LIST_MARK = Pattern.compile("^[?•·▪●]\\s+");

  @Override
  public String title() {
    return "OPPS Addendum D1 (status indicators)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      OppsRelease release = OppsRelease.of(file, PfsTables.words(table));
      Import.Rows rows = into.edition(release.edition());
      Block block = new Block(release.days());
      TableRows.each(
          table,
          file,
          into,
          () -> {
            if (!table.cell(INDICATOR).isEmpty()) {
              block.writeTo(rows);
              block.begin(OppsAddenda.status(table.cell(INDICATOR)));
            }
            if (!table.cell(ITEM).startsWith("*")) {
              block.add(table.cell(ITEM), table.cell(PAYMENT));
            }
          });
      block.writeTo(rows);
    }
  }

  /** The rows of one indicator. */
  private static final class Block {
    private final Period days;
    private final List<String> item = new ArrayList<>();
    private final List<String> payment = new ArrayList<>();
    private String indicator = "";

    Block(Period days) {
      this.days = days;
    }

    void begin(String next) {
      indicator = next;
    }

    void add(String itemLine, String paymentLine) {
      item.add(Values.withApostrophes(itemLine));
      payment.add(Values.withApostrophes(paymentLine));
    }

    void writeTo(Import.Rows rows) throws IOException {
      if (!indicator.isEmpty()) {
        rows.add(new StatusIndicator(indicator, joined(item), joined(payment), days));
      }
      indicator = "";
      item.clear();
      payment.clear();
    }

    private static String joined(List<String> lines) {
      return lines.stream()
          .map(line -> LIST_MARK.matcher(line).replaceFirst(""))
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining("\n"));
    }
  }
}
