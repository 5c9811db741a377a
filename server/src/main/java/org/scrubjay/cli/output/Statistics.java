package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Unchecked;

/** What came of a run, counted by rule. */
final class Statistics {
  private Statistics() {}

  /**
   * What came of one rule.
   *
   * @param problems reported
   * @param files with such a problem
   * @param suppressed silenced by comments
   * @param baselined known to a baseline
   * @param unchecked reasons, each counted once for a file
   */
  record Row(
      String rule, long problems, long files, long suppressed, long baselined, long unchecked) {

    private Row plus(Row other) {
      return new Row(
          rule,
          problems + other.problems,
          files + other.files,
          suppressed + other.suppressed,
          baselined + other.baselined,
          unchecked + other.unchecked);
    }
  }

  /** Every rule that said anything: the most problems first, equals by name. */
  static List<Row> of(LintReport report) {
    Map<String, Row> rows = new TreeMap<>();
    for (FileReport file : report.files()) {
      count(file.problems(), Problem::rule, rule -> new Row(rule, 1, 0, 0, 0, 0), rows);
      count(
          file.problems().stream().map(Problem::rule).distinct().toList(),
          Function.identity(),
          rule -> new Row(rule, 0, 1, 0, 0, 0),
          rows);
      count(file.suppressed(), Problem::rule, rule -> new Row(rule, 0, 0, 1, 0, 0), rows);
      count(file.baselined(), Problem::rule, rule -> new Row(rule, 0, 0, 0, 1, 0), rows);
      count(file.unchecked(), Unchecked::rule, rule -> new Row(rule, 0, 0, 0, 0, 1), rows);
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(row -> -row.problems()));
    return List.copyOf(sorted);
  }

  private static <T> void count(
      List<T> things, Function<T, String> rule, Function<String, Row> one, Map<String, Row> to) {
    Stream<String> names = things.stream().map(rule);
    names.forEach(name -> to.merge(name, one.apply(name), Row::plus));
  }
}
