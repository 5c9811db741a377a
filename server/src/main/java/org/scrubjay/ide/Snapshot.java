package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Settings;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * One version of one document. It never changes: tree, note and problems are computed when they are
 * first needed and then kept, whichever threads ask.
 */
public final class Snapshot {
  /** Longer notes are not linted. */
  public static final int MOST_BYTES = 1 << 20;

  /** The name that the problem of a note over {@link #MOST_BYTES} goes by. */
  public static final String TOO_LARGE = "note-too-large";

  private final String uri;
  private final int version;
  private final Source source;
  private final Workbench workbench;
  private final boolean tooLarge;
  private final Once<NoteTree> tree;
  private final Once<Note> note;
  private final Once<LintResult> result;

  /**
   * @param uri the document's name; its last segment may tell the kind of note
   * @param version as the client counts
   */
  public Snapshot(String uri, int version, Source source, Workbench workbench) {
    this.uri = uri;
    this.version = version;
    this.source = source;
    this.workbench = workbench;
    this.tooLarge = isTooLarge(source.text());
    this.tree = new Once<>(() -> NoteParsing.parse(source));
    this.note = new Once<>(this::readNote);
    this.result = new Once<>(() -> workbench.linter().lint(note()));
  }

  public String uri() {
    return uri;
  }

  public int version() {
    return version;
  }

  public Source source() {
    return source;
  }

  public Workbench workbench() {
    return workbench;
  }

  /** Whether the note is over {@link #MOST_BYTES} in UTF-8. Such a note is not linted. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** Whether the document is one of the settings files, which editors show beside the notes. */
  public boolean isSettings() {
    return fileName().equals(Settings.FILE_NAME);
  }

  /** Whether the document is read as a note. */
  public boolean isNote() {
    return !tooLarge && !isSettings();
  }

  public NoteTree tree() {
    return tree.get();
  }

  public Note note() {
    return note.get();
  }

  /**
   * The problems of the note, by place; of a note that is too large, the one that says so; of a
   * document that settings ignore, none; of a settings file, its mistakes.
   */
  public List<Problem> problems() {
    if (workbench.ignored()) {
      return List.of();
    }
    if (tooLarge) {
      return List.of(tooLargeProblem());
    }
    return isSettings() ? settingsProblems() : result.get().problems();
  }

  private List<Problem> settingsProblems() {
    Set<String> rules =
        workbench.rules().stream()
            .map(rule -> rule.info().name())
            .collect(Collectors.toUnmodifiableSet());
    return SettingsText.of(source.text(), rules).problems();
  }

  private Note readNote() {
    NoteReading known = workbench.reading();
    NoteReading reading =
        new NoteReading(
            known.kind().or(() -> NoteNames.kindOf(fileName(), source.text())),
            known.defaultDate(),
            known.defaults());
    return NoteReader.read(tree(), workbench.book(), reading);
  }

  private String fileName() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static Problem tooLargeProblem() {
    return new Problem(
        TOO_LARGE,
        Severity.INFO,
        Span.at(0),
        "This note is over 1 MiB and was not checked.",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static boolean isTooLarge(String text) {
    // One UTF-16 unit takes one to three bytes, so most texts need no counting.
    if (text.length() > MOST_BYTES) {
      return true;
    }
    if (text.length() * 3L <= MOST_BYTES) {
      return false;
    }
    long bytes =
        text.codePoints().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
    return bytes > MOST_BYTES;
  }
}
