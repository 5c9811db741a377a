package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;

/** Which row answers for a date. A row's own dates win; without any, its edition's dates count. */
final class DatedRows {
  private static final int KEPT_ROWS = 1 << 12;

  private final Map<CodeSet, List<BookPart>> parts = new EnumMap<>(CodeSet.class);
  private final Map<Edition, List<PairTable>> pairs = new HashMap<>();
  private final EditionTable editions;

  /** Codes come again and again, and decoding a row costs more than all else about it. */
  private final Kept<Key, List<?>> kept = new Kept<>(KEPT_ROWS);

  /** Notes ask for the same codes on other days, and the states of a code hold for all of them. */
  private final Kept<Key, List<?>> keptStates = new Kept<>(KEPT_ROWS);

  // Both methods are written out, because a record's own are put together at run time, which no
  // class archive keeps, and every look-up asks for them.
  private record Key(CodeSet set, char table, String key) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key asked
          && set == asked.set
          && table == asked.table
          && key.equals(asked.key);
    }

    @Override
    public int hashCode() {
      return (set.ordinal() * 31 + table) * 31 + key.hashCode();
    }
  }

  DatedRows(List<BookPart> parts, EditionTable editions) {
    for (CodeSet set : CodeSet.values()) {
      this.parts.put(set, parts.stream().filter(part -> part.holds(set)).toList());
    }
    this.editions = editions;
    for (BookPart part : parts) {
      part.pairs()
          .forEach(
              (number, table) ->
                  editions
                      .numbered(part, number)
                      .map(edition -> pairs.computeIfAbsent(edition, unseen -> new ArrayList<>()))
                      .ifPresent(tables -> tables.add(table)));
    }
  }

  /**
   * How a record's dates are read and replaced.
   *
   * @param <T> the record
   */
  record Dating<T>(Function<T, Period> stated, BiFunction<T, Period, T> with) {}

  /** The parts that have something of a set. */
  List<BookPart> parts(CodeSet set) {
    return parts.get(set);
  }

  /** All rows with the key, with their editions; one that several files have comes once. */
  <T> List<Dated<T>> of(CodeSet set, RowFormat<T> format, String key) {
    // The format is one of a table's own constants, so that the rows are of its type.
    @SuppressWarnings("unchecked")
    List<Dated<T>> rows =
        (List<Dated<T>>)
            kept.get(
                new Key(set, format.table(), key),
                asked ->
                    List.copyOf(
                        all(
                            parts.get(set),
                            part -> part.store().rows(format, key),
                            editions::numbered)));
    return rows;
  }

  /** The built-in rows with the key whose editions imported ones have taken the place of. */
  <T> List<Dated<T>> superseded(CodeSet set, RowFormat<T> format, String key) {
    List<BookPart> builtIn = parts.get(set).stream().filter(BookPart::builtIn).toList();
    return all(builtIn, part -> part.store().rows(format, key), editions::superseded);
  }

  /**
   * The edits between two codes in the editions that answer for the date, or in all if none does.
   */
  List<Dated<PairEdit>> pairs(CodeSet set, String code, String other, LocalDate date) {
    List<Dated<PairEdit>> found = new ArrayList<>(2);
    List<Edition> asked = editions.asked(set, date);
    for (Edition edition : asked.isEmpty() ? editions.of(set) : asked) {
      for (PairTable table : pairs.getOrDefault(edition, List.of())) {
        for (PairEdit pair : table.between(code, other)) {
          found.add(new Dated<>(edition, pair));
        }
      }
    }
    return found;
  }

  /** All keys of a table, in order. */
  <T> SortedSet<String> keys(CodeSet set, RowFormat<T> format) {
    SortedSet<String> keys = new TreeSet<>();
    for (BookPart part : parts.get(set)) {
      Optional<String> key = part.store().keyFrom(format.table(), "");
      while (key.isPresent()) {
        keys.add(key.get());
        key = part.store().keyAfter(format.table(), key.get());
      }
    }
    return keys;
  }

  private <T> List<Dated<T>> all(
      List<BookPart> asked,
      Function<BookPart, List<RowStore.Numbered<T>>> rowsOf,
      BiFunction<BookPart, Integer, Optional<Edition>> editionOf) {
    List<Dated<T>> dated = new ArrayList<>(2);
    for (BookPart part : asked) {
      // A part holds nothing twice.
      List<Dated<T>> elsewhere = List.copyOf(dated);
      for (RowStore.Numbered<T> row : rowsOf.apply(part)) {
        Optional<Edition> edition = editionOf.apply(part, row.edition());
        if (edition.isPresent() && !Dated.anyOf(elsewhere, edition.get(), row.value())) {
          dated.add(new Dated<>(edition.get(), row.value()));
        }
      }
    }
    return dated;
  }

  /** The state of a code on a date, or the nearest one. */
  <T> Optional<Timeline.State<T>> state(
      CodeSet set, RowFormat<T> format, String key, LocalDate date, Function<T, Period> stated) {
    // The rows of one format state their days in one way.
    @SuppressWarnings("unchecked")
    List<Timeline.State<T>> states =
        (List<Timeline.State<T>>)
            keptStates.get(
                new Key(set, format.table(), key),
                asked ->
                    List.copyOf(Timeline.states(editions.of(set), of(set, format, key), stated)));
    return Timeline.nearest(date, editions.of(set), states);
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
    return stateStatedFor(
        set, state(set, format, key, date, dating.stated()), date, dating.with(), words);
  }

  /** The same for a state that is at hand. */
  <T> Answer<T> stateStatedFor(
      CodeSet set,
      Optional<Timeline.State<T>> nearest,
      LocalDate date,
      BiFunction<T, Period, T> with,
      String words) {
    if (nearest.isEmpty()) {
      return editions.absent(set, date, words);
    }
    Timeline.State<T> state = nearest.get();
    boolean reached = editions.answering(set, date).isPresent();
    return reached || !state.stated().equals(Period.ALWAYS)
        ? new Answer.Found<>(with.apply(state.value(), state.validity()), state.speaking(date))
        : EditionTable.uncovered(set, date);
  }

  /**
   * The row of the answering edition that is in force on the date. Before every edition a row in
   * force proves nothing, because a table that is replaced each quarter may lack what its
   * predecessors had; but a row that ended by then is kept in it to speak for those days.
   *
   * @param rows those with the key, of all editions
   */
  <T> Answer<T> inForce(
      CodeSet set,
      List<Dated<T>> rows,
      LocalDate date,
      Function<T, Period> stated,
      Predicate<T> applies,
      String words) {
    for (Edition edition : editions.asked(set, date)) {
      for (Dated<T> row : rows) {
        if (row.edition().equals(edition)
            && stated.apply(row.value()).contains(date)
            && applies.test(row.value())) {
          return new Answer.Found<>(row.value(), row.edition());
        }
      }
    }
    if (editions.answering(set, date).isEmpty()) {
      for (Dated<T> row : rows) {
        Period validity = stated.apply(row.value());
        if (editions.of(set).contains(row.edition())
            && validity.to().filter(row.edition().from()::isAfter).isPresent()
            && validity.contains(date)
            && applies.test(row.value())) {
          return new Answer.Found<>(row.value(), row.edition());
        }
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
    List<Dated<T>> all = of(set, format, key);
    boolean covered = answering.map(edition -> edition.covers(date)).orElse(false);
    // A complete edition that speaks for the date has the last word; otherwise an imported one is
    // better than the built-in set, and a newer one than an older one.
    boolean settled = covered && !answering.orElseThrow().partial();
    Optional<Dated<T>> current =
        all.stream()
            .filter(row -> stated.apply(row.value()).contains(date))
            .filter(row -> answering.isPresent())
            .filter(row -> !settled || row.edition().equals(answering.get()))
            .max(
                Comparator.comparing((Dated<T> row) -> !editions.isBuiltIn(row.edition()))
                    .thenComparing(row -> row.edition().from()));
    if (current.isPresent()) {
      return new Answer.Found<>(current.get().value(), current.get().edition());
    }
    return covered && (all.isEmpty() || !answering.orElseThrow().partial())
        ? editions.absent(set, date, words)
        : new Answer.NotChecked<>("no " + of + " figures for " + date);
  }
}
