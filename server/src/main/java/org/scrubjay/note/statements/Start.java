package org.scrubjay.note.statements;

import org.scrubjay.text.Span;

/**
 * The places at which matches of one alternative of an expression can begin. Immutable.
 *
 * @see Starts
 */
final class Start {
  private static final String WORD = "\\b";
  private static final String NO_LETTER_BEFORE = "(?<![a-z])";
  // With this flag a letter of ASCII matches others too.
  private static final String ALL_LETTERS = "U";
  private static final int FEW = 6;

  private final boolean[] openings;
  private final boolean word;
  private final boolean onlyAtBegin;
  private final int[] beginnings;
  private final int[] table;
  private final boolean[] lengths = new boolean[Beginnings.LONGEST + 1];
  private final String few;

  private Start(String choice, boolean[] openings, int[] beginnings, boolean lines) {
    this.openings = openings;
    this.beginnings = beginnings;
    StringBuilder opening = new StringBuilder();
    boolean onlyWords = true;
    boolean onlyLetters = true;
    for (char c = 0; c < Openings.ASCII; c++) {
      if (openings[c]) {
        opening.append(c);
        onlyWords &= isWord(c);
        onlyLetters &= isWord(c) && c > '9' && c != '_';
      }
    }
    this.few = opening.length() <= FEW ? opening.toString() : "";
    this.word =
        onlyWords && choice.startsWith(WORD) || onlyLetters && choice.startsWith(NO_LETTER_BEFORE);
    this.onlyAtBegin = !lines && choice.startsWith("^");
    this.table = new int[Integer.highestOneBit(Math.max(1, beginnings.length)) * 4];
    for (int beginning : beginnings) {
      lengths[Beginnings.length(beginning)] = true;
      enter(beginning);
    }
  }

  /**
   * @param flags what stands before the whole expression, such as {@code (?i)}
   */
  static Start of(String choice, String flags) {
    return new Start(
        choice,
        ExpressionReader.read(choice).openings().table(),
        flags.contains(ALL_LETTERS)
            ? Beginnings.ANYTHING.all()
            : ExpressionReader.beginnings(choice).all(),
        !flags.isEmpty());
  }

  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_';
  }

  boolean isWord() {
    return word;
  }

  boolean onlyAtBegin() {
    return onlyAtBegin;
  }

  /** Whether a match can begin at {@code at}, when nothing is seen before {@code begin}. */
  boolean isAt(String text, int begin, int at, int end) {
    char c = text.charAt(at);
    if (c < Openings.ASCII
        ? !openings[c] || word && at > begin && goesOn(text.charAt(at - 1), c)
        : !lengths[0]) {
      return false;
    }
    return (at == begin || !onlyAtBegin) && (lengths[0] || has(Beginnings.key(text, at, end)));
  }

  /**
   * Where it may be another question whether a match can begin, once {@code changed} has changed:
   * the character before the place tells, and the first few of the match.
   *
   * @param length of the text
   */
  static Span seen(Span changed, int length) {
    return new Span(
        Math.max(0, changed.start() - Beginnings.LONGEST + 1), Math.min(length, changed.end() + 1));
  }

  /**
   * Adds all of these places in {@code stretch} to {@code found}; false when there are too many to
   * list.
   *
   * @param words of the stretch
   */
  boolean in(String text, Span stretch, Lazy<WordStarts> words, Starts.Offsets found) {
    if (onlyAtBegin || lengths[0]) {
      return false;
    }
    if (word && !lengths[1] && !lengths[2]) {
      words.get().add(beginnings, found);
    } else if (word) {
      words.get().add(this::has, found);
    } else if (!few.isEmpty() && stretch.length() == text.length()) {
      addFew(text, found);
    } else {
      for (int i = stretch.start(); i < stretch.end(); i++) {
        if (isAt(text, 0, i, text.length())) {
          found.add(i);
        }
      }
    }
    return true;
  }

  private void addFew(String text, Starts.Offsets found) {
    for (int i = 0; i < few.length(); i++) {
      char c = few.charAt(i);
      for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
        if (has(Beginnings.key(text, at, text.length()))) {
          found.add(at);
        }
      }
    }
  }

  /** Whether {@code next} only goes on with the word that {@code before} is in. */
  static boolean goesOn(char before, char next) {
    boolean letter = isWord(next) && next > '9' && next != '_';
    return letter ? before >= 'a' && before <= 'z' : isWord(before);
  }

  /** Whether a match can begin with the three characters of {@code key}. */
  private boolean has(int key) {
    for (int length = Beginnings.LONGEST; length > 0; length--) {
      if (lengths[length] && isEntered(Beginnings.at(key, length))) {
        return true;
      }
    }
    return false;
  }

  private void enter(int beginning) {
    int place = place(beginning);
    while (table[place] != 0) {
      place = place + 1 & table.length - 1;
    }
    table[place] = beginning;
  }

  private boolean isEntered(int beginning) {
    int place = place(beginning);
    while (table[place] != 0) {
      if (table[place] == beginning) {
        return true;
      }
      place = place + 1 & table.length - 1;
    }
    return false;
  }

  private int place(int beginning) {
    int mixed = beginning * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & table.length - 1;
  }
}
