package org.scrubjay.cli.output;

import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * The line where a problem begins, as a terminal can show it: tabs spread out, control characters
 * replaced, and a long line cut around the place.
 *
 * @param line zero-based
 * @param text what to print
 * @param column where the underline begins, in columns from 0
 * @param width columns underlined, at least 1
 */
record Snippet(int line, String text, int column, int width) {
  private static final int TAB = 4;
  private static final int MAX_COLUMNS = 120;

  /** Columns of a long line that are kept before the place. */
  private static final int BEFORE = 40;

  private static final String CUT = "...";

  /** The line of {@code source} where {@code span} begins; of a longer span only that line. */
  static Snippet of(Source source, Span span) {
    int line = source.lines().lineOf(span.start());
    Span whole = source.lines().line(line);
    Layout layout = new Layout(source.text(), whole);
    int start = layout.columnOf(Math.min(span.start(), whole.end()));
    int end = layout.columnOf(Math.min(span.end(), whole.end()));
    return layout.columnOf(whole.end()) <= MAX_COLUMNS
        ? new Snippet(line, layout.print(0, Integer.MAX_VALUE), start, Math.max(1, end - start))
        : window(line, layout, start, end);
  }

  private static Snippet window(int line, Layout layout, int start, int end) {
    int room = MAX_COLUMNS - 2 * CUT.length();
    int last = Math.max(0, layout.total() - room);
    int from = layout.cellAt(Math.min(Math.max(0, start - BEFORE), last));
    int to = from + room;
    String before = from > 0 ? CUT : "";
    String after = to < layout.total() ? CUT : "";
    return new Snippet(
        line,
        before + layout.print(from, to) + after,
        before.length() + start - from,
        Math.max(1, Math.min(end, to) - start));
  }

  /** Which column each character of a line begins at. */
  private static final class Layout {
    private final String text;
    private final Span line;

    /** By offset in the line; the last one is where the line ends. */
    private final int[] columns;

    Layout(String text, Span line) {
      this.text = text;
      this.line = line;
      this.columns = new int[line.length() + 1];
      int column = 0;
      for (int i = line.start(); i < line.end(); ) {
        int codePoint = text.codePointAt(i);
        int next = Math.min(i + Character.charCount(codePoint), line.end());
        for (int unit = i; unit < next; unit++) {
          columns[unit - line.start()] = column;
        }
        column += codePoint == '\t' ? TAB - column % TAB : CellWidth.of(codePoint);
        i = next;
      }
      columns[line.length()] = column;
    }

    int columnOf(int offset) {
      return columns[offset - line.start()];
    }

    int total() {
      return columns[columns.length - 1];
    }

    /** The first column at or before {@code column} where a character begins. */
    int cellAt(int column) {
      int found = 0;
      for (int begin : columns) {
        if (begin > column) {
          break;
        }
        found = begin;
      }
      return found;
    }

    /** What stands from column {@code from} to before column {@code to}, no character halved. */
    String print(int from, int to) {
      StringBuilder printed = new StringBuilder();
      for (int i = line.start(); i < line.end(); ) {
        int codePoint = text.codePointAt(i);
        int next = Math.min(i + Character.charCount(codePoint), line.end());
        int begin = columnOf(i);
        int end = columnOf(next);
        if (begin >= from && end <= to) {
          append(printed, codePoint, end - begin);
        }
        i = next;
      }
      return printed.toString().stripTrailing();
    }

    /** A note must not steer the terminal: no escape sequences, no change of direction. */
    private static void append(StringBuilder printed, int codePoint, int width) {
      if (codePoint == '\t') {
        printed.append(" ".repeat(width));
      } else if (Character.isISOControl(codePoint)
          || Character.getType(codePoint) == Character.SURROGATE) {
        printed.append('\uFFFD');
      } else if (Character.getType(codePoint) != Character.FORMAT || codePoint == '\u200D') {
        printed.appendCodePoint(codePoint);
      }
    }
  }
}
