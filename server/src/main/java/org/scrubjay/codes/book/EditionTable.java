package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;

/**
 * The editions of a book in memory, and which of them answers for a date. Parts that hold pieces of
 * one edition count as one. A built-in edition is left out where imported complete ones speak for
 * all its days.
 */
final class EditionTable {
  /** Sets whose built-in rows have words and facts that no official file has. */
  private static final Set<CodeSet> ALWAYS_BUILT_IN =
      Set.of(CodeSet.CPT, CodeSet.HCPCS, CodeSet.MODIFIERS);

  private final Map<BookPart, Map<Integer, Edition>> byNumber = new HashMap<>();
  private final Map<BookPart, Map<Integer, Edition>> superseded = new HashMap<>();
  private final Map<CodeSet, List<Edition>> bySet = new EnumMap<>(CodeSet.class);
  private final Set<Edition> builtIn = new HashSet<>();

  /**
   * @param pinned the editions that count, by set; in sets that are not named all do
   */
  EditionTable(List<BookPart> parts, Map<CodeSet, Set<String>> pinned) {
    Map<String, Pieces> all = new LinkedHashMap<>();
    for (BookPart part : parts) {
      for (BookFormats.NumberedEdition edition : part.editions()) {
        if (!part.builtIn() && isOut(edition.edition(), pinned)) {
          continue;
        }
        String id = SearchDocuments.editionTerm(edition.edition()) + "/" + part.builtIn();
        all.computeIfAbsent(id, unseen -> new Pieces(part.builtIn())).add(part, edition);
      }
    }
    List<Pieces> standing = new ArrayList<>();
    for (Pieces pieces : all.values()) {
      boolean stands = !isSuperseded(pieces, all) && !isUnpinned(pieces, pinned);
      pieces.enter(stands ? byNumber : superseded);
      if (stands) {
        standing.add(pieces);
      }
      if (pieces.builtIn) {
        builtIn.add(pieces.whole());
      }
    }
    for (CodeSet set : CodeSet.values()) {
      bySet.put(
          set,
          standing.stream()
              .map(Pieces::whole)
              .filter(edition -> edition.set() == set)
              .sorted(oldestFirst())
              .toList());
    }
  }

  /** What several parts hold of one edition. */
  private static final class Pieces {
    private final Map<BookPart, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> pieces = new HashSet<>();
    private final boolean builtIn;
    private Edition first;
    private Edition whole;
    private int rows;
    private int expected;
    private boolean partial = true;

    Pieces(boolean builtIn) {
      this.builtIn = builtIn;
    }

    void add(BookPart part, BookFormats.NumberedEdition edition) {
      first = first == null ? edition.edition() : first;
      numbers.put(part, edition.number());
      rows += edition.edition().rows();
      partial &= edition.edition().partial();
      if (edition.pieces() > 0) {
        pieces.add(edition.piece());
        expected = edition.pieces();
      }
    }

    void enter(Map<BookPart, Map<Integer, Edition>> table) {
      Edition edition = whole();
      numbers.forEach(
          (part, number) ->
              table.computeIfAbsent(part, unseen -> new HashMap<>()).put(number, edition));
    }

    /** The edition that they are, once all of them are there. */
    Edition whole() {
      if (whole == null) {
        boolean complete = !partial || expected > 0 && pieces.size() == expected;
        whole =
            new Edition(
                first.set(),
                first.name(),
                first.from(),
                first.to(),
                !complete,
                rows,
                first.source());
      }
      return whole;
    }
  }

