package org.scrubjay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;

/** Runs rules over notes. Has no state of its own and may be used from several threads. */
public final class Linter {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::span).thenComparing(Problem::rule);

  private final List<Rule> rules;
  private final CodeBook book;
  private final Severities severities;
  // Asked for every note, and the same for all notes of a kind.
  private final Map<NoteKind, List<Rule>> running = new EnumMap<>(NoteKind.class);
  private final List<Rule> checking;
  private final List<SuppressionRule> last;

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
    List<Rule> on =
        this.rules.stream().filter(rule -> severities.runs(rule.info().name())).toList();
    for (NoteKind kind : NoteKind.values()) {
      running.put(kind, on.stream().filter(rule -> rule.info().kinds().contains(kind)).toList());
    }
    this.checking = on.stream().filter(rule -> !(rule instanceof SuppressionRule)).toList();
    this.last =
        on.stream()
            .filter(SuppressionRule.class::isInstance)
            .map(SuppressionRule.class::cast)
            .toList();
  }

  public CodeBook book() {
    return book;
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * A note that nobody has read yet.
   *
   * @param reading how to read it
   */
  public record Unread(String text, NoteReading reading) {}

  /** Reads a note and checks it. */
  public LintResult lint(String text, NoteReading reading) {
    return lint(List.of(new Unread(text, reading))).get(0);
  }

  /**
   * Reads notes and checks them, each as if it were alone. Together they take much less time: a
   * processor is slow with the code of a hundred rules and quick with that of one.
   *
   * @param notes a few dozen at most, because all are kept in memory at once
   */
  public List<LintResult> lint(List<Unread> notes) {
    List<NoteTree> trees = notes.stream().map(note -> NoteParsing.parse(note.text())).toList();
    List<Note> read = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      read.add(NoteReader.read(trees.get(i), book, notes.get(i).reading()));
    }
    return check(read);
  }

  /** Checks one note with every rule that looks at its kind. */
  public LintResult lint(Note note) {
    return check(List.of(note)).get(0);
  }

  private List<LintResult> check(List<Note> notes) {
    List<Checkup> checkups = notes.stream().map(note -> new Checkup(note, book)).toList();
    List<Collector> collectors = notes.stream().map(note -> new Collector()).toList();
    for (Rule rule : checking) {
      RuleInfo info = rule.info();
      for (int i = 0; i < notes.size(); i++) {
        if (info.kinds().contains(notes.get(i).kind())) {
          rule.check(checkups.get(i), collectors.get(i).of(info.name()));
        }
      }
    }
    List<LintResult> results = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      results.add(result(checkups.get(i), collectors.get(i)));
    }
    return results;
  }

  /** What the rules said of a note, less what its comments silence. */
  private LintResult result(Checkup checkup, Collector all) {
    Note note = checkup.note();
    Suppressions suppressions = Suppressions.of(note);
    List<Suppression> outcomes =
        suppressions.isEmpty()
            ? List.of()
            : suppressions.outcomes(
                List.copyOf(all.problems), sure(running.get(note.kind()), all), names(rules));
    for (SuppressionRule rule : last) {
      if (rule.info().kinds().contains(note.kind())) {
        rule.check(checkup, outcomes, all.of(rule.info().name()));
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
        all.reached);
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
    private int reached;
    private int checks;

    Verdicts of(String rule) {
      return new Verdicts() {
        private boolean reachedThis;

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
          reached += reachedThis ? 0 : 1;
          reachedThis = true;
          checks++;
        }
      };
    }
  }
}
