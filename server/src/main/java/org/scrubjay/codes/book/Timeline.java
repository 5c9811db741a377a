package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

/**
 * The states of one code over time. A state lasts for the dates that its row gives; where the row
 * gives none, for the editions in which it stands: it began with the first of them if the one
 * before is known to be without it, and ended before the next one that is known to be without it. A
 * partial edition that lacks the code says nothing.
 */
final class Timeline {
  private Timeline() {}

  /**
   * One state.
   *
   * @param validity its days, from the row or else from the editions
   * @param stated the days that the row itself gives
   * @param editions where it stands, oldest first
   * @param <T> the record
   */
  record State<T>(T value, Period validity, Period stated, List<Edition> editions) {

    /** The edition that speaks for the state on a date. */
    Edition speaking(LocalDate date) {
      Edition speaking = editions.get(0);
      for (Edition edition : editions) {
        speaking = edition.reaches(date) ? edition : speaking;
      }
      return speaking;
    }

    private long daysFrom(LocalDate date) {
      if (validity.startsAfter(date)) {
        return ChronoUnit.DAYS.between(date, validity.from().orElseThrow());
      }
      return validity.endsBefore(date)
          ? ChronoUnit.DAYS.between(validity.to().orElseThrow(), date)
          : 0;
    }
  }

  /** Of several states of one code the one on a date, or else the one nearest to it. */
  static <T> Optional<State<T>> nearest(
      LocalDate date, List<Edition> editions, List<State<T>> states) {
    if (states.size() == 1) {
      return Optional.of(states.get(0));
    }
    // Of equally near states the one in the newest edition wins, then the one that began last.
    return states.stream()
        .min(
            Comparator.comparingLong((State<T> state) -> state.daysFrom(date))
                .thenComparing(state -> -editions.indexOf(state.speaking(date)))
                .thenComparing(
                    state -> state.validity().from().orElse(LocalDate.MIN),
                    Comparator.reverseOrder()));
  }

  /**
   * The states of a code.
   *
   * @param editions all editions of the set, oldest first
   * @param rows the rows of one code in those editions
   * @param stated the dates that a row itself gives
   */
  static <T> List<State<T>> states(
      List<Edition> editions, List<Dated<T>> rows, Function<T, Period> stated) {
    List<State<T>> states = new ArrayList<>();
    List<T> values = new ArrayList<>(rows.size());
    for (Dated<T> row : rows) {
      if (!values.contains(row.value())) {
        values.add(row.value());
      }
    }
    for (T value : values) {
      int start = -1;
      for (int i = 0; i <= editions.size(); i++) {
        boolean stands = i < editions.size() && Dated.anyOf(rows, editions.get(i), value);
        if (stands && start < 0) {
          start = i;
        }
        boolean silent = i < editions.size() && saysNothing(editions.get(i), rows);
        if (!stands && !silent && start >= 0) {
          states.add(state(value, stated.apply(value), editions, rows, start, i));
          start = -1;
        }
      }
    }
    return states;
  }

  /** The state that stands in the editions from {@code start} up to, but not in, {@code end}. */
  private static <T> State<T> state(
      T value, Period stated, List<Edition> editions, List<Dated<T>> rows, int start, int end) {
    Optional<LocalDate> from =
        start > 0 && !saysNothing(editions.get(start - 1), rows)
            ? Optional.of(editions.get(start).from())
            : Optional.empty();
    Optional<LocalDate> to =
        end < editions.size()
            ? Optional.of(editions.get(end).from().minusDays(1))
            : Optional.empty();
    List<Edition> standing =
        editions.subList(start, end).stream()
            .filter(edition -> Dated.anyOf(rows, edition, value))
            .toList();
    Period validity = new Period(stated.from().or(() -> from), stated.to().or(() -> to));
    return new State<>(value, validity, stated, standing);
  }

  /** Whether an edition leaves it open if the code exists in it. */
  private static <T> boolean saysNothing(Edition edition, List<Dated<T>> rows) {
    return edition.partial() && rows.stream().noneMatch(row -> row.edition().equals(edition));
  }
}
