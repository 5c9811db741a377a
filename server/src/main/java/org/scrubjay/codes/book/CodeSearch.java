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
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
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

  private final List<BookPart> parts;
  private final Map<List<Edition>, IndexSearcher> searchers = new ConcurrentHashMap<>();
  private final EditionTable editions;
  private final Synonyms synonyms;

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
      hits.add(term(SearchDocuments.CODE, bare));
    }
    hits.add(term(SearchDocuments.ABBREVIATION, String.join(" ", words)));
    if (looksLikeCode) {
      hits.add(term(SearchDocuments.CODE_START, bare));
    }
    hits.addBest(titleStart(words));
    List<Synonyms.Unit> units = synonyms.unitsOf(words);
    if (units.stream().anyMatch(unit -> !unit.expansion().isEmpty())) {
      hits.add(all(units, CodeSearch::preferExpansion));
    }
    hits.add(all(units, CodeSearch::wordsOrExpansion));
    if (hits.count() < TOO_FEW) {
      hits.add(all(units, CodeSearch::withTypo));
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
    Automaton near = new LevenshteinAutomata(bare, true).toAutomaton(1);
    hits.add(new AutomatonQuery(new Term(SearchDocuments.CODE, bare), near));
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

  /** Looks only into parts with one of the editions: each part more costs every query. */
  private IndexSearcher searcher(List<Edition> where) {
    return searchers.computeIfAbsent(
        where,
        any -> {
          IndexReader[] readers =
              parts.stream()
                  .filter(part -> where.stream().anyMatch(part::holds))
                  .map(BookPart::index)
                  .toArray(IndexReader[]::new);
          try {
            IndexSearcher searcher = new IndexSearcher(new MultiReader(readers, false));
            searcher.setQueryCache(null);
            return searcher;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Query anyOf(List<Edition> editions) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    editions.forEach(
        edition ->
            any.add(
                term(SearchDocuments.EDITION, SearchDocuments.editionTerm(edition)), Occur.SHOULD));
    return any.build();
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

  private interface Clause {
    Query of(Synonyms.Unit unit);
  }

  private static Query all(List<Synonyms.Unit> units, Clause clause) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    units.forEach(unit -> all.add(clause.of(unit), Occur.MUST));
    return all.build();
  }

  private static Query preferExpansion(Synonyms.Unit unit) {
    return unit.expansion().isEmpty() ? beginnings(unit.words()) : words(unit.expansion());
  }

  private static Query wordsOrExpansion(Synonyms.Unit unit) {
    return unit.expansion().isEmpty()
        ? beginnings(unit.words())
        : either(beginnings(unit.words()), words(unit.expansion()));
  }

  private static Query withTypo(Synonyms.Unit unit) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : unit.words()) {
      Query exact = beginning(word);
      all.add(word.length() < SHORTEST_WITH_TYPO ? exact : either(exact, near(word)), Occur.MUST);
    }
    Query typed = all.build();
    return unit.expansion().isEmpty() ? typed : either(typed, words(unit.expansion()));
  }

  private static Query near(String word) {
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(1);
    return new AutomatonQuery(new Term(SearchDocuments.WORD, word), near);
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query beginnings(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(beginning(word), Occur.MUST));
    return all.build();
  }

  private static Query beginning(String word) {
    return word.length() <= SearchDocuments.LONGEST_START
        ? term(SearchDocuments.WORD_START, word)
        : new PrefixQuery(new Term(SearchDocuments.WORD, word));
  }

  private static Query words(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(term(SearchDocuments.WORD, word), Occur.MUST));
    return all.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  /** Titles whose first words are these; the last word may go on. */
  private static Query titleStart(List<String> words) {
    List<String> first = words.subList(0, Math.min(SearchDocuments.TITLE_WORDS, words.size()));
    String start = String.join(" ", first) + (first.size() < words.size() ? " " : "");
    Query begins = new PrefixQuery(new Term(SearchDocuments.TITLE_START, start));
    return first.size() == words.size()
        ? begins
        : new BooleanQuery.Builder()
            .add(begins, Occur.MUST)
            .add(beginnings(words), Occur.MUST)
            .build();
  }

  /** The hits of all passes; a code stands where it was found first. */
  private final class Hits {
    private final Map<String, CodeHit> byCode = new LinkedHashMap<>();
    private final IndexSearcher searcher;
    private final Query where;
    private final LocalDate date;
    private final int most;

    Hits(List<Edition> where, LocalDate date, int most) {
      this.searcher = searcher(where);
      this.where = anyOf(where);
      this.date = date;
      this.most = most;
    }

    /** Adds those that are valid and billable. */
    void addBest(Query what) {
      add(what, true);
    }

    void add(Query what) {
      add(what, false);
    }

    private void add(Query what, boolean onlyBest) {
      if (count() >= most) {
        return;
      }
      Query query =
          new BooleanQuery.Builder().add(where, Occur.FILTER).add(what, Occur.FILTER).build();
      try {
        // Hits of earlier passes may come again, so as many more are asked for.
        int wanted = most + count();
        for (CodeHit hit : searcher.search(query, new RankedHits.Manager(date, wanted, onlyBest))) {
          if (count() < most) {
            byCode.putIfAbsent(hit.system().id() + hit.code(), hit);
          }
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
