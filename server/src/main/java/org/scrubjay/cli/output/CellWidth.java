package org.scrubjay.cli.output;

/** How many columns of a terminal a character takes (Unicode Standard Annex 11). */
final class CellWidth {
  /** First and last character of each run that takes two columns, in order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
  };

  private CellWidth() {}

  static int of(int codePoint) {
    if (codePoint < 0xAD) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] run : WIDE) {
      if (codePoint < run[0]) {
        return 1;
      }
      if (codePoint <= run[1]) {
        return 2;
      }
    }
    return 1;
  }
}
