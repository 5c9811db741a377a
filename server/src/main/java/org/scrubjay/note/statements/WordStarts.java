package org.scrubjay.note.statements;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * Where the words of a text begin, also those written right behind a digit, found by their first
 * three characters: one pass over the text for every wording that is looked for in it.
 */
final class WordStarts {
  private static final int FEWEST_CHAINS = 1 << 8;
  private static final int CHARACTERS_PER_WORD = 4;

  private final int[] heads;
  private int[] places;
  private int[] keys;
  private int[] nexts;
  private int count;

  private WordStarts(int words) {
    this.heads = new int[Math.max(FEWEST_CHAINS, Integer.highestOneBit(words) * 2)];
    this.places = new int[words];
    this.keys = new int[words];
    this.nexts = new int[words];
  }

  static WordStarts of(String text) {
    return of(text, 0, text.length());
  }

  /** Those from {@code from} to {@code to}. */
  static WordStarts of(String text, int from, int to) {
    WordStarts starts = new WordStarts((to - from) / CHARACTERS_PER_WORD + 1);
    starts.addAll(text, from, to);
    return starts;
  }

  /**
   * Those of the text that {@code change} made.
   *
   * @param text all of it
   */
  WordStarts revised(String text, Change change) {
    Span seen = Start.seen(change.after(), text.length());
    int from = seen.start();
    int to = seen.end();
    int head = wordsBefore(from);
    int tail = wordsBefore(to - change.shift());
    int added = (to - from) / CHARACTERS_PER_WORD + 1;
    WordStarts revised = new WordStarts(head + added + count - tail);
    for (int word = 0; word < head; word++) {
      revised.add(places[word], keys[word]);
    }
    revised.addAll(text, from, to);
    for (int word = tail; word < count; word++) {
      revised.add(places[word] + change.shift(), keys[word]);
    }
    return revised;
  }

  private int wordsBefore(int place) {
    return Starts.countBefore(places, count, place);
  }

  /** Adds the words that begin from {@code from} to {@code to}. */
  private void addAll(String text, int from, int to) {
    int length = text.length();
    char before = from > 0 ? text.charAt(from - 1) : ' ';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // Most characters are small letters, and most of those stand behind another one.
      boolean within = c >= 'a' && c <= 'z' && before >= 'a' && before <= 'z';
      if (!within && Start.isWord(c) && !Start.goesOn(before, c)) {
        add(i, Beginnings.key(text, i, length));
      }
      before = c;
    }
  }

  /** Adds the words that begin with three characters for which {@code may} says yes. */
  void add(IntPredicate may, Starts.Offsets found) {
    for (int word = 0; word < count; word++) {
      if (may.test(keys[word])) {
        found.add(places[word]);
      }
    }
  }

  /** Adds the words that begin with one of {@code beginnings}, each of three characters. */
  void add(int[] beginnings, Starts.Offsets found) {
    for (int beginning : beginnings) {
      int key = Beginnings.key(beginning);
      for (int word = heads[chain(key)]; word > 0; word = nexts[word - 1]) {
        if (keys[word - 1] == key) {
          found.add(places[word - 1]);
        }
      }
    }
  }

  private void add(int place, int key) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      keys = Arrays.copyOf(keys, 2 * count);
      nexts = Arrays.copyOf(nexts, 2 * count);
    }
    int chain = chain(key);
    places[count] = place;
    keys[count] = key;
    nexts[count] = heads[chain];
    heads[chain] = ++count;
  }

  private int chain(int key) {
    int mixed = key * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & heads.length - 1;
  }
}
