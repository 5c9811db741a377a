package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;

/** Existing codes that are one slip of the hand or the eye away from a wrong one. */
final class Suggestions {
  private static final List<String> MISREAD = List.of("1il|", "0o", "5s", "8b");
  private static final int LONGEST_CODE = 8;
  private static final int SHORTEST_WORD = 2;

  private final CodeSearch search;
  private final BiFunction<CodeHit, LocalDate, List<String>> describing;
  private final Synonyms synonyms;

  /**
   * @param describing the words that people may write beside a code
   */
  Suggestions(
      CodeSearch search,
      BiFunction<CodeHit, LocalDate, List<String>> describing,
      Synonyms synonyms) {
    this.search = search;
    this.describing = describing;
    this.synonyms = synonyms;
  }

  /** How a wrong code may have come about, likeliest first. */
  private enum Slip {
    SWAPPED,
    MISREAD,
    CHANGED,
    LOST_OR_ADDED
  }

  private record Weighed(CodeHit hit, Slip slip, long shared) {
    static final Comparator<Weighed> LIKELIEST_FIRST =
        Comparator.comparingLong((Weighed weighed) -> -weighed.shared)
            .thenComparing(Weighed::slip)
            .thenComparing(weighed -> !weighed.hit.valid())
            .thenComparing(weighed -> !weighed.hit.billable())
            .thenComparing(weighed -> weighed.hit.code());
  }

  List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    String bare = lower(wrong.strip());
    if (bare.isEmpty() || bare.length() > LONGEST_CODE) {
      return List.of();
    }
    Set<String> beside = new HashSet<>();
    for (Synonyms.Unit unit : synonyms.unitsOf(Words.of(wordsBeside))) {
      beside.addAll(unit.words());
      beside.addAll(unit.expansion());
    }
    beside.removeIf(word -> word.length() < SHORTEST_WORD);
    return search.near(bare, systems, date).stream()
        .filter(hit -> !lower(hit.code()).equals(bare))
        .map(
            hit ->
                new Weighed(
                    hit,
                    slip(bare, lower(hit.code())),
                    describing.apply(hit, date).stream()
                        .distinct()
                        .filter(beside::contains)
                        .count()))
        .sorted(Weighed.LIKELIEST_FIRST)
        .map(Weighed::hit)
        .limit(most)
        .toList();
  }

  private static Slip slip(String wrong, String right) {
    if (wrong.length() != right.length()) {
      return Slip.LOST_OR_ADDED;
    }
    int at = 0;
    while (wrong.charAt(at) == right.charAt(at)) {
      at++;
    }
    if (!wrong.substring(at + 1).equals(right.substring(at + 1))) {
      return Slip.SWAPPED;
    }
    char read = wrong.charAt(at);
    char meant = right.charAt(at);
    boolean alike =
        MISREAD.stream().anyMatch(set -> set.indexOf(read) >= 0 && set.indexOf(meant) >= 0);
    return alike ? Slip.MISREAD : Slip.CHANGED;
  }

  private static String lower(String code) {
    return Codes.bare(code).toLowerCase(Locale.ROOT);
  }
}
