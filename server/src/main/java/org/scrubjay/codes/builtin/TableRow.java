package org.scrubjay.codes.builtin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.Period;

/** A record of a {@link Table}; every reader says what it expected when the field is not it. */
final class TableRow {
  private final String place;
  private final Map<String, Integer> header;
  private final List<String> fields;

  TableRow(String place, Map<String, Integer> header, List<String> fields) {
    this.place = place;
    this.header = header;
    this.fields = fields;
  }

  /** Empty if the field is blank. */
  String text(String column) {
    return fields.get(header.get(column)).strip();
  }

  String required(String column) {
    return optional(column).orElseThrow(() -> expected("something in column " + column, "nothing"));
  }

  Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /** What stands between the separators, without blank parts. */
  List<String> list(String column, String separator) {
    return Stream.of(text(column).split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  LocalDate day(String column) {
    String text = required(column);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw expected("a date such as 2025-01-31 in column " + column, text);
    }
  }

  Optional<LocalDate> optionalDay(String column) {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
  }

  /** The columns {@code from} and {@code to}. */
  Period period() {
    Optional<LocalDate> from = optionalDay("from");
    Optional<LocalDate> to = optionalDay("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw expected("a last day on or after " + from.get(), to.get().toString());
    }
    return new Period(from, to);
  }

  BigDecimal decimal(String column) {
    return parsedDecimal(column, required(column));
  }

  Optional<BigDecimal> optionalDecimal(String column) {
    return optional(column).map(text -> parsedDecimal(column, text));
  }

  int number(String column) {
    String text = required(column);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw expected("a whole number in column " + column, text);
    }
  }

  OptionalInt optionalNumber(String column) {
    return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(column));
  }

  /** One of the given words, or what it stands for. */
  <T> T choice(String column, Map<String, T> choices) {
    String text = text(column);
    T choice = choices.get(text);
    if (choice == null) {
      throw expected(
          "one of " + choices.keySet().stream().sorted().toList() + " in column " + column, text);
    }
    return choice;
  }

  TableException expected(String expected, String found) {
    return new TableException(place, expected, found.isEmpty() ? "nothing" : found);
  }

  private BigDecimal parsedDecimal(String column, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw expected("a decimal number in column " + column, text);
    }
  }
}
