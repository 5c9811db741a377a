package org.scrubjay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Header;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * Where the time of linting goes, in microseconds for each note of a folder: parsing, reading, what
 * rules share, and every rule's own work. A rule's own work is timed on a note that all rules have
 * read before, so that it pays for nothing that others ask for too; each figure is the quickest of
 * some rounds.
 */
public final class RuleCosts {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MOST = 500;
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private static final Verdicts IGNORED =
      new Verdicts() {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void passed() {}

        @Override
        public void notChecked(String reason) {}
      };

  private RuleCosts() {}

  /** {@code FOLDER [ROUNDS]}: the notes, and how often they are measured after the warm-up. */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().limit(MOST).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    try (CodeBook book = BuiltinCodeBook.open()) {
      measure(List.copyOf(texts.entrySet()), book, rounds);
    }
  }

  private static void measure(List<Map.Entry<Path, String>> texts, CodeBook book, int rounds) {
    double bytes = texts.stream().mapToInt(note -> note.getValue().length()).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d notes, %.0f characters each, Java %s%n",
        texts.size(),
        bytes,
        Runtime.version());
    Linter all = new Linter(Rules.all(), book);
    print("everything", micros(texts, rounds, note -> all.lint(note.getValue(), reading(note))));
    print("parsing", micros(texts, rounds, note -> NoteParsing.parse(note.getValue())));
    List<NoteTree> trees = texts.stream().map(note -> NoteParsing.parse(note.getValue())).toList();
    List<Integer> numbers = Stream.iterate(0, i -> i + 1).limit(texts.size()).toList();
    Consumer<Integer> read = i -> NoteReader.read(trees.get(i), book, reading(texts.get(i)));
    double reading = micros(numbers, rounds, read);
    print("reading", reading);
    Map<String, Double> costs = own(trees, texts, book, rounds);
    double rules = costs.values().stream().mapToDouble(Double::doubleValue).sum();
    double first = micros(numbers, rounds, i -> all.lint(fresh(trees.get(i), book, texts.get(i))));
    print("what rules share, and the linter", first - reading - rules);
    print("the rules' own work", rules);
    costs.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(cost -> print(cost.getKey(), cost.getValue()));
  }

  /** What each rule takes for a note whose shared readings are there already. */
  private static Map<String, Double> own(
      List<NoteTree> trees, List<Map.Entry<Path, String>> texts, CodeBook book, int rounds) {
    List<Rule> rules = Rules.all();
    double[] nanos = new double[rules.size()];
    Linter all = new Linter(rules, book);
    for (int i = 0; i < trees.size(); i++) {
      Note note = fresh(trees.get(i), book, texts.get(i));
      all.lint(note);
      Checkup checkup = new Checkup(note, book);
      for (int rule = 0; rule < nanos.length; rule++) {
        if (rules.get(rule).info().kinds().contains(note.kind())) {
          nanos[rule] += quickest(rules.get(rule), checkup, rounds);
        }
      }
    }
    Map<String, Double> costs = new TreeMap<>();
    for (int rule = 0; rule < nanos.length; rule++) {
      costs.put(rules.get(rule).info().name(), nanos[rule] / 1e3 / trees.size());
    }
    return costs;
  }

  private static long quickest(Rule rule, Checkup checkup, int rounds) {
    long quickest = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      rule.check(checkup, IGNORED);
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return quickest;
  }

  private static Note fresh(NoteTree tree, CodeBook book, Map.Entry<Path, String> note) {
    return NoteReader.read(tree, book, reading(note));
  }

  private static <T> double micros(List<T> inputs, int rounds, Consumer<T> work) {
    inputs.forEach(work);
    List<Double> measured = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      inputs.forEach(work);
      measured.add((THREADS.getCurrentThreadCpuTime() - start) / 1e3 / inputs.size());
    }
    return measured.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  private static NoteReading reading(Map.Entry<Path, String> note) {
    return new NoteReading(
        NoteNames.kindOf(note.getKey().getFileName().toString(), note.getValue()),
        TODAY,
        Header.EMPTY);
  }

  private static void print(String what, double micros) {
    System.out.printf(Locale.ROOT, "%9.1f us  %s%n", micros, what);
  }
}
