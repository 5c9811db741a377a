package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Edition;

/**
 * Finds codes by what people type. Passes of falling certainty, each only as far as hits are still
 * wanted: the code itself, an abbreviation, the beginning of a code, titles of valid and billable
 * codes that begin as typed, words whose synonyms all apply, words or synonyms, words with a typo.
 */
final class CodeSearch {
  /** With fewer hits than this the words are tried again with one typo each. */
  private static final int TOO_FEW = 3;

  private static final int SHORTEST_WITH_TYPO = 5;

  /** More codes than can be one slip away from one code. */
  private static final int MOST_NEAR = 1000;

  /** Two dozen kilobytes each. */
  private static final int KEPT_SLIPS = 1 << 5;

  private final List<BookPart> parts;
  private final Map<List<Edition>, SearchSpace> spaces = new ConcurrentHashMap<>();
  private final EditionTable editions;
  private final Synonyms synonyms;

  /**
   * Words come again while the next ones are typed, and looking for slips takes long to prepare.
   */
  private final Kept<String, Sought> slips = new Kept<>(KEPT_SLIPS);

  CodeSearch(List<BookPart> parts, EditionTable editions, Synonyms synonyms) {
    this.parts = parts;
    this.editions = editions;
    this.synonyms = synonyms;
  }

  List<CodeHit> search(String typed, Set<CodeSystem> systems, LocalDate date, int most) {
    List<Edition> where = editionsOf(systems, date);
    List<String> words = Words.of(typed);
    if (where.isEmpty() || words.isEmpty() || most <= 0) {
      return List.of();
    }
    Hits hits = new Hits(where, date, most);
    String bare = Codes.bare(typed.strip()).toLowerCase(Locale.ROOT);
    boolean looksLikeCode = looksLikeCode(bare);
    if (looksLikeCode) {
      hits.add(Sought.term(SearchDocuments.CODE, bare));
    }
    hits.add(Sought.term(SearchDocuments.ABBREVIATION, String.join(" ", words)));
    if (looksLikeCode) {
      hits.add(Sought.term(SearchDocuments.CODE_START, bare));
    }
    hits.addBest(titleStart(words));
    List<Synonyms.Unit> units = synonyms.unitsOf(words);
    if (units.stream().anyMatch(unit -> !unit.expansion().isEmpty())) {
      hits.add(all(units, CodeSearch::preferExpansion));
    }
    hits.add(all(units, CodeSearch::wordsOrExpansion));
    if (hits.count() < TOO_FEW) {
      hits.add(all(units, this::withTypo));
    }
    return hits.list();
  }

  /** Codes at most one character or one swap away from {@code bare}, which is in lower case. */
  List<CodeHit> near(String bare, Set<CodeSystem> systems, LocalDate date) {
    List<Edition> where = editionsOf(systems, date);
    if (where.isEmpty()) {
      return List.of();
    }
    Hits hits = new Hits(where, date, MOST_NEAR);
    hits.add(Sought.near(SearchDocuments.CODE, bare));
    return hits.list();
  }

  private static boolean looksLikeCode(String bare) {
    return bare.chars().allMatch(Character::isLetterOrDigit)
        && (bare.length() == 1 || bare.chars().anyMatch(Character::isDigit));
  }

  private List<Edition> editionsOf(Set<CodeSystem> systems, LocalDate date) {
    return Stream.of(CodeSystem.values())
        .filter(systems::contains)
        .flatMap(system -> searched(system, date).stream())
        .toList();
  }

