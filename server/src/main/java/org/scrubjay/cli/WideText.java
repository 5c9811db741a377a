package org.scrubjay.cli;

import java.util.OptionalInt;

/**
 * Tells UTF-16 from text in UTF-8. Most characters of a note are ASCII, which UTF-16 writes with a
 * zero byte each; UTF-8 takes such bytes for characters, and a note of them would pass for one
 * without a single word.
 */
final class WideText {
  private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
  private static final int BIG_ENDIAN_MARK = 0xFEFF;

  private WideText() {}

  /** Where the first byte stands that only UTF-16 has; none in anything else. */
  static OptionalInt firstIn(byte[] bytes) {
    if (bytes.length < 2) {
      return OptionalInt.empty();
    }
    int mark = (bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF;
    if (mark == LITTLE_ENDIAN_MARK || mark == BIG_ENDIAN_MARK) {
      return OptionalInt.of(0);
    }
    int[] first = {-1, -1};
    int[] zeros = {0, 0};
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        first[i & 1] = first[i & 1] < 0 ? i : first[i & 1];
        zeros[i & 1]++;
      }
    }
    int side = zeros[0] > zeros[1] ? 0 : 1;
    // Half of the units may be others, such as letters of another script.
    boolean wide = zeros[1 - side] == 0 && zeros[side] * 4 >= bytes.length;
    return wide ? OptionalInt.of(first[side]) : OptionalInt.empty();
  }
}
