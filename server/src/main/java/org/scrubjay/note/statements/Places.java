package org.scrubjay.note.statements;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * Where in the text of a note the wordings can begin. Each is asked of sentence after sentence; all
 * its places are found at once as soon as that pays. May be read from several threads.
 */
final class Places {
  // So many that every character of a sentence is as well tried as looked up.
  private static final int MOST_TO_KEEP = 16;

  private final String text;
  private final LetterGroups letters;
  private final Lazy<WordStarts> words;
  private final Optional<Edit> edit;
  private final Map<Wording, Sought> sought = new ConcurrentHashMap<>();

  /** What is known of the text before an edit, and the words of the lines that it changed. */
  private record Edit(Map<Wording, Sought> before, Change lines, Lazy<WordStarts> words) {

    Optional<Sought> known(Wording wording) {
      return Optional.ofNullable(before.get(wording)).filter(Sought::isKnown);
    }
  }

  /**
   * @param text of the note, folded or as it is written
   * @param letters of the folded one
   */
  Places(String text, LetterGroups letters) {
    this(text, letters, Lazy.of(() -> WordStarts.of(text)), Optional.empty());
  }

  private Places(String text, LetterGroups letters, Lazy<WordStarts> words, Optional<Edit> edit) {
    this.text = text;
    this.letters = letters;
    this.words = words;
    this.edit = edit;
  }

  /**
   * The places of this text when it is folded. Where a word begins there, one may begin here too,
   * so that both share what is found of the words.
   *
   * @param folded differs from this text in nothing but the case of letters and the kind of blank
   */
  Places ofFolded(String folded) {
    return new Places(folded, letters, words, Optional.empty());
  }

  /**
   * The places of the text that {@code lines} made of this one.
   *
   * @param letters of the folded one
   * @param lines whole ones
   */
  Places revised(String text, LetterGroups letters, Change lines) {
    Lazy<WordStarts> revised =
        words
            .known()
            .map(starts -> Lazy.known(starts.revised(text, lines)))
            .orElseGet(() -> Lazy.of(() -> WordStarts.of(text)));
    return new Places(text, letters, revised, Optional.of(edit(text, lines)));
  }

  /**
   * The places of the folded text after an edit; it shares its words with {@code written}, as this
   * one did with that one before.
   */
  Places revisedOfFolded(String folded, Places written, Change lines) {
    return new Places(folded, written.letters, written.words, Optional.of(edit(folded, lines)));
  }

  private Edit edit(String text, Change lines) {
    Span seen = Start.seen(lines.after(), text.length());
    return new Edit(sought, lines, Lazy.of(() -> WordStarts.of(text, seen.start(), seen.end())));
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
    return !of(wording).isNever();
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin, or {@code end}.
   *
   * @param begin before it nothing is seen
   */
  int next(Wording wording, int begin, int from, int end) {
    Sought known = of(wording);
    if (known.isNever()) {
      return end;
    }
    // Where a word may be cut off by the beginning, the places in the whole text tell nothing.
    if (from != begin || !wording.starts().mayBeCut(text, begin)) {
      if (known.pays(end - from, text.length())) {
        known.found(find(wording));
      }
      Optional<int[]> places = known.places();
      if (places.isPresent()) {
        return first(places.get(), from, end);
      }
    }
    int next = wording.starts().next(text, begin, from, end);
    known.tried(next - from + 1);
    return next;
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin that sees the whole
   * text, or {@code end}; where they are not told, {@code from}.
   */
  int next(Wording wording, int from, int end) {
    Sought known = of(wording);
    if (known.pays(text.length(), text.length())) {
      known.found(find(wording));
    }
    Optional<int[]> places = known.places();
    return places.isPresent() ? first(places.get(), from, end) : from;
  }

  private static int first(int[] places, int from, int end) {
    int index = Starts.countBefore(places, places.length, from);
    return index < places.length ? Math.min(places[index], end) : end;
  }

  /**
   * What came of trying {@code wording} at a place of {@code span}, where that is kept.
   *
   * @param span nothing outside it was seen
   */
  Optional<Trial> trial(Wording wording, int place, Span span) {
    return of(wording).trial(place, span);
  }

  /** Whether it pays to keep what came of trying; a text that nobody edits is tried too seldom. */
  boolean keepsTrials() {
    return edit.isPresent();
  }

  /** Keeps what came of trying {@code wording} at a place, for as long as nobody edits there. */
  void keep(Wording wording, int place, Trial trial) {
    of(wording).keep(place, trial);
  }

  private Sought of(Wording wording) {
    Sought known = sought.get(wording);
    if (known == null) {
      known = seek(wording);
      sought.put(wording, known);
    }
    return known;
  }

  private Sought seek(Wording wording) {
    if (!wording.needs().in(letters)) {
      return Sought.never();
    }
    return edit.flatMap(since -> since.known(wording))
        .map(before -> revised(wording, before))
        .orElseGet(Sought::unknown);
  }

  private Sought revised(Wording wording, Sought before) {
    Change lines = edit.orElseThrow().lines();
    Span seen = Start.seen(lines.after(), text.length());
    Lazy<WordStarts> words = edit.get().words();
    return before.revised(() -> wording.starts().in(text, seen, words).orElseThrow(), seen, lines);
  }

  private Optional<int[]> find(Wording wording) {
    return wording
        .starts()
        .in(text, new Span(0, text.length()), words)
        .filter(found -> found.length < text.length() / MOST_TO_KEEP + MOST_TO_KEEP);
  }
}
