package org.scrubjay.note;

import java.util.Map;
import java.util.Optional;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Change;

/**
 * What was worked out of an earlier version of a note and can be taken over by a later one. It
 * holds on to neither note nor tree.
 *
 * @see Derived#of(java.util.function.Function, Derived.Revision)
 */
public final class Earlier {
  /** Of a note that is read for the first time. */
  public static final Earlier NONE = new Earlier("", Map.of());

  private final String readable;
  private final Map<Derived<?>, Object> answers;

  private Earlier(String readable, Map<Derived<?>, Object> answers) {
    this.readable = readable;
    this.answers = answers;
  }

  static Earlier of(NoteTree tree, Map<Derived<?>, Object> answers) {
    return new Earlier(tree.readable(), Map.copyOf(answers));
  }

  /** How the earlier text became that of {@code tree}. */
  Change change(NoteTree tree) {
    return Change.between(readable, tree.readable());
  }

  @SuppressWarnings("unchecked")
  <T> Optional<T> answer(Derived<T> how) {
    return Optional.ofNullable((T) answers.get(how));
  }
}
