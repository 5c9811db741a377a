package org.scrubjay.cli.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.lint.Baseline;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Source;

/**
 * What came of one input.
 *
 * @param path as the user gave it, with forward slashes
 * @param kind absent when nothing was read
 * @param source the text that the problems point into; absent when it is not needed or not known
 * @param problems what is reported
 * @param suppressed the problems that a comment in the note silenced
 * @param baselined the problems that a baseline knows
 * @param readable false when the input was asked for and could not be read
 */
public record FileReport(
    String path,
    Optional<NoteKind> kind,
    Optional<Source> source,
    List<Problem> problems,
    List<Unchecked> unchecked,
    List<Problem> suppressed,
    List<Problem> baselined,
    boolean readable) {

  public FileReport {
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
    suppressed = List.copyOf(suppressed);
    baselined = List.copyOf(baselined);
  }

  /** A file of which nothing was linted. */
  public static FileReport unlinted(
      String path,
      Optional<NoteKind> kind,
      Optional<Source> source,
      List<Problem> problems,
      boolean readable) {
    return new FileReport(path, kind, source, problems, List.of(), List.of(), List.of(), readable);
  }

  /** The same, its problems told apart by a baseline. */
  public FileReport with(Baseline.Split split) {
    return new FileReport(
        path, kind, source, split.reported(), unchecked, suppressed, split.known(), readable);
  }

  /** The same with more problems, by their place. */
  public FileReport withMore(List<Problem> more) {
    List<Problem> all =
        Stream.concat(problems.stream(), more.stream())
            .sorted(Comparator.comparing(Problem::span).thenComparing(Problem::rule))
            .toList();
    return new FileReport(path, kind, source, all, unchecked, suppressed, baselined, readable);
  }

  /** Finds lines and characters in the text; the first character where it is not known. */
  public LineIndex lines() {
    return source.map(Source::lines).orElse(LineIndex.of(""));
  }
}
