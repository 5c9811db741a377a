package org.scrubjay.cli.output;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Source;

/**
 * What came of one input.
 *
 * @param path as the user gave it, with forward slashes
 * @param kind absent when nothing was read
 * @param source the text that the problems point into; absent when it is not needed or not known
 * @param suppressed how many problems a comment in the note silenced
 * @param readable false when the input was asked for and could not be read
 */
public record FileReport(
    String path,
    Optional<NoteKind> kind,
    Optional<Source> source,
    List<Problem> problems,
    List<Unchecked> unchecked,
    int suppressed,
    boolean readable) {

  public FileReport {
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
  }
}
