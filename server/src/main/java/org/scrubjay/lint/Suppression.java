package org.scrubjay.lint;

import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * One rule that a {@code # scrubjay: ignore} comment silences on a line, and what came of it.
 *
 * @param rule the name as written; where there is no such rule, it is whatever the note says there,
 *     and no message may repeat it
 * @param name where it is written
 * @param comment the whole comment
 * @param alone whether the comment names no other rule
 * @param reason the words behind the dash
 * @param outcome whether there was anything to silence
 */
public record Suppression(
    String rule, Span name, Span comment, boolean alone, Optional<Span> reason, Outcome outcome) {

  /** What came of a suppression. */
  public enum Outcome {
    /** It silenced a problem. */
    USED,
    /** The rule looked and had nothing to say on that line. */
    UNUSED,
    /** The rule did not run on this note, or could not check all of it. */
    UNKNOWN,
    /** There is no rule of this name. */
    NO_SUCH_RULE
  }
}
