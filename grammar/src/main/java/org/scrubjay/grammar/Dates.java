package org.scrubjay.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as notes write them; month before day, as in the United States. */
public final class Dates {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{2,4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? ?(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})(?:\\.?,? |-)(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Two-digit years up to this one are of this century: no claim is older than the codes. */
  private static final int LAST_SHORT_YEAR = 68;

  private Dates() {}

  /**
   * The day that {@code written} names: {@code 3/14/25}, {@code 2025-03-14}, {@code 03.14.2025},
   * {@code March 14, 2025}, {@code 14 Mar 2025}, {@code 14-MAR-2025} or {@code 20250314}. Empty
   * when it is none of these or the calendar has no such day.
   */
  public static Optional<LocalDate> read(String written) {
    String date = written.strip();
    Matcher numbers = NUMBERS.matcher(date);
    if (numbers.matches()) {
      return numbers.group(1).length() == 4
          ? day(numbers.group(1), numbers.group(2), numbers.group(3))
          : day(numbers.group(3), numbers.group(1), numbers.group(2));
    }
    Matcher compact = COMPACT.matcher(date);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (monthFirst.matches()) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    return dayFirst.matches()
        ? day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
        : Optional.empty();
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int full = year.length() == 2 ? (y <= LAST_SHORT_YEAR ? 2000 : 1900) + y : y;
    try {
      return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
