package org.scrubjay.codes.official;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.Period;

/** A calendar quarter, the rhythm of CMS's releases. */
record Quarter(int year, int number) {
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<![a-z])(jan(?:uary)?|apr(?:il)?|jul(?:y)?|oct(?:ober)?)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  LocalDate first() {
    return LocalDate.of(year, Month.of(number * 3 - 2), 1);
  }

  LocalDate last() {
    return first().plusMonths(3).minusDays(1);
  }

  Period days() {
    return new Period(Optional.of(first()), Optional.of(last()));
  }

  /** As NCCI counts: {@code 2024Q3}. */
  String name() {
    return year + "Q" + number;
  }

  /** The quarter that holds {@code date}. */
  static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  /** The number of the quarter that starts with the month that {@code words} name first. */
  static Optional<Integer> named(String words) {
    Matcher month = MONTH.matcher(words);
    if (!month.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (month.group(1).substring(0, 3).toLowerCase(Locale.ROOT)) {
          case "jan" -> 1;
          case "apr" -> 2;
          case "jul" -> 3;
          default -> 4;
        });
  }
}
