package org.scrubjay.note.statements;

import java.util.Arrays;

/**
 * The first characters of the matches of a regular expression, up to three, in lower case and with
 * one kind of blank. Where the expression no longer tells plain characters of ASCII, a beginning is
 * shorter; one without any character says that a match begins with anything. Immutable.
 *
 * @param open beginnings that what stands behind in the expression goes on with
 * @param closed beginnings behind which anything may follow
 */
record Beginnings(int[] open, int[] closed) {
  /** How many characters are told at most. */
  static final int LONGEST = 3;

  /** Stands for every character that is none of ASCII; no expression tells it. */
  static final int OTHER = 127;

  private static final int BITS = 7;
  private static final int LENGTH_AT = LONGEST * BITS;
  private static final int CHARACTERS = (1 << LENGTH_AT) - 1;
  private static final int MOST = 400;
  private static final int[] NONE = {};
  private static final int[] EMPTY = {0};

  /** Of what has no width: it says nothing about the next character. */
  static final Beginnings NO_WIDTH = new Beginnings(EMPTY, NONE);

  static final Beginnings NOTHING = new Beginnings(NONE, NONE);
  static final Beginnings ANYTHING = new Beginnings(NONE, EMPTY);

  static Beginnings of(char c) {
    return c < OTHER ? new Beginnings(new int[] {plain(c) | 1 << LENGTH_AT}, NONE) : ANYTHING;
  }

  static Beginnings range(char first, char last) {
    if (last >= OTHER) {
      return ANYTHING;
    }
    int[] each = new int[last - first + 1];
    for (int i = 0; i < each.length; i++) {
      each[i] = of((char) (first + i)).open[0];
    }
    return new Beginnings(each, NONE).bounded();
  }

  /** Of one or the other. */
  Beginnings or(Beginnings other) {
    return new Beginnings(joined(open, other.open), joined(closed, other.closed)).bounded();
  }

  /** Of this and then the other. */
  Beginnings then(Beginnings next) {
    if (open.length == 0 || next == NO_WIDTH) {
      return this;
    }
    if (this == NO_WIDTH) {
      return next;
    }
    int[] going = new int[open.length * next.open.length];
    int[] ended = new int[open.length * next.closed.length];
    for (int i = 0; i < open.length; i++) {
      for (int j = 0; j < next.open.length; j++) {
        going[i * next.open.length + j] = append(open[i], next.open[j]);
      }
      for (int j = 0; j < next.closed.length; j++) {
        ended[i * next.closed.length + j] = append(open[i], next.closed[j]);
      }
    }
    int[] longest = Arrays.stream(going).filter(one -> length(one) == LONGEST).toArray();
    int[] shorter = Arrays.stream(going).filter(one -> length(one) < LONGEST).toArray();
    return new Beginnings(
            distinct(shorter), joined(closed, joined(distinct(longest), distinct(ended))))
        .bounded();
  }

  /** Of this or nothing. */
  Beginnings maybe() {
    return new Beginnings(joined(open, EMPTY), closed);
  }

  /** Of this as often as it comes. */
  Beginnings repeated() {
    int[] empty = Arrays.stream(open).filter(one -> one == 0).toArray();
    int[] others = Arrays.stream(open).filter(one -> one != 0).toArray();
    return new Beginnings(empty, joined(closed, others));
  }

  /** All of them, each with its length; see {@link #at}. */
  int[] all() {
    return joined(open, closed);
  }

  static int length(int beginning) {
    return beginning >>> LENGTH_AT;
  }

  /** The beginning of the {@code length} characters of a text that {@link #key} tells. */
  static int at(int key, int length) {
    return key & (1 << length * BITS) - 1 | length << LENGTH_AT;
  }

  /**
   * Three characters of a text in one number.
   *
   * @param before the number of those that stand one place earlier
   */
  static int key(int before, char next) {
    return before >>> BITS | Math.min(plain(next), OTHER) << (LONGEST - 1) * BITS;
  }

  /** The number of the three characters from {@code at} on, as far as they are before the end. */
  static int key(CharSequence text, int at, int end) {
    int key = 0;
    for (int i = at; i < at + LONGEST; i++) {
      key = key(key, i < end ? text.charAt(i) : 0);
    }
    return key;
  }

  /** The number that a text has where it begins with one of three characters. */
  static int key(int beginning) {
    return beginning & CHARACTERS;
  }

  /** In lower case, and every kind of blank as one. */
  private static int plain(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 'a';
    }
    return c >= '\t' && c <= '\r' ? ' ' : c;
  }

  private static int append(int first, int second) {
    int length = Math.min(LONGEST, length(first) + length(second));
    int characters = first & CHARACTERS | (second & CHARACTERS) << length(first) * BITS;
    return at(characters & CHARACTERS, length);
  }

  /** Long lists are cut short, so that no expression makes them grow without end. */
  private Beginnings bounded() {
    if (open.length + closed.length <= MOST) {
      return this;
    }
    int[] all = all();
    boolean empty = Arrays.stream(all).anyMatch(one -> one == 0);
    return empty
        ? new Beginnings(NONE, EMPTY)
        : new Beginnings(NONE, distinct(Arrays.stream(all).map(one -> at(one, 1)).toArray()));
  }

  private static int[] joined(int[] one, int[] other) {
    if (one.length == 0) {
      return other;
    }
    if (other.length == 0) {
      return one;
    }
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return distinct(both);
  }

  private static int[] distinct(int[] beginnings) {
    if (beginnings.length < 2) {
      return beginnings;
    }
    int[] sorted = beginnings.clone();
    Arrays.sort(sorted);
    int count = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }
}
