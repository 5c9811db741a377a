package org.scrubjay.note.statements;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where in the text of a note the wordings can begin. Each is asked of sentence after sentence; the
 * places are found once. May be read from several threads.
 */
final class Places {
  private static final int[] NEVER = {};
  // So many that every character of a sentence is as well tried as looked up.
  private static final int MOST_TO_KEEP = 16;
  private static final int[] EVERYWHERE = {-1};

  private final String text;
  private final LetterGroups letters;
  private final Lazy<WordStarts> words;
  private final Map<Wording, int[]> known = new ConcurrentHashMap<>();

  /**
   * @param text of the note, folded or as it is written
   * @param letters of the folded one
   */
  Places(String text, LetterGroups letters) {
    this.text = text;
    this.letters = letters;
    this.words = Lazy.of(() -> WordStarts.of(text));
  }

  /** Whether {@code wording} may be anywhere in the text. */
  boolean mayHold(Wording wording) {
    return of(wording).length > 0;
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin, or {@code end}.
   *
   * @param begin before it nothing is seen
   */
  int next(Wording wording, int begin, int from, int end) {
    int[] places = of(wording);
    if (places == NEVER) {
      return end;
    }
    if (places == EVERYWHERE || from == begin && wording.starts().mayBeCut(text, begin)) {
      return wording.starts().next(text, begin, from, end);
    }
    return Math.min(first(places, from, end), end);
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin that sees the whole
   * text, or {@code end}; where they are not told, {@code from}.
   */
  int next(Wording wording, int from, int end) {
    int[] places = of(wording);
    if (places == NEVER) {
      return end;
    }
    return places == EVERYWHERE ? from : Math.min(first(places, from, end), end);
  }

  private static int first(int[] places, int from, int end) {
    int index = Arrays.binarySearch(places, from);
    index = index < 0 ? -index - 1 : index;
    return index < places.length ? places[index] : end;
  }

  private int[] of(Wording wording) {
    int[] places = known.get(wording);
    if (places == null) {
      places = find(wording);
      known.put(wording, places);
    }
    return places;
  }

  private int[] find(Wording wording) {
    if (!wording.needs().in(letters)) {
      return NEVER;
    }
    return wording
        .starts()
        .in(text, words)
        .filter(places -> places.length < text.length() / MOST_TO_KEEP + MOST_TO_KEEP)
        .orElse(EVERYWHERE);
  }
}
