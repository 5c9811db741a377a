package org.scrubjay.note.statements;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * What is known of one wording in one text: where it may begin, and what came of trying it there.
 * May be read from several threads; what one of them keeps, another may miss and find again.
 */
final class Sought {
  private static final int[] NEVER = {};
  private static final int[] EVERYWHERE = {-1};
  private static final int[] UNKNOWN = {-2};
  private static final Trial[] NONE = {};
  // Finding all places takes about as long as trying every character of this share of the text.
  private static final int PAYS_AT = 4;

  private volatile int[] places;
  private volatile Trial[] trials;
  // Only decides when the places are found. So it does not matter when threads miscount it.
  private int tried;

  private Sought(int[] places, Trial[] trials) {
    this.places = places;
    this.trials = trials;
  }

  /** Of a wording whose letters the text has not. */
  static Sought never() {
    return new Sought(NEVER, NONE);
  }

  /** Of a wording of whose places nothing is known yet. */
  static Sought unknown() {
    return new Sought(UNKNOWN, NONE);
  }

  boolean isNever() {
    return places == NEVER;
  }

  /** Whether anything was found out that could be taken over after an edit. */
  boolean isKnown() {
    return places != NEVER && places != UNKNOWN;
  }

  /** The places, in order; none when they are not known or too many to list. */
  Optional<int[]> places() {
    int[] now = places;
    return now == UNKNOWN || now == EVERYWHERE ? Optional.empty() : Optional.of(now);
  }

  /**
   * Whether it pays to find all places, now that so many characters are to be tried.
   *
   * @param length of the text
   */
  boolean pays(int characters, int length) {
    return places == UNKNOWN && (tried + characters) * PAYS_AT >= length;
  }

  /** Notes that so many characters were tried one by one. */
  void tried(int characters) {
    tried += characters;
  }

  /** Takes the places, or that they are too many to list. */
  void found(Optional<int[]> all) {
    places = all.orElse(EVERYWHERE);
  }

  /**
   * The same after an edit, of places that are known.
   *
   * @param fresh finds the places from the start of {@code seen} to its end, in the later text
   * @param lines what was edited
   */
  Sought revised(Supplier<int[]> fresh, Span seen, Change lines) {
    if (places == EVERYWHERE) {
      return new Sought(EVERYWHERE, NONE);
    }
    int[] between = fresh.get();
    int head = countBefore(seen.start());
    int tail = countBefore(seen.end() - lines.shift());
    int behind = head + between.length;
    int[] revised = new int[behind + places.length - tail];
    System.arraycopy(places, 0, revised, 0, head);
    System.arraycopy(between, 0, revised, head, between.length);
    for (int i = tail; i < places.length; i++) {
      revised[behind + i - tail] = places[i] + lines.shift();
    }
    Trial[] known = trials;
    if (known == NONE) {
      return new Sought(revised, NONE);
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
    return Starts.countBefore(places, places.length, place);
  }
}
