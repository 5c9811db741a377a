package org.scrubjay.note.statements;

/**
 * Which groups of two and three characters a text has, in a table of bits: it may say yes wrongly,
 * but never no.
 */
final class LetterGroups {
  /** Fewer characters than this make no group. */
  static final int SHORTEST = 2;

  // A page of English has about a thousand different groups, and no text many more than ten
  // thousand.
  private static final int FEWEST_BITS = 1 << 13;
  private static final int MOST_BITS = 1 << 17;
  private static final int BITS_PER_CHARACTER = 8;
  private static final int SPREAD = 0x9E3779B1;

  private final long[] bits;
  private final int mask;

  private LetterGroups(long[] bits) {
    this.bits = bits;
    this.mask = bits.length * Long.SIZE - 1;
  }

  static LetterGroups of(CharSequence text) {
    int wanted = Math.min(MOST_BITS, Math.max(FEWEST_BITS, text.length() * BITS_PER_CHARACTER));
    LetterGroups groups = new LetterGroups(new long[Integer.highestOneBit(wanted) / Long.SIZE]);
    groups.addAll(text);
    return groups;
  }

  /** The same and those of {@code text}. */
  LetterGroups with(CharSequence text) {
    LetterGroups more = new LetterGroups(bits.clone());
    more.addAll(text);
    return more;
  }

  private void addAll(CharSequence text) {
    int before = 0;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      int next = text.charAt(i);
      add(number(last, next));
      add(number(before, last, next));
      before = last;
      last = next;
    }
  }

  /** The numbers of the groups that tell whether a text may hold {@code letters}. */
  static int[] numbers(String letters) {
    if (letters.length() == SHORTEST) {
      return new int[] {number(letters.charAt(0), letters.charAt(1))};
    }
    int[] numbers = new int[letters.length() - 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(letters.charAt(i), letters.charAt(i + 1), letters.charAt(i + 2));
    }
    return numbers;
  }

  boolean has(int number) {
    int bit = number & mask;
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private void add(int number) {
    int bit = number & mask;
    bits[bit >>> 6] |= 1L << bit;
  }

  private static int number(int first, int second) {
    return spread(first << 16 | second);
  }

  private static int number(int first, int second, int third) {
    return spread((first * 31 + second) * 31 + third);
  }

  private static int spread(int number) {
    int mixed = number * SPREAD;
    return mixed ^ mixed >>> 15;
  }
}