  private SearchSpace space(List<Edition> where) {
    return spaces.computeIfAbsent(
        where,
        any -> {
          try {
            return new SearchSpace(parts, any);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What is nearest to the date among imported and among built-in editions. */
  private List<Edition> searched(CodeSystem system, LocalDate date) {
    List<Edition> searched = new ArrayList<>();
    for (CodeSet set : BookSets.described(system)) {
      Optional<Edition> imported = nearest(set, date, false);
      Optional<Edition> builtIn = nearest(set, date, true);
      imported.ifPresent(searched::add);
      boolean imports = imported.map(edition -> edition.reaches(date)).orElse(false);
      boolean wholly = imports && !imported.get().partial() && !system.isProcedure();
      builtIn.filter(edition -> !wholly).ifPresent(searched::add);
    }
    return searched;
  }

  private Optional<Edition> nearest(CodeSet set, LocalDate date, boolean builtIn) {
    List<Edition> all =
        editions.of(set).stream().filter(one -> editions.isBuiltIn(one) == builtIn).toList();
    return all.stream()
        .filter(edition -> edition.reaches(date))
        .reduce((older, newer) -> newer)
        .or(() -> all.stream().findFirst());
  }

  private static Sought all(List<Synonyms.Unit> units, Function<Synonyms.Unit, Sought> sought) {
    return Sought.all(units.stream().map(sought));
  }

  private static Sought preferExpansion(Synonyms.Unit unit) {
    return unit.expansion().isEmpty() ? beginnings(unit.words()) : words(unit.expansion());
  }

  private static Sought wordsOrExpansion(Synonyms.Unit unit) {
    return unit.expansion().isEmpty()
        ? beginnings(unit.words())
        : Sought.either(beginnings(unit.words()), words(unit.expansion()));
  }

  private Sought withTypo(Synonyms.Unit unit) {
    Sought typed = Sought.all(unit.words().stream().map(this::orTypo));
    return unit.expansion().isEmpty() ? typed : Sought.either(typed, words(unit.expansion()));
  }

  private Sought orTypo(String word) {
    Sought exact = beginning(word);
    return word.length() < SHORTEST_WITH_TYPO
        ? exact
        : Sought.either(exact, slips.get(word, any -> Sought.near(SearchDocuments.WORD, any)));
  }

  private static Sought beginnings(List<String> words) {
    return Sought.all(words.stream().map(CodeSearch::beginning));
  }

  private static Sought beginning(String word) {
    return word.length() <= SearchDocuments.LONGEST_START
        ? Sought.term(SearchDocuments.WORD_START, word)
        : Sought.beginning(SearchDocuments.WORD, word);
  }

  private static Sought words(List<String> words) {
    return Sought.all(words.stream().map(word -> Sought.term(SearchDocuments.WORD, word)));
  }

  /** Titles whose first words are these; the last word may go on. */
  private static Sought titleStart(List<String> words) {
    List<String> first = words.subList(0, Math.min(SearchDocuments.TITLE_WORDS, words.size()));
    String start = String.join(" ", first) + (first.size() < words.size() ? " " : "");
    Sought begins = Sought.beginning(SearchDocuments.TITLE_START, start);
    return first.size() == words.size() ? begins : Sought.all(Stream.of(begins, beginnings(words)));
  }

  /** The hits of all passes; a code stands where it was found first. */
  private final class Hits {
    private final Map<String, CodeHit> byCode = new LinkedHashMap<>();
    private final List<SegmentSearch> segments;
    private final LocalDate date;
    private final int most;

    Hits(List<Edition> where, LocalDate date, int most) {
      this.segments = space(where).segments().stream().map(SegmentSearch::new).toList();
      this.date = date;
      this.most = most;
    }

    /** Adds those that are valid and billable. */
    void addBest(Sought what) {
      add(what, true);
    }

    void add(Sought what) {
      add(what, false);
    }

    private void add(Sought what, boolean onlyBest) {
      if (count() >= most) {
        return;
      }
      try {
        // Hits of earlier passes may come again, so as many more are asked for.
        RankedHits ranked = new RankedHits(date, most + count(), onlyBest);
        for (SegmentSearch segment : segments) {
          segment.collect(what, ranked);
        }
        for (RankedHits.Ranked one : ranked.bestFirst()) {
          if (count() == most) {
            break;
          }
          CodeHit hit = one.hit();
          byCode.putIfAbsent(hit.system().id() + hit.code(), hit);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (IndexOutOfBoundsException e) {
        // Lucene follows what damaged bytes say, and a JVM that has seen it often tells no place.
        throw new UncheckedIOException(new IOException("the index points at nothing", e));
      }
    }

    int count() {
      return byCode.size();
    }

    List<CodeHit> list() {
      return List.copyOf(byCode.values());
    }
  }
}
