package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;

/** The editions of a book in memory, and which of them answers for a date. */
final class EditionTable {
  /** By first day; of two that begin together the complete one is newer. */
  private static final Comparator<Edition> OLDEST_FIRST =
      Comparator.comparing(Edition::from)
          .thenComparing(edition -> !edition.partial())
          .thenComparing(Edition::name);

  private final Map<Integer, Edition> byNumber = new HashMap<>();
  private final Map<CodeSet, List<Edition>> bySet = new EnumMap<>(CodeSet.class);

  EditionTable(RowStore store) {
    for (RowStore.Numbered<BookFormats.NumberedEdition> row : store.table(BookFormats.EDITION)) {
      byNumber.put(row.value().number(), row.value().edition());
    }
    for (CodeSet set : CodeSet.values()) {
      bySet.put(
          set,
          byNumber.values().stream()
              .filter(edition -> edition.set() == set)
              .sorted(OLDEST_FIRST)
              .toList());
    }
  }

  /** By set and first day. */
  List<Edition> all() {
    List<Edition> all = new ArrayList<>();
    bySet.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Oldest first. */
  List<Edition> of(CodeSet set) {
    return bySet.get(set);
  }

  Optional<Edition> numbered(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  int numberOf(Edition edition) {
    return byNumber.entrySet().stream()
        .filter(entry -> entry.getValue().equals(edition))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The newest edition that begins on or before the date. */
  Optional<Edition> answering(CodeSet set, LocalDate date) {
    Edition answering = null;
    for (Edition edition : bySet.get(set)) {
      if (edition.reaches(date)) {
        answering = edition;
      }
    }
    return Optional.ofNullable(answering);
  }

  /** The edition that answers for the date, or the oldest one when the date is before them all. */
  Optional<Edition> nearest(CodeSet set, LocalDate date) {
    return answering(set, date).or(() -> bySet.get(set).stream().findFirst());
  }

  /** The answer when no row was found. */
  <T> Answer<T> absent(CodeSet set, LocalDate date, String what) {
    Optional<Edition> answering = answering(set, date);
    if (answering.isEmpty()) {
      return uncovered(set, date);
    }
    if (answering.get().partial()) {
      return new Answer.NotChecked<>(
          "the built-in "
              + set.title()
              + " table is partial and lacks "
              + what
              + ": import the full "
              + set.title()
              + " to check it");
    }
    return new Answer.None<>(answering.get());
  }

  /** The answer for a date before every edition. */
  static <T> Answer<T> uncovered(CodeSet set, LocalDate date) {
    return new Answer.NotChecked<>("no " + set.title() + " edition covers " + date);
  }
}
