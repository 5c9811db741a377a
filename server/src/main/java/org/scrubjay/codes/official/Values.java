package org.scrubjay.codes.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values that CMS writes into cells, whether as text or as a workbook's numbers. */
final class Values {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,12}(\\.\\d{0,20})?|-?\\.\\d{1,20}");
  private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=[A-Za-z])\\?(?=s\\b)");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");

  private Values() {}

  static Optional<String> some(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** Puts back the apostrophe that the text form of the OPPS addenda has as a question mark. */
  static String withApostrophes(String text) {
    return LOST_APOSTROPHE.matcher(text).replaceAll("\u2019");
  }

  /** A CPT or HCPCS Level II code: five characters, the middle three digits. */
  static String procedure(String cell) throws UnreadableRow {
    if (!CODE.matcher(cell).matches()) {
      throw UnreadableRow.expected("a code of five characters", cell);
    }
    return cell;
  }

  /**
   * A number without currency, percent or thousands signs.
   *
   * @param decimals the digits behind the point that the field's layout gives; more are kept
   */
  static BigDecimal decimal(String what, String cell, int decimals) throws UnreadableRow {
    String digits = cell.replace("$", "").replace(",", "").strip();
    if (!DECIMAL.matcher(digits).matches()) {
      throw UnreadableRow.expected(what, cell);
    }
    BigDecimal value = new BigDecimal(digits).stripTrailingZeros();
    return value.scale() < decimals ? value.setScale(decimals, RoundingMode.UNNECESSARY) : value;
  }

  /** As {@link #decimal}; an empty cell, or the dot that stands for "does not apply", is none. */
  static Optional<BigDecimal> optionalDecimal(String what, String cell, int decimals)
      throws UnreadableRow {
    return cell.isEmpty() || cell.equals(".")
        ? Optional.empty()
        : Optional.of(decimal(what, cell, decimals));
  }

  static int whole(String what, String cell) throws UnreadableRow {
    BigDecimal value = decimal(what, cell, 0);
    if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 9) {
      throw UnreadableRow.expected(what, cell);
    }
    return value.intValue();
  }

  /** {@code YYYYDDD}, which CMS calls Julian: the year and the day of the year. */
  static LocalDate julianDate(String what, String cell) throws UnreadableRow {
    int digits = whole(what, cell);
    try {
      return LocalDate.ofYearDay(digits / 1000, digits % 1000);
    } catch (DateTimeException e) {
      throw UnreadableRow.expected(what + " as YYYYDDD", cell);
    }
  }

  /** {@code MM/DD/YYYY} or {@code YYYY-MM-DD}, a time of day ignored; none for an empty cell. */
  static Optional<LocalDate> optionalDate(String what, String cell) throws UnreadableRow {
    if (cell.isEmpty() || cell.equalsIgnoreCase("N/A")) {
      return Optional.empty();
    }
    Matcher american = AMERICAN.matcher(cell);
    if (american.matches()) {
      return Optional.of(
          date(what, cell, number(american, 3), number(american, 1), number(american, 2)));
    }
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      return Optional.of(date(what, cell, number(iso, 1), number(iso, 2), number(iso, 3)));
    }
    throw UnreadableRow.expected(what + " as MM/DD/YYYY", cell);
  }

  /** Puts back the leading zeros that a spreadsheet has dropped. */
  static String padded(String what, String cell, int length) throws UnreadableRow {
    if (cell.isEmpty() || cell.length() > length || !cell.chars().allMatch(Values::isDigit)) {
      throw UnreadableRow.expected(what + " of " + length + " digits", cell);
    }
    return "0".repeat(length - cell.length()) + cell;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static LocalDate date(String what, String cell, int year, int month, int day)
      throws UnreadableRow {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw UnreadableRow.expected(what, cell);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
