package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.SafeFixes;
import org.scrubjay.lint.TextEdit;

/** Applies safe fixes to notes, and writes them back. */
final class Repairs {
  /** Fixes that undo each other would go on for ever; two that depend on each other take three. */
  private static final int MOST_ROUNDS = 10;

  private final LintRun run;

  Repairs(LintRun run) {
    this.run = run;
  }

  /**
   * What fixing makes of an input, byte order mark included where there is one.
   *
   * @param changes how many edits it took
   */
  record Repair(Input input, String before, String after, int changes) {
    @Override
    public String toString() {
      return "repair of " + input.shown();
    }
  }

  /** The fixed text of an input; none when there is nothing to fix, or nothing can be read. */
  Optional<Repair> of(Input input) {
    if (!(run.read(input) instanceof NoteText.Read note)) {
      return Optional.empty();
    }
    String mark = note.marked() ? NoteText.BYTE_ORDER_MARK : "";
    String text = note.text();
    int changes = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<TextEdit> edits = SafeFixes.of(run.lint(input, text).problems());
      String changed = SafeFixes.applied(text, edits);
      if (changed.equals(text)) {
        break;
      }
      changes += edits.size();
      text = changed;
    }
    return text.equals(note.text())
        ? Optional.empty()
        : Optional.of(new Repair(input, mark + note.text(), mark + text, changes));
  }

  /**
   * Writes a fixed text into its file, whose permissions stay. The file stays as it is when it is
   * no longer what was read.
   *
   * @return why it was not written, in words that follow a colon
   */
  static Optional<String> write(Repair repair) {
    Path file = ((Input.OnDisk) repair.input()).path();
    try {
      byte[] expected = repair.before().getBytes(StandardCharsets.UTF_8);
      boolean written =
          AtomicFile.write(
              file,
              repair.after().getBytes(StandardCharsets.UTF_8),
              () -> Arrays.equals(Files.readAllBytes(file), expected));
      return written
          ? Optional.empty()
          : Optional.of("it changed while it was being fixed; nothing was written");
    } catch (IOException e) {
      return Optional.of("it cannot be written (" + Reason.of(e) + ")");
    }
  }
}
