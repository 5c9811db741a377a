package org.scrubjay.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** The problems that a file has before anybody reads a note in it. */
final class FileProblems {
  private static final RuleInfo NOTE_TOO_LARGE =
      info("note-too-large", Severity.INFO, "A file above the size limit is not linted.");
  private static final RuleInfo UNREADABLE_FILE =
      info("unreadable-file", Severity.ERROR, "A file or folder does not exist or is locked.");
  private static final RuleInfo UNREADABLE_TEXT =
      info("unreadable-text", Severity.ERROR, "A file holds bytes that are not UTF-8 text.");

  /** What the catalogue says of them, by name. */
  static final List<RuleInfo> INFOS = List.of(NOTE_TOO_LARGE, UNREADABLE_FILE, UNREADABLE_TEXT);

  private FileProblems() {}

  static Problem tooLarge() {
    return of(
        NOTE_TOO_LARGE,
        "The file is larger than "
            + NoteText.MAX_BYTES
            + " bytes and was not linted. Split it, or leave it out.");
  }

  /**
   * @param why in words that follow a colon
   */
  static Problem unreadable(String why) {
    return of(UNREADABLE_FILE, "This was not linted: " + why + ".");
  }

  /**
   * @param offset of the first such byte, from 0
   */
  static Problem malformed(long offset) {
    return of(
        UNREADABLE_TEXT,
        "The byte at offset "
            + offset
            + " is not UTF-8. Save the file as UTF-8 to have it linted.");
  }

  private static Problem of(RuleInfo rule, String message) {
    return new Problem(
        rule.name(),
        rule.severity(),
        Span.at(0),
        message,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static RuleInfo info(String name, Severity severity, String summary) {
    return new RuleInfo(name, "setup", severity, summary, Set.of(NoteKind.values()));
  }
}
