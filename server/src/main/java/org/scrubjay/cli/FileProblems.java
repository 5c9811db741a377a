package org.scrubjay.cli;

import java.util.List;
import java.util.Set;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** The problems that a file has before anybody reads a note in it. */
final class FileProblems {
  private static final RuleInfo UNREADABLE_FILE =
      error("unreadable-file", "A file or folder does not exist or is locked.");
  private static final RuleInfo UNREADABLE_TEXT =
      error("unreadable-text", "A file holds bytes that are not UTF-8 text.");

  /** What the catalogue says of them, by name. */
  static final List<RuleInfo> INFOS = List.of(UNREADABLE_FILE, UNREADABLE_TEXT);

  private FileProblems() {}

  /**
   * @param why in words that follow a colon
   */
  static Problem unreadable(String why) {
    return Problem.of(UNREADABLE_FILE, Span.at(0), "This was not linted: " + why + ".");
  }

  static Problem malformed(NoteText.Malformed text) {
    return Problem.of(
        UNREADABLE_TEXT,
        Span.at(0),
        "The byte at offset "
            + text.offset()
            + (text.wide() ? " shows that this is UTF-16." : " is not UTF-8.")
            + " Save the file as UTF-8 to have it linted.");
  }

  private static RuleInfo error(String name, String summary) {
    return new RuleInfo(name, "setup", Severity.ERROR, summary, Set.of(NoteKind.values()));
  }
}
