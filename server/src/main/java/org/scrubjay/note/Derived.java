package org.scrubjay.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scrubjay.text.Change;
import org.scrubjay.text.LineIndex;

/**
 * Something that many ask of a note and that the note tells alone. A note works each out once, when
 * it is first asked, and keeps it; so the answer must be immutable. Compared by identity: it is
 * held in a constant.
 *
 * @param <T> the answer
 * @see Note#derived
 */
public final class Derived<T> {
  private final Function<Note, T> from;
  private final Optional<Revision<T>> revision;

  private Derived(Function<Note, T> from, Optional<Revision<T>> revision) {
    this.from = from;
    this.revision = revision;
  }

  /**
   * @param from a pure function
   */
  public static <T> Derived<T> of(Function<Note, T> from) {
    return new Derived<>(from, Optional.empty());
  }

  /**
   * An answer that takes over, from the one for an earlier version of the note, what an edit left
   * alone. Of templates in HTML every version is asked anew.
   *
   * @param from a pure function
   * @param revision gives what {@code from} gives; the answer must not refer to the note, which
   *     would stay in memory with it
   */
  public static <T> Derived<T> of(Function<Note, T> from, Revision<T> revision) {
    return new Derived<>(from, Optional.of(revision));
  }

  /**
   * One answer for each line, in order. The lines that an edit left alone keep theirs.
   *
   * @param from a pure function of a line's text without its line end
   */
  public static <T> Derived<List<T>> ofLines(Function<String, T> from) {
    return of(
        note -> lines(note, 0, note.tree().source().lines().count(), from),
        (note, earlier, change) -> {
          LineIndex lines = note.tree().source().lines();
          Change changed = change.ofWholeLines(lines);
          int first = lines.lineOf(changed.after().start());
          int behind =
              changed.after().end() == lines.length()
                  ? lines.count()
                  : lines.lineOf(changed.after().end());
          List<T> revised = new ArrayList<>(lines.count());
          revised.addAll(earlier.subList(0, first));
          revised.addAll(lines(note, first, behind, from));
          revised.addAll(
              earlier.subList(earlier.size() - (lines.count() - behind), earlier.size()));
          return Collections.unmodifiableList(revised);
        });
  }

  private static <T> List<T> lines(Note note, int first, int end, Function<String, T> from) {
    LineIndex lines = note.tree().source().lines();
    List<T> answers = new ArrayList<>(end - first);
    for (int line = first; line < end; line++) {
      answers.add(from.apply(note.text(lines.line(line))));
    }
    return Collections.unmodifiableList(answers);
  }

  /**
   * How the answer for one version of a note becomes that for the next.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  public interface Revision<T> {
    /**
     * @param earlier the answer for the text before {@code change}
     * @param change of the readable text
     */
    T revised(Note note, T earlier, Change change);
  }

  T from(Note note) {
    return from.apply(note);
  }

  Optional<Revision<T>> revision() {
    return revision;
  }
}
