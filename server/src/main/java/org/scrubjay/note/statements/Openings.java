package org.scrubjay.note.statements;

import java.util.BitSet;

/**
 * The characters with which matches of a regular expression can begin. Immutable.
 *
 * @param characters of ASCII; every other character may begin a match
 * @param empty whether a match may be without any character, so that it begins anywhere
 */
record Openings(BitSet characters, boolean empty) {
  static final int ASCII = 128;

  /** Of what has no width: it says nothing about the next character. */
  static final Openings NO_WIDTH = new Openings(new BitSet(), true);

  static final Openings ANYTHING = new Openings(range(0, ASCII), false);
  static final Openings DIGITS = new Openings(range('0', '9' + 1), false);
  static final Openings WORD =
      DIGITS
          .or(new Openings(range('a', 'z' + 1), false))
          .or(new Openings(range('A', 'Z' + 1), false))
          .or(of('_'));
  static final Openings BLANK = of(' ').or(new Openings(range('\t', '\r' + 1), false));

  /** Of a character, in either case: the expression may ignore it. */
  static Openings of(char c) {
    BitSet characters = new BitSet();
    if (c < ASCII) {
      characters.set(Character.toLowerCase(c));
      characters.set(Character.toUpperCase(c));
    }
    return new Openings(characters, false);
  }

  static Openings range(char first, char last) {
    Openings all = new Openings(new BitSet(), false);
    for (char c = first; c <= last && c < ASCII; c++) {
      all = all.or(of(c));
    }
    return all;
  }

  /** Of one or the other. */
  Openings or(Openings other) {
    BitSet both = (BitSet) characters.clone();
    both.or(other.characters);
    return new Openings(both, empty || other.empty);
  }

  /** Of this and then the other. */
  Openings then(Openings next) {
    if (!empty) {
      return this;
    }
    Openings both = or(next);
    return new Openings(both.characters, next.empty);
  }

  Openings maybe() {
    return new Openings(characters, true);
  }

  /** As the beginning of an expression, so that a place where none stands is left at once. */
  String lookAhead() {
    if (empty) {
      return "";
    }
    StringBuilder others = new StringBuilder();
    for (int c = characters.nextClearBit(0); c < ASCII; c = characters.nextClearBit(c + 1)) {
      others.append(String.format("\\x%02x", c));
    }
    return others.isEmpty() ? "" : "(?=[^" + others + "])";
  }

  /** By character of ASCII; all true when a match may begin anywhere. */
  boolean[] table() {
    boolean[] table = new boolean[ASCII];
    for (int c = 0; c < ASCII; c++) {
      table[c] = empty || characters.get(c);
    }
    return table;
  }

  private static BitSet range(int from, int to) {
    BitSet characters = new BitSet();
    characters.set(from, to);
    return characters;
  }
}
