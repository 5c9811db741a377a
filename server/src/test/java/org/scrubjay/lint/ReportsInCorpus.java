package org.scrubjay.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.LabelledCorpus.Label;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.Rules;

/** Problems on imaging reports that are not known to be wrong. */
final class ReportsInCorpus {
  private static final Set<String> SIDE_RULES =
      Set.of(
          "findings-impression-side",
          "exam-side-mismatch",
          "side-diagnosis-mismatch",
          "left-right-adjacent");

  private final LabelledCorpus corpus;
  private final Floors floors;
  private final PrintStream out;

  ReportsInCorpus(LabelledCorpus corpus) {
    this.corpus = corpus;
    this.floors = corpus.floors();
    this.out = floors.out();
  }

  void measure() throws IOException {
    sides();
    dictation();
  }

  /** The 3,331 chest reports of Open-i, with their three real errors, are not in the corpus. */
  private void sides() {
    Map<String, Long> problems =
        corpus.results().values().stream()
            .filter(result -> result.note().kind() == NoteKind.REPORT)
            .flatMap(result -> result.problems().stream())
            .map(Problem::rule)
            .filter(SIDE_RULES::contains)
            .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    out.printf(
        "sides: %s on the reports at hand, none of which is known to be wrong (floor 0)%n",
        problems);
    out.println(
        "sides on 3,331 chest reports of Open-i: not measured, because they are not in the corpus");
    floors.require(problems.isEmpty());
  }

  /** Reports on which no blank is labelled are taken for clean. */
  private void dictation() throws IOException {
    Set<String> labelled =
        corpus.labels("unfilled_blanks_mtsamples.tsv").stream()
            .map(Label::file)
            .collect(Collectors.toSet());
    int reports = 0;
    int problems = 0;
    Map<String, Integer> byRule = new TreeMap<>();
    try (CodeBook book = BuiltinCodeBook.open()) {
      Linter linter = new Linter(Rules.all(), book, new Severities(Profile.DICTATION, Map.of()));
      for (Map.Entry<String, LintResult> one : corpus.results().entrySet()) {
        if (one.getValue().note().kind() == NoteKind.REPORT && !labelled.contains(one.getKey())) {
          reports++;
          List<Problem> found = linter.lint(one.getValue().note()).problems();
          problems += found.size();
          found.forEach(problem -> byRule.merge(problem.rule(), 1, Integer::sum));
        }
      }
    }
    out.printf(
        "profile dictation: %d problems on %d clean reports, %.3f each (floor 0.2) %s%n",
        problems, reports, problems / (double) Math.max(1, reports), byRule);
    floors.require(problems <= 0.2 * reports);
  }
}
