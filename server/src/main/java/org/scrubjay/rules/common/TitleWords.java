package org.scrubjay.rules.common;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a title or of what somebody wrote in its place, made comparable: lower case,
 * abbreviations of the official short titles written out, plurals and words without content
 * dropped.
 */
public record TitleWords(Set<String> words, Set<String> allWords) {
  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "a",
          "an",
          "and",
          "as",
          "at",
          "be",
          "by",
          "code",
          "codes",
          "cm",
          "diagnosis",
          "dx",
          "due",
          "for",
          "icd",
          "in",
          "is",
          "it",
          "nec",
          "nos",
          "of",
          "on",
          "or",
          "other",
          "the",
          "to",
          "type",
          "unspecified",
          "with");

  // "Without" stays, because it is all that tells I25.10 from I25.11.
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("w", "with"),
          Map.entry("wo", "without"),
          Map.entry("unsp", "unspecified"),
          Map.entry("oth", "other"),
          Map.entry("ang", "angina"),
          Map.entry("art", "artery"),
          Map.entry("athscl", "atherosclerotic"),
          Map.entry("atherosclerosis", "atherosclerotic"),
          Map.entry("bilat", "bilateral"),
          Map.entry("cor", "coronary"),
          Map.entry("dis", "disease"),
          Map.entry("fx", "fracture"),
          Map.entry("hrt", "heart"),
          Map.entry("hx", "history"),
          Map.entry("infrc", "infarction"),
          Map.entry("inj", "injection"),
          Map.entry("lt", "left"),
          Map.entry("pctrs", "pectoris"),
          Map.entry("rt", "right"));

  public TitleWords {
    words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    allWords = Collections.unmodifiableSet(new LinkedHashSet<>(allWords));
  }

  public static TitleWords of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace("w/o", " without ").replace("w/", " with ");
    Set<String> all =
        Stream.of(plain.split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> WRITTEN_OUT.getOrDefault(word, word))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> telling =
        all.stream()
            .filter(word -> !WITHOUT_CONTENT.contains(word))
            .map(TitleWords::singular)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new TitleWords(telling, all);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  public int size() {
    return words.size();
  }

  /** How much of these words {@code other} has too, 0 to 1. */
  public double shareIn(TitleWords other) {
    return isEmpty() ? 0 : (double) common(other) / size();
  }

  /** Words of both over words of either, 0 to 1 (Jaccard's index). */
  public double likeness(TitleWords other) {
    return likeness(words, other.words);
  }

  /** As {@link #likeness}, but of all words. */
  public double likenessOfAll(TitleWords other) {
    return likeness(allWords, other.allWords);
  }

  private int common(TitleWords other) {
    return common(words, other.words);
  }

  private static double likeness(Set<String> some, Set<String> others) {
    int both = common(some, others);
    int either = some.size() + others.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  private static String singular(String word) {
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("is")
            && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
