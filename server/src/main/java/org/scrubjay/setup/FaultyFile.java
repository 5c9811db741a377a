package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.lint.Problem;
import org.scrubjay.text.Source;

/**
 * A settings or policy file with mistakes.
 *
 * @param path absolute
 * @param source what the problems point into; empty when the file cannot be read
 */
public record FaultyFile(Path path, Source source, List<Problem> problems) {

  public FaultyFile {
    problems = List.copyOf(problems);
  }

  /** The same file with the problems of both, by place. */
  FaultyFile with(FaultyFile other) {
    return new FaultyFile(
        path,
        source,
        Stream.concat(problems.stream(), other.problems.stream())
            .sorted(Comparator.comparing(Problem::span).thenComparing(Problem::message))
            .toList());
  }
}
