package org.scrubjay.cli.preview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;

/**
 * One side of a comparison: the day that each set is asked for. A date is that day for all sets;
 * the name of an edition is its first day, for the sets that have an edition of that name.
 */
public record Days(String name, Map<CodeSet, LocalDate> days) {

  public Days {
    days = Map.copyOf(days);
  }

  /** None when {@code name} is neither a date nor an edition. */
  public static Optional<Days> of(String name, List<Edition> editions) {
    Map<CodeSet, LocalDate> days = new EnumMap<>(CodeSet.class);
    try {
      LocalDate date = LocalDate.parse(name);
      for (CodeSet set : CodeSet.values()) {
        days.put(set, date);
      }
    } catch (DateTimeException noDate) {
      editions.stream()
          .filter(edition -> edition.name().equalsIgnoreCase(name))
          .forEach(edition -> days.merge(edition.set(), edition.from(), Days::later));
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(new Days(name, days));
  }

  Optional<LocalDate> of(CodeSet set) {
    return Optional.ofNullable(days.get(set));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
