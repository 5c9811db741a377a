package org.scrubjay.note.statements;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrubjay.text.Change;

/**
 * Where in the text of a note the wordings can begin. Each is asked of sentence after sentence; all
 * its places are found at once as soon as that pays. May be read from several threads.
 */
final class Places {
  private static final int[] NEVER = {};
  private static final int[] EVERYWHERE = {-1};
  private static final int[] UNKNOWN = {-2};
  // So many that every character of a sentence is as well tried as looked up.
  private static final int MOST_TO_KEEP = 16;
  // Finding all places takes about as long as trying every character of this share of the text.
  private static final int PAYS_AT = 4;

  private final String text;
  private final LetterGroups letters;
  private final Lazy<WordStarts> words;
  private final Map<Wording, Sought> sought = new ConcurrentHashMap<>();

  /**
   * @param text of the note, folded or as it is written
   * @param letters of the folded one
   */
  Places(String text, LetterGroups letters) {
    this(text, letters, Lazy.of(() -> WordStarts.of(text)));
  }

  private Places(String text, LetterGroups letters, Lazy<WordStarts> words) {
    this.text = text;
    this.letters = letters;
    this.words = words;
  }

  /**
   * The places of this text when it is folded. Where a word begins there, one may begin here too,
   * so that both share what is found of the words.
   *
   * @param folded differs from this text in nothing but the case of letters and the kind of blank
   */
  Places ofFolded(String folded) {
    return new Places(folded, letters, words);
  }

  /**
   * The places of the text that {@code change} made of this one.
   *
   * @param letters of the folded one
   */
  Places revised(String text, LetterGroups letters, Change change) {
    Lazy<WordStarts> revised =
        words
            .known()
            .map(starts -> Lazy.known(starts.revised(text, change)))
            .orElseGet(() -> Lazy.of(() -> WordStarts.of(text)));
    return new Places(text, letters, revised);
  }

  /** Whether what is found of the words of one text holds for the other. */
  boolean sharesWordsWith(Places other) {
    return words == other.words;
  }

  LetterGroups letters() {
    return letters;
  }

  /** Whether {@code wording} may be anywhere in the text. */
  boolean mayHold(Wording wording) {
    return of(wording).places != NEVER;
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin, or {@code end}.
   *
   * @param begin before it nothing is seen
   */
  int next(Wording wording, int begin, int from, int end) {
    Sought known = of(wording);
    if (known.places == NEVER) {
      return end;
    }
    boolean cut = from == begin && wording.starts().mayBeCut(text, begin);
    int[] places = cut ? EVERYWHERE : known.ifThatPays(end - from);
    if (places != EVERYWHERE && places != UNKNOWN) {
      return Math.min(first(places, from, end), end);
    }
    int next = wording.starts().next(text, begin, from, end);
    known.tried += next - from + 1;
    return next;
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin that sees the whole
   * text, or {@code end}; where they are not told, {@code from}.
   */
  int next(Wording wording, int from, int end) {
    int[] places = of(wording).all();
    if (places == EVERYWHERE) {
      return from;
    }
    return Math.min(first(places, from, end), end);
  }

  private static int first(int[] places, int from, int end) {
    int index = Arrays.binarySearch(places, from);
    index = index < 0 ? -index - 1 : index;
    return index < places.length ? places[index] : end;
  }

  private Sought of(Wording wording) {
    Sought known = sought.get(wording);
    if (known == null) {
      known = new Sought(wording);
      sought.put(wording, known);
    }
    return known;
  }

  /** What is known of a wording. */
  private final class Sought {
    private final Wording wording;
    private volatile int[] places;
    // Only decides when the places are found. So it does not matter when threads miscount it.
    private int tried;

    Sought(Wording wording) {
      this.wording = wording;
      this.places = wording.needs().in(letters) ? UNKNOWN : NEVER;
    }

    /**
     * All places, unless they are not known and fewer characters are to be tried than would pay.
     */
    int[] ifThatPays(int characters) {
      boolean pays = (tried + characters) * PAYS_AT >= text.length();
      return pays ? all() : places;
    }

    int[] all() {
      if (places == UNKNOWN) {
        places =
            wording
                .starts()
                .in(text, words)
                .filter(found -> found.length < text.length() / MOST_TO_KEEP + MOST_TO_KEEP)
                .orElse(EVERYWHERE);
      }
      return places;
    }
  }
}
