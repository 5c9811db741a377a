package org.scrubjay.lint;

import java.util.Set;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** The size above which a file is no note, in bytes of UTF-8. */
public final class NoteSize {
  /** Where no settings say another. */
  public static final int USUAL = 1024 * 1024;

  /** What a larger file is reported as. */
  public static final RuleInfo TOO_LARGE =
      new RuleInfo(
          "note-too-large",
          "setup",
          Severity.INFO,
          "A file above the size limit is not linted.",
          Set.of(NoteKind.values()));

  private NoteSize() {}

  /** Whether {@code text} takes more than {@code most} bytes. */
  public static boolean exceeds(CharSequence text, int most) {
    // One UTF-16 unit takes one to three bytes, so most texts need no counting.
    if (text.length() > most) {
      return true;
    }
    if (text.length() * 3L <= most) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      // The two halves of a character beyond the first 65,536 take two of its four bytes each.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
    return bytes > most;
  }

  /** The only problem of a file that takes more than {@code most} bytes. */
  public static Problem tooLarge(int most) {
    return Problem.of(
        TOO_LARGE,
        Span.at(0),
        "The file is larger than "
            + most
            + " bytes and was not linted. Split it, leave it out, or set \"maxFileSize\" in"
            + " scrubjay.json.");
  }
}
