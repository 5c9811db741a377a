package org.scrubjay.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scrubjay.json.Key;

/**
 * The problems that were there before, as counts: enough to report new ones, and nothing that could
 * tell what stands in a note or that would change when a line is added above it.
 *
 * @param version of the file's form
 * @param files by path from the baseline's folder, with forward slashes: how many problems of each
 *     rule; sorted
 */
public record Baseline(
    @Key("The version of this form of file.") int version,
    @Key("For each file the number of problems by rule.") Map<String, Map<String, Integer>> files) {
  private static final int VERSION = 1;

  /** A baseline in which nothing is known. */
  public static final Baseline EMPTY = new Baseline(VERSION, Map.of());

  public Baseline {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "this baseline is of version " + version + "; this Scrubjay reads version " + VERSION);
    }
    if (files.values().stream().flatMap(rules -> rules.values().stream()).anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("a count is at least 1");
    }
    SortedMap<String, Map<String, Integer>> sorted = new TreeMap<>();
    files.forEach(
        (file, rules) -> sorted.put(file, Collections.unmodifiableMap(new TreeMap<>(rules))));
    files = Collections.unmodifiableMap(sorted);
  }

  /**
   * Problems of one file, told apart.
   *
   * @param reported those of rules that have more than the baseline counts
   * @param known the others
   */
  public record Split(List<Problem> reported, List<Problem> known) {
    public Split {
      reported = List.copyOf(reported);
      known = List.copyOf(known);
    }
  }

  /**
   * Holds the problems of {@code file} against the counts. When a rule has more than were counted,
   * nobody can tell which of them are new, so that all of them are reported.
   */
  public Split split(String file, List<Problem> problems) {
    Map<String, Integer> allowed = files.getOrDefault(file, Map.of());
    Map<String, Integer> now = counts(problems);
    Map<Boolean, List<Problem>> known =
        problems.stream()
            .collect(
                Collectors.partitioningBy(
                    problem -> now.get(problem.rule()) <= allowed.getOrDefault(problem.rule(), 0)));
    return new Split(known.get(false), known.get(true));
  }

  /**
   * The baseline without what is gone.
   *
   * @param now the problems of the files that were checked
   * @param exists whether a file that was not checked is still there; others are dropped
   * @param acceptNew counts what is new as well
   */
  public Baseline updated(
      Map<String, List<Problem>> now, Predicate<String> exists, boolean acceptNew) {
    Map<String, Map<String, Integer>> updated = new TreeMap<>();
    files.forEach(
        (file, rules) -> {
          if (!now.containsKey(file) && exists.test(file)) {
            updated.put(file, rules);
          }
        });
    now.forEach(
        (file, problems) -> {
          Map<String, Integer> before = files.getOrDefault(file, Map.of());
          Map<String, Integer> counts = new TreeMap<>();
          counts(problems)
              .forEach(
                  (rule, count) -> {
                    int kept = acceptNew ? count : Math.min(count, before.getOrDefault(rule, 0));
                    if (kept > 0) {
                      counts.put(rule, kept);
                    }
                  });
          if (!counts.isEmpty()) {
            updated.put(file, counts);
          }
        });
    return new Baseline(VERSION, updated);
  }

  /** How many problems it counts. */
  public int size() {
    return files.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static Map<String, Integer> counts(List<Problem> problems) {
    return problems.stream()
        .collect(
            Collectors.groupingBy(
                Problem::rule, TreeMap::new, Collectors.summingInt(problem -> 1)));
  }
}
