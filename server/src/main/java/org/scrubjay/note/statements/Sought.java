package org.scrubjay.note.statements;

import java.util.Arrays;
import java.util.Optional;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * What is known of one wording in one text: where it may begin, and what came of trying it there.
 * May be read from several threads; what one of them keeps, another may miss and find again.
 */
final class Sought {
  private static final Trial[] NONE = {};

  /** Or one of the marks of {@link Places}. */
  volatile int[] places;

  // Only decides when the places are found. So it does not matter when threads miscount it.
  int tried;

  private volatile Trial[] trials;

  Sought(int[] places) {
    this(places, NONE);
  }

  private Sought(int[] places, Trial[] trials) {
    this.places = places;
    this.trials = trials;
  }

  /**
   * The same after an edit.
   *
   * @param fresh the places from the start of {@code seen} to its end, in the later text
   * @param lines what was edited
   */
  Sought revised(int[] fresh, Span seen, Change lines) {
    int head = countBefore(seen.start());
    int tail = countBefore(seen.end() - lines.shift());
    int behind = head + fresh.length;
    int[] revised = new int[behind + places.length - tail];
    System.arraycopy(places, 0, revised, 0, head);
    System.arraycopy(fresh, 0, revised, head, fresh.length);
    for (int i = tail; i < places.length; i++) {
      revised[behind + i - tail] = places[i] + lines.shift();
    }
    Trial[] known = trials;
    if (known == NONE) {
      return new Sought(revised);
    }
    Trial[] kept = new Trial[revised.length];
    for (int i = 0; i < head; i++) {
      kept[i] =
          known[i] != null && known[i].endsBefore(lines.before(), places[i]) ? known[i] : null;
    }
    for (int i = tail; i < places.length; i++) {
      kept[behind + i - tail] =
          known[i] != null && known[i].beginsBehind(lines.before(), places[i]) ? known[i] : null;
    }
    return new Sought(revised, kept);
  }

  Optional<Trial> trial(int place, Span span) {
    Trial[] known = trials;
    if (known == NONE) {
      return Optional.empty();
    }
    int at = Arrays.binarySearch(places, place);
    return at >= 0 && known[at] != null && known[at].isOf(span, place)
        ? Optional.of(known[at])
        : Optional.empty();
  }

  void keep(int place, Trial trial) {
    int at = Arrays.binarySearch(places, place);
    if (at >= 0) {
      if (trials == NONE) {
        trials = new Trial[places.length];
      }
      trials[at] = trial;
    }
  }

  private int countBefore(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }
}
