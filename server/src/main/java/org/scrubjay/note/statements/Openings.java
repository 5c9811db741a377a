package org.scrubjay.note.statements;

/**
 * The characters with which matches of a regular expression can begin. Immutable. Two numbers hold
 * them, because these are put together for every wording while the first note waits.
 *
 * @param low one bit for each of the first 64 characters of ASCII; every other character than those
 *     of ASCII may begin a match
 * @param high the same for the other 64
 * @param empty whether a match may be without any character, so that it begins anywhere
 */
record Openings(long low, long high, boolean empty) {
  static final int ASCII = 128;

  private static final int HALF = 64;

  /** Of what has no width: it says nothing about the next character. */
  static final Openings NO_WIDTH = new Openings(0, 0, true);

  static final Openings NOTHING = new Openings(0, 0, false);
  static final Openings ANYTHING = new Openings(-1, -1, false);
  static final Openings DIGITS = range('0', '9');
  static final Openings WORD = DIGITS.or(range('a', 'z')).or(of('_'));
  static final Openings BLANK = of(' ').or(range('\t', '\r'));

  /** Of a character, in either case: the expression may ignore it. */
  static Openings of(char c) {
    return range(c, c);
  }

  /** Of the characters from {@code first} to {@code last}, in either case. */
  static Openings range(char first, char last) {
    long low = 0;
    long high = 0;
    for (char c = first; c <= last && c < ASCII; c++) {
      if (c < HALF) {
        low |= 1L << c;
      } else {
        high |= 1L << (Character.toLowerCase(c) - HALF) | 1L << (Character.toUpperCase(c) - HALF);
      }
    }
    return new Openings(low, high, false);
  }

  /** Of one or the other. */
  Openings or(Openings other) {
    return new Openings(low | other.low, high | other.high, empty || other.empty);
  }

  /** Of this and then the other. */
  Openings then(Openings next) {
    return empty ? new Openings(low | next.low, high | next.high, next.empty) : this;
  }

  Openings maybe() {
    return new Openings(low, high, true);
  }

  /** As the beginning of an expression, so that a place where none stands is left at once. */
  String lookAhead() {
    if (empty) {
      return "";
    }
    StringBuilder others = new StringBuilder();
    for (char c = 0; c < ASCII; c++) {
      if (!has(c)) {
        others.append("\\x").append(Character.forDigit(c >> 4, 16));
        others.append(Character.forDigit(c & 0xF, 16));
      }
    }
    return others.isEmpty() ? "" : "(?=[^" + others + "])";
  }

  /** By character of ASCII; all true when a match may begin anywhere. */
  boolean[] table() {
    boolean[] table = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      table[c] = empty || has(c);
    }
    return table;
  }

  private boolean has(char c) {
    return ((c < HALF ? low >>> c : high >>> (c - HALF)) & 1) != 0;
  }
}
