package org.scrubjay.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/**
 * What a template team does with a repository full of old problems, and whether it holds: every
 * form of the report is the same bytes with one thread and with several, the exit status is what
 * the report says, a baseline silences what was there, and one new problem comes through alone.
 *
 * <p>Arguments: folders, each of which is copied first, or {@code made:N} for N made-up templates.
 */
public final class RepositoryDrill {
  private static final List<LintFormat> ALL_FORMATS = List.of(LintFormat.values());
  private static final String NEW_PROBLEM = "\n# scrubjay: ignore unfilled-blank\n";
  private static final Set<String> ITS_RULES =
      Set.of("suppression-without-reason", "unused-suppression");

  private final Path folder;
  private final CodeBook book;
  private final List<String> complaints = new ArrayList<>();

  private RepositoryDrill(Path folder, CodeBook book) {
    this.folder = folder;
    this.book = book;
  }

  /**
   * What came out.
   *
   * @param problems before the baseline
   * @param complaints what does not hold; empty when everything does
   */
  record Outcome(int files, int problems, int unchecked, List<String> complaints) {}

  /**
   * Drills in {@code folder}, which it changes.
   *
   * @param formats those whose bytes are compared
   */
  static Outcome in(Path folder, CodeBook book, List<LintFormat> formats) throws IOException {
    return new RepositoryDrill(folder, book).run(formats);
  }

  public static void main(String[] arguments) throws IOException {
    boolean holds = true;
    try (CodeBook book = BuiltinCodeBook.open()) {
      for (String argument : arguments) {
        Path copy = Files.createTempDirectory("scrubjay-drill");
        try {
          if (argument.startsWith("made:")) {
            TemplateRepository.main(new String[] {copy.toString(), argument.substring(5), "7"});
          } else {
            copy(Path.of(argument), copy);
          }
          Outcome outcome = in(copy, book, ALL_FORMATS);
          holds &= outcome.complaints().isEmpty();
          System.out.printf(
              "%s: %d files, %d problems, %d checks not made: %s%n",
              argument,
              outcome.files(),
              outcome.problems(),
              outcome.unchecked(),
              outcome.complaints().isEmpty() ? "holds" : outcome.complaints());
        } finally {
          remove(copy);
        }
      }
    }
    System.exit(holds ? 0 : 1);
  }

  private Outcome run(List<LintFormat> formats) throws IOException {
    for (LintFormat format : formats) {
      Shell one = lint("--format=" + format, "--jobs=1");
      Shell two = lint("--format=" + format, "--jobs=2");
      demand(one.equals(two), format + " differs between one thread and two");
    }
    Shell first = lint("--format=json");
    JsonObject before = summary(first);
    demand(
        first.exit() == (number(before, "errors") > 0 ? Exit.PROBLEMS : Exit.OK),
        "the exit status is " + first.exit() + " with " + number(before, "errors") + " errors");
    int problems = problems(before);

    Shell adopted = lint("--baseline=adopted.json", "--update-baseline", "--fail-on=hint");
    demand(adopted.exit() == Exit.OK, "writing a baseline ends with " + adopted.exit());
    Shell silenced = lint("--baseline=adopted.json", "--fail-on=hint", "--format=json");
    demand(silenced.exit() == Exit.OK, "with its baseline the run ends with " + silenced.exit());
    demand(
        number(summary(silenced), "baselined") == problems,
        "the baseline knows " + summary(silenced) + " of " + problems + " problems");

    String changed = breakOne();
    Shell caught = lint("--baseline=adopted.json", "--fail-on=hint", "--format=json");
    demand(caught.exit() == Exit.PROBLEMS, "a new problem ends with " + caught.exit());
    demand(
        reported(caught).equals(Set.of(changed)),
        "a new problem in " + changed + " is reported as one of " + reported(caught));
    return new Outcome(
        number(before, "files"), problems, number(before, "unchecked"), List.copyOf(complaints));
  }

  /** Puts a new problem into the first text; gives its path. */
  private String breakOne() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path text = files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().get();
      Files.writeString(text, NEW_PROBLEM, StandardOpenOption.APPEND);
      return folder.relativize(text).toString().replace('\\', '/');
    }
  }

  /** The files with problems, and after them any rule that nobody expects there. */
  private static Set<String> reported(Shell run) {
    Set<String> reported = new TreeSet<>();
    for (JsonElement file : report(run).getAsJsonArray("files")) {
      for (JsonElement problem : file.getAsJsonObject().getAsJsonArray("problems")) {
        reported.add(file.getAsJsonObject().get("path").getAsString());
        String rule = problem.getAsJsonObject().get("rule").getAsString();
        if (!ITS_RULES.contains(rule)) {
          reported.add(rule);
        }
      }
    }
    return reported;
  }

  private Shell lint(String... options) {
    List<String> arguments = new ArrayList<>(List.of("lint", "."));
    arguments.addAll(List.of(options));
    return Shell.run(folder, Rules.all(), () -> book, arguments.toArray(String[]::new));
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }

  private static JsonObject report(Shell run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static JsonObject summary(Shell run) {
    return report(run).getAsJsonObject("summary");
  }

  private static int problems(JsonObject summary) {
    return Stream.of("errors", "warnings", "infos", "hints")
        .mapToInt(severity -> number(summary, severity))
        .sum();
  }

  private static int number(JsonObject summary, String key) {
    return summary.get(key).getAsInt();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
