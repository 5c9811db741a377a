package org.scrubjay.codes.official;

import org.scrubjay.codes.PairEdit;

/** Reads lines of the NCCI PTP text: seven columns between tabs, no quotes. */
final class TabbedPairs {
  private static final int COLUMNS = 7;
  private static final int CODE = 5;
  private static final int DATE = 8;

  private final PairEdits edits;
  private final Names names = new Names();
  private final int[] tabs = new int[COLUMNS + 1];

  TabbedPairs(PairEdits edits) {
    this.edits = edits;
  }

  PairEdit edit(String line) throws UnreadableRow {
    divide(line);
    return edits.edit(
        code(line, 0),
        code(line, 1),
        date(line, 3, "an effective date as YYYYMMDD"),
        isStar(line, 4) ? 0 : date(line, 4, "a deletion date as YYYYMMDD, or *"),
        indicator(line),
        names.of(line, start(6), end(line, 6)));
  }

  /** Notes where the tabs are: {@code tabs[n]} stands before column n. */
  private void divide(String line) throws UnreadableRow {
    int tab = -1;
    for (int column = 0; column < COLUMNS; column++) {
      tabs[column] = tab;
      tab = line.indexOf('\t', tab + 1);
      if (tab < 0 && column < COLUMNS - 1) {
        throw UnreadableRow.expected(COLUMNS + " columns between tabs", line);
      }
    }
    tabs[COLUMNS] = tab < 0 ? line.length() : tab;
  }

  private int start(int column) {
    return tabs[column] + 1;
  }

  private int end(String line, int column) {
    int end = tabs[column + 1];
    while (end > start(column) && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private String code(String line, int column) throws UnreadableRow {
    int from = start(column);
    int to = end(line, column);
    boolean fits = to - from == CODE;
    for (int i = from; fits && i < to; i++) {
      char at = line.charAt(i);
      boolean digit = at >= '0' && at <= '9';
      boolean letter = at >= 'A' && at <= 'Z' && (i == from || i == to - 1);
      fits = digit || letter;
    }
    if (!fits) {
      throw UnreadableRow.expected("a code of five characters", line.substring(from, to));
    }
    return names.of(line, from, to);
  }

  private int date(String line, int column, String what) throws UnreadableRow {
    int from = start(column);
    int to = end(line, column);
    int digits = 0;
    boolean fits = to - from == DATE;
    for (int i = from; fits && i < to; i++) {
      int digit = line.charAt(i) - '0';
      fits = digit >= 0 && digit <= 9;
      digits = digits * 10 + digit;
    }
    if (!fits) {
      throw UnreadableRow.expected(what, line.substring(from, to));
    }
    return digits;
  }

  private boolean isStar(String line, int column) {
    return end(line, column) - start(column) == 1 && line.charAt(start(column)) == '*';
  }

  private PairEdit.Indicator indicator(String line) throws UnreadableRow {
    return PairEdits.indicator(names.of(line, start(5), end(line, 5)));
  }
}
