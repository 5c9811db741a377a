package org.scrubjay.codes.official;

/**
 * Gives one string for equal parts of lines, so that the few thousand codes of a table of millions
 * of rows are kept once. Not for several threads.
 */
final class Names {
  private String[] slots = new String[1 << 15];
  private int size;

  String of(String name) {
    return of(name, 0, name.length());
  }

  /** The text from {@code from} to before {@code to}. */
  String of(String line, int from, int to) {
    int slot = slot(line, from, to);
    while (slots[slot] != null) {
      if (equal(slots[slot], line, from, to)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    String name = line.substring(from, to);
    slots[slot] = name;
    size++;
    if (size > slots.length / 2) {
      grow();
    }
    return name;
  }

  private int slot(String line, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + line.charAt(i);
    }
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static boolean equal(String name, String line, int from, int to) {
    return name.length() == to - from && name.regionMatches(0, line, from, to - from);
  }

  private void grow() {
    String[] old = slots;
    slots = new String[old.length * 2];
    for (String name : old) {
      if (name != null) {
        int slot = slot(name, 0, name.length());
        while (slots[slot] != null) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = name;
      }
    }
  }
}
