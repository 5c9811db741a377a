package org.scrubjay.codes.official;

/** Cuts a line as record layouts do. */
final class FixedColumns {
  private FixedColumns() {}

  /**
   * The characters of some columns, without blanks around them; empty where the line is shorter.
   *
   * @param first one-based, as record layouts count
   * @param last included
   */
  static String of(String line, int first, int last) {
    int from = Math.min(first - 1, line.length());
    return line.substring(from, Math.min(last, line.length())).strip();
  }
}
