package org.scrubjay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;

/** Runs rules over notes. Has no state of its own and may be used from several threads. */
public final class Linter {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::span).thenComparing(Problem::rule);

  private final List<Rule> rules;
  private final CodeBook book;
  private final Severities severities;

  /**
   * @param rules in any order; the result does not depend on it
   */
  public Linter(List<Rule> rules, CodeBook book) {
    this(rules, book, Severities.UNCHANGED);
  }

  /**
   * @param severities which of the rules run, and how grave their problems are
   */
  public Linter(List<Rule> rules, CodeBook book, Severities severities) {
    this.rules = List.copyOf(rules);
    this.book = book;
    this.severities = severities;
  }

  public CodeBook book() {
    return book;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Reads a note and checks it. */
  public LintResult lint(String text, NoteReading reading) {
    return lint(NoteReader.read(NoteParsing.parse(text), book, reading));
  }

  /** Checks one note with every rule that looks at its kind. */
  public LintResult lint(Note note) {
    Checkup checkup = new Checkup(note, book);
    Collector all = new Collector();
    List<Rule> fitting =
        rules.stream()
            .filter(rule -> rule.info().kinds().contains(note.kind()))
            .filter(rule -> severities.runs(rule.info().name()))
            .toList();
    fitting.stream()
        .filter(rule -> !(rule instanceof SuppressionRule))
        .forEach(rule -> rule.check(checkup, all.of(rule.info().name())));
    Suppressions suppressions = Suppressions.of(note.tree());
    List<Suppression> outcomes =
        suppressions.isEmpty()
            ? List.of()
            : suppressions.outcomes(List.copyOf(all.problems), sure(fitting, all), names(rules));
    for (Rule rule : fitting) {
      if (rule instanceof SuppressionRule last) {
        last.check(checkup, outcomes, all.of(rule.info().name()));
      }
    }
    Map<Boolean, List<Problem>> bySilence =
        all.problems.stream()
            .map(severities::applied)
            .sorted(BY_PLACE)
            .collect(Collectors.partitioningBy(suppressions::silence));
    return new LintResult(
        note,
        bySilence.get(false),
        List.copyOf(all.unchecked),
        all.checks,
        bySilence.get(true),
        all.reached.size());
  }

  /** The rules that made every check they had to make. */
  private static Set<String> sure(List<Rule> ran, Collector all) {
    Set<String> sure = names(ran);
    all.unchecked.forEach(unchecked -> sure.remove(unchecked.rule()));
    return sure;
  }

  private static Set<String> names(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.info().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static final class Collector {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Unchecked> unchecked =
        new TreeSet<>(Comparator.comparing(Unchecked::rule).thenComparing(Unchecked::reason));
    private final Set<String> reached = new HashSet<>();
    private int checks;

    Verdicts of(String rule) {
      return new Verdicts() {
        @Override
        public void problem(Problem problem) {
          problems.add(problem);
          checked();
        }

        @Override
        public void passed() {
          checked();
        }

        @Override
        public void notChecked(String reason) {
          unchecked.add(new Unchecked(rule, reason));
        }

        private void checked() {
          reached.add(rule);
          checks++;
        }
      };
    }
  }
}
