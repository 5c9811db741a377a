package org.scrubjay.note.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Span;

/**
 * What stands in one column of a row.
 *
 * @param span without the blanks around it; empty where the cell is
 * @param text what {@code span} covers
 */
public record Cell(Span span, String text) {
  private static final Pattern DOLLARS =
      Pattern.compile("\\\\?\\$ ?(\\d[\\d,]*(?:\\.\\d{1,2})?)\\*{0,2}");
  private static final Pattern UNITS = Pattern.compile("\\d{1,5}(?:\\.\\d{1,4})?");
  private static final Pattern NONE = Pattern.compile("(?i)n/?a|none|not applicable|-+|[–—]");

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether the cell says that there is nothing: {@code N/A}, a dash. */
  public boolean saysNone() {
    return NONE.matcher(text).matches();
  }

  /** The amount in dollars, when the cell holds one and nothing else. */
  public Optional<BigDecimal> dollars() {
    Matcher dollars = DOLLARS.matcher(text);
    return dollars.matches()
        ? Optional.of(new BigDecimal(dollars.group(1).replace(",", "")))
        : Optional.empty();
  }

  /** The relative value units, when the cell holds a bare number. */
  public Optional<BigDecimal> units() {
    return UNITS.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
