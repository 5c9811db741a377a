package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
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
}