  /**
   * By first day; of two that begin together the complete one is newer, and of two that are alike
   * in this the imported one.
   */
  private Comparator<Edition> oldestFirst() {
    return Comparator.comparing(Edition::from)
        .thenComparing(edition -> !edition.partial())
        .thenComparing(edition -> !isBuiltIn(edition))
        .thenComparing(Edition::name);
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

  /** The edition that a part calls by a number, unless better ones stand in its place. */
  Optional<Edition> numbered(BookPart part, int number) {
    return Optional.ofNullable(byNumber.getOrDefault(part, Map.of()).get(number));
  }

  /** The built-in edition of that number, in whose place imported ones stand. */
  Optional<Edition> superseded(BookPart part, int number) {
    return Optional.ofNullable(superseded.getOrDefault(part, Map.of()).get(number));
  }

  /** The first day for which an imported edition says of every code whether it exists. */
  Optional<LocalDate> firstComplete(CodeSet set) {
    return bySet.get(set).stream()
        .filter(edition -> !edition.partial() && !isBuiltIn(edition))
        .map(Edition::from)
        .findFirst();
  }

  boolean isBuiltIn(Edition edition) {
    return builtIn.contains(edition);
  }

  /** The newest edition that speaks for the date, or else the newest that begins by then. */
  Optional<Edition> answering(CodeSet set, LocalDate date) {
    List<Edition> reached = reached(set, date);
    return reached.stream()
        .filter(edition -> edition.covers(date))
        .findFirst()
        .or(() -> reached.stream().findFirst());
  }

  /** The edition that answers for the date, or the oldest one when the date is before them all. */
  Optional<Edition> nearest(CodeSet set, LocalDate date) {
    return answering(set, date).or(() -> bySet.get(set).stream().findFirst());
  }

  /**
   * The editions that are asked one after the other: the answering one, and while those asked are
   * partial, the others that begin by the date, newest first, down to a complete one. None when the
   * date is before them all.
   */
  List<Edition> asked(CodeSet set, LocalDate date) {
    Optional<Edition> answering = answering(set, date);
    if (answering.isEmpty() || !answering.get().partial()) {
      return answering.stream().toList();
    }
    List<Edition> asked = new ArrayList<>(answering.stream().toList());
    for (Edition edition : reached(set, date)) {
      if (!edition.equals(answering.get())) {
        asked.add(edition);
      }
      if (!edition.partial()) {
        return List.copyOf(asked);
      }
    }
    // Without a complete one behind them, only those that speak for the date itself can say more.
    asked.removeIf(edition -> !edition.equals(answering.get()) && !edition.covers(date));
    return List.copyOf(asked);
  }

  /** The editions that begin by the date, newest first. */
  private List<Edition> reached(CodeSet set, LocalDate date) {
    List<Edition> reached = new ArrayList<>();
    for (Edition edition : bySet.get(set)) {
      if (edition.reaches(date)) {
        reached.add(0, edition);
      }
    }
    return reached;
  }

  /** The answer when no row was found. */
  <T> Answer<T> absent(CodeSet set, LocalDate date, String what) {
    Optional<Edition> answering = answering(set, date);
    if (answering.isEmpty()) {
      return uncovered(set, date);
    }
    List<Edition> asked = asked(set, date);
    Edition last = asked.get(asked.size() - 1);
    if (last.partial()) {
      String table =
          isBuiltIn(last)
              ? "the built-in " + set.title() + " table is partial"
              : "the loaded " + set.title() + " " + last.name() + " is not complete";
      return new Answer.NotChecked<>(
          table + " and lacks " + what + ": import the full " + set.title() + " to check it");
    }
    return new Answer.None<>(last);
  }

  /** The answer for a date before every edition. */
  static <T> Answer<T> uncovered(CodeSet set, LocalDate date) {
    return new Answer.NotChecked<>("no " + set.title() + " edition covers " + date);
  }

  private static boolean isSuperseded(Pieces pieces, Map<String, Pieces> all) {
    Edition edition = pieces.whole();
    return pieces.builtIn
        && !ALWAYS_BUILT_IN.contains(edition.set())
        && all.values().stream()
            .filter(other -> !other.builtIn)
            .map(Pieces::whole)
            .anyMatch(other -> !other.partial() && speaksForAllOf(other, edition));
  }

  /** What is built in has no say either where editions are pinned that are others. */
  private static boolean isUnpinned(Pieces pieces, Map<CodeSet, Set<String>> pinned) {
    Edition edition = pieces.whole();
    return pieces.builtIn && !ALWAYS_BUILT_IN.contains(edition.set()) && isOut(edition, pinned);
  }

  private static boolean isOut(Edition edition, Map<CodeSet, Set<String>> pinned) {
    Set<String> names = pinned.get(edition.set());
    return names != null && !names.contains(edition.name());
  }

  private static boolean speaksForAllOf(Edition wide, Edition narrow) {
    return wide.set() == narrow.set()
        && wide.reaches(narrow.from())
        && wide.to()
            .map(end -> narrow.to().filter(day -> !day.isAfter(end)).isPresent())
            .orElse(true);
  }
}
