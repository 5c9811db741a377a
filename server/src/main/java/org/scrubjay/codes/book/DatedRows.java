package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

/** Which row answers for a date. A row's own dates win; without any, its edition's dates count. */
final class DatedRows {
  private final RowStore store;
  private final EditionTable editions;

  DatedRows(RowStore store, EditionTable editions) {
    this.store = store;
    this.editions = editions;
  }

  /**
   * How a record's dates are read and replaced.
   *
   * @param <T> the record
   */
  record Dating<T>(Function<T, Period> stated, BiFunction<T, Period, T> with) {}

  /** All rows with the key, with their editions. */
  <T> List<Dated<T>> of(RowFormat<T> format, String key) {
    List<Dated<T>> dated = new ArrayList<>(2);
    for (RowStore.Numbered<T> row : store.rows(format, key)) {
      editions
          .numbered(row.edition())
          .ifPresent(edition -> dated.add(new Dated<>(edition, row.value())));
    }
    return dated;
  }

  /** The state of a code on a date, or the nearest one. */
  <T> Optional<Timeline.State<T>> state(
      CodeSet set, RowFormat<T> format, String key, LocalDate date, Function<T, Period> stated) {
    List<Dated<T>> found = of(format, key);
    return found.isEmpty() ? Optional.empty() : Timeline.at(date, editions.of(set), found, stated);
  }

  /**
   * The state of a code on a date, if an edition or the row itself speaks for that date.
   *
   * @param words the code in messages
   */
  <T> Answer<T> stateStatedFor(
      CodeSet set,
      RowFormat<T> format,
      String key,
      LocalDate date,
      Dating<T> dating,
      String words) {
    Optional<Timeline.State<T>> nearest = state(set, format, key, date, dating.stated());
    if (nearest.isEmpty()) {
      return editions.absent(set, date, words);
    }
    Timeline.State<T> state = nearest.get();
    boolean reached = editions.answering(set, date).isPresent();
    return reached || !state.stated().equals(Period.ALWAYS)
        ? new Answer.Found<>(
            dating.with().apply(state.value(), state.validity()), state.speaking(date))
        : EditionTable.uncovered(set, date);
  }

  /**
   * The row of the answering edition that is in force on the date. Before every edition only a row
   * that states its first day can be.
   */
  <T> Answer<T> inForce(
      CodeSet set,
      RowFormat<T> format,
      String key,
      LocalDate date,
      Function<T, Period> stated,
      Predicate<T> applies,
      String words) {
    Optional<Edition> nearest = editions.nearest(set, date);
    for (Dated<T> row : of(format, key)) {
      Period validity = stated.apply(row.value());
      boolean dated = validity.from().isPresent() || row.edition().reaches(date);
      if (dated
          && nearest.filter(row.edition()::equals).isPresent()
          && validity.contains(date)
          && applies.test(row.value())) {
        return new Answer.Found<>(row.value(), row.edition());
      }
    }
    return editions.absent(set, date, words);
  }

  /**
   * The figures that the publisher set for the date; those of other periods are no answer.
   *
   * @param of whose figures, in messages
   * @param words the code in messages
   */
  <T> Answer<T> figures(
      CodeSet set,
      RowFormat<T> format,
      String key,
      LocalDate date,
      Function<T, Period> stated,
      String of,
      String words) {
    Optional<Edition> answering = editions.answering(set, date);
    List<Dated<T>> all = of(format, key);
    Optional<Dated<T>> current =
        all.stream()
            .filter(row -> stated.apply(row.value()).contains(date))
            .filter(
                row ->
                    answering
                        .map(edition -> edition.partial() || edition.equals(row.edition()))
                        .orElse(false))
            .max(Comparator.comparing(row -> row.edition().from()));
    if (current.isPresent()) {
      return new Answer.Found<>(current.get().value(), current.get().edition());
    }
    boolean covered = answering.map(edition -> edition.covers(date)).orElse(false);
    return covered && (all.isEmpty() || !answering.orElseThrow().partial())
        ? editions.absent(set, date, words)
        : new Answer.NotChecked<>("no " + of + " figures for " + date);
  }
}
