package org.scrubjay.lint;

import java.util.List;
import org.scrubjay.note.Note;

/**
 * The outcome for one note.
 *
 * @param problems sorted by place, then by rule
 * @param unchecked sorted by rule, then by reason; each once
 * @param checks how many single checks were made
 * @param suppressed the problems that a comment in the note silenced, in the same order
 */
public record LintResult(
    Note note,
    List<Problem> problems,
    List<Unchecked> unchecked,
    int checks,
    List<Problem> suppressed) {

  public LintResult {
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
    suppressed = List.copyOf(suppressed);
  }
}
