package org.scrubjay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.Locality;
import org.scrubjay.json.JsonProblem;
import org.scrubjay.json.RecordText;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/**
 * A settings file as it was read.
 *
 * @param settings what can be used of it; {@link Settings#NONE} when it is no JSON object
 * @param problems what cannot, by place
 * @param places finds keys in the file
 */
public record SettingsText(Settings settings, List<Problem> problems, RecordText<Settings> places) {
  /** What a mistake in a settings or policy file, or in a comment of a note, is reported as. */
  public static final RuleInfo ERROR =
      new RuleInfo(
          "settings-error",
          "setup",
          Severity.ERROR,
          "A settings or policy file, or a comment that sets values, has an unknown key or a bad"
              + " value.",
          Set.of(NoteKind.values()));

  private static final Predicate<String> POS = Pattern.compile("\\d{2}").asMatchPredicate();

  public SettingsText {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a settings file.
   *
   * @param rules the names of all rules; a severity for any other is a problem
   */
  public static SettingsText of(String text, Set<String> rules) {
    RecordText<Settings> read = RecordText.of(text, Settings.class);
    Settings settings = read.value().orElse(Settings.NONE);
    List<Problem> problems = new ArrayList<>();
    read.problems().forEach(problem -> problems.add(problem(problem)));
    settings.rules().keySet().stream()
        .filter(name -> !rules.contains(name))
        .map(name -> problem(read.place("rules", name), "rules." + name, "there is no such rule"))
        .forEach(problems::add);
    settings
        .maxFileSize()
        .filter(bytes -> bytes < 1)
        .map(
            bytes ->
                problem(
                    read.value("maxFileSize"),
                    "maxFileSize",
                    "this should be a number of bytes from 1 on"))
        .ifPresent(problems::add);
    Settings usable =
        settings
            .defaults()
            .map(stated -> settings.with(usable(stated, read, problems)))
            .orElse(settings);
    return new SettingsText(usable, sorted(problems.stream()), read);
  }

  /** Leaves out default values that no note and no look-up could make anything of. */
  private static Settings.Defaults usable(
      Settings.Defaults stated, RecordText<Settings> read, List<Problem> problems) {
    Optional<String> pos = stated.pos().filter(POS);
    Optional<String> locality = stated.locality().filter(Locality::isWritten);
    if (!pos.equals(stated.pos())) {
      problems.add(unusable(read, "pos", "two digits, as in \"22\""));
    }
    if (!locality.equals(stated.locality())) {
      problems.add(
          unusable(read, "locality", "a number, as in \"10112-00\", a name or a ZIP code"));
    }
    return new Settings.Defaults(
        stated.dos(), stated.payer(), stated.mac(), locality, pos, stated.claim());
  }

  private static Problem unusable(RecordText<Settings> read, String key, String takes) {
    return problem(read.value("defaults", key), "defaults." + key, "this should be " + takes);
  }

  /** A mistake in a settings or policy file as a problem. */
  public static Problem problem(JsonProblem problem) {
    return Problem.of(ERROR, problem.span(), problem.sentence() + ".");
  }

  /** A mistake in the value of {@code key}. */
  public static Problem problem(Span span, String key, String message) {
    return problem(new JsonProblem(span, key, message));
  }

  private static List<Problem> sorted(Stream<Problem> problems) {
    return problems
        .sorted(Comparator.comparing(Problem::span).thenComparing(Problem::message))
        .toList();
  }
}
