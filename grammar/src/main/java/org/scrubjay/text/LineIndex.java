package org.scrubjay.text;

import java.util.Arrays;

/**
 * Where the lines of a text start. A line ends at LF, CR LF or a lone CR, as in LSP.
 *
 * <p>Offsets and positions outside the text are moved to the nearest place inside it, because
 * clients ask for them and a wrong answer is worse than the end of the line.
 */
public final class LineIndex {
  private final int[] starts;
  private final int[] ends;
  private final int length;

  private LineIndex(int[] starts, int[] ends, int length) {
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  public static LineIndex of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int count = 0;
    int start = 0;
    int length = text.length();
    int lf = find(text, '\n', 0);
    int cr = find(text, '\r', 0);
    while (lf < length || cr < length) {
      if (count + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, count * 2 + 2);
        ends = Arrays.copyOf(ends, count * 2 + 2);
      }
      int end = Math.min(lf, cr);
      starts[count] = start;
      ends[count++] = end;
      start = lf == cr + 1 && lf < length ? lf + 1 : end + 1;
      lf = lf < start ? find(text, '\n', start) : lf;
      cr = cr < start ? find(text, '\r', start) : cr;
    }
    starts[count] = start;
    ends[count++] = length;
    return new LineIndex(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), length);
  }

  /** The next {@code c}, or the end of the text. */
  private static int find(String text, char c, int from) {
    int found = text.indexOf(c, from);
    return found < 0 ? text.length() : found;
  }

  /** How long the text is, in code units. */
  public int length() {
    return length;
  }

  /** Number of lines; an empty text has one. */
  public int count() {
    return starts.length;
  }

  /**
   * The line that holds {@code offset}; an offset between CR and LF belongs to the line they end.
   */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, Math.max(0, Math.min(offset, length)));
    return found >= 0 ? found : -found - 2;
  }

  /** The line without its line end. */
  public Span line(int line) {
    int inside = Math.max(0, Math.min(line, count() - 1));
    return new Span(starts[inside], ends[inside]);
  }

  public Position positionOf(int offset) {
    int line = lineOf(offset);
    int inside = Math.max(starts[line], Math.min(offset, ends[line]));
    return new Position(line, inside - starts[line]);
  }

  public int offsetOf(Position position) {
    if (position.line() < 0) {
      return 0;
    }
    if (position.line() >= count()) {
      return length;
    }
    Span line = line(position.line());
    return Math.min(line.start() + Math.max(0, position.character()), line.end());
  }
}
