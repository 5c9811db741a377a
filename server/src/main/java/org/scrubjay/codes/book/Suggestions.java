package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;

/** Existing codes that are one slip of the hand or the eye away from a wrong one. */
final class Suggestions {
  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> MISREAD = List.of("1IL|", "0O", "5S", "8B");
  private static final int LONGEST_CODE = 8;
  private static final int SHORTEST_WORD = 2;

  /** How a wrong code may have come about, likeliest first. */
  private enum Slip {
    SWAPPED,
    MISREAD,
    CHANGED,
    LOST_OR_ADDED
  }

  /** A code that exists, with the words that describe it. */
  record Candidate(CodeHit hit, List<String> words) {}

  private final BiFunction<String, LocalDate, List<Candidate>> existing;
  private final Synonyms synonyms;

  /**
   * @param existing the codes of any system that are written so, without the dot
   */
  Suggestions(BiFunction<String, LocalDate, List<Candidate>> existing, Synonyms synonyms) {
    this.existing = existing;
    this.synonyms = synonyms;
  }

  List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    String bare = Codes.bare(wrong.strip().toUpperCase(Locale.ROOT));
    if (bare.isEmpty() || bare.length() > LONGEST_CODE) {
      return List.of();
    }
    Set<String> beside = new HashSet<>();
    for (Synonyms.Unit unit : synonyms.unitsOf(Words.of(wordsBeside))) {
      beside.addAll(unit.words());
      beside.addAll(unit.expansion());
    }
    beside.removeIf(word -> word.length() < SHORTEST_WORD);
    record Weighed(Candidate candidate, Slip slip, long shared) {}
    List<Weighed> all = new ArrayList<>();
    neighbours(bare)
        .forEach(
            (code, slip) -> {
              for (Candidate candidate : existing.apply(code, date)) {
                if (systems.contains(candidate.hit().system())) {
                  all.add(new Weighed(candidate, slip, shared(candidate, beside)));
                }
              }
            });
    return all.stream()
        .sorted(
            Comparator.comparingLong((Weighed weighed) -> -weighed.shared())
                .thenComparing(Weighed::slip)
                .thenComparing(weighed -> !weighed.candidate().hit().valid())
                .thenComparing(weighed -> !weighed.candidate().hit().billable())
                .thenComparing(weighed -> weighed.candidate().hit().code()))
        .map(weighed -> weighed.candidate().hit())
        .limit(most)
        .toList();
  }

  private static long shared(Candidate candidate, Set<String> beside) {
    return candidate.words().stream().distinct().filter(beside::contains).count();
  }

  /** Everything one slip away, with the likeliest slip. */
  private static Map<String, Slip> neighbours(String code) {
    Map<String, Slip> neighbours = new LinkedHashMap<>();
    for (int i = 0; i + 1 < code.length(); i++) {
      String swapped =
          code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
      neighbours.putIfAbsent(swapped, Slip.SWAPPED);
    }
    for (int i = 0; i < code.length(); i++) {
      for (char c : lookalikes(code.charAt(i)).toCharArray()) {
        neighbours.putIfAbsent(code.substring(0, i) + c + code.substring(i + 1), Slip.MISREAD);
      }
    }
    for (int i = 0; i < code.length(); i++) {
      for (char c : CHARACTERS.toCharArray()) {
        neighbours.putIfAbsent(code.substring(0, i) + c + code.substring(i + 1), Slip.CHANGED);
      }
    }
    for (int i = 0; i < code.length(); i++) {
      neighbours.putIfAbsent(code.substring(0, i) + code.substring(i + 1), Slip.LOST_OR_ADDED);
    }
    for (int i = 0; i <= code.length(); i++) {
      for (char c : CHARACTERS.toCharArray()) {
        neighbours.putIfAbsent(code.substring(0, i) + c + code.substring(i), Slip.LOST_OR_ADDED);
      }
    }
    neighbours.remove(code);
    return neighbours;
  }

  private static String lookalikes(char c) {
    Optional<String> group = MISREAD.stream().filter(set -> set.indexOf(c) >= 0).findFirst();
    return group.map(set -> set.replace(String.valueOf(c), "")).orElse("");
  }
}
