package org.scrubjay.text;

/**
 * How a text became the next one: a stretch of it was replaced, and everything else stayed.
 *
 * @param before the stretch in the earlier text
 * @param after what stands in its place in the later one; both begin at the same offset
 */
public record Change(Span before, Span after) {
  /** Compared at once, which is several times as fast as one character after the other. */
  private static final int STRETCH = 256;

  public Change {
    if (before.start() != after.start()) {
      throw new IllegalArgumentException("what stood before a change stays where it is");
    }
  }

  /** The smallest change that makes {@code before} to {@code after}. */
  public static Change between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int head = 0;
    while (head + STRETCH <= most && before.regionMatches(head, after, head, STRETCH)) {
      head += STRETCH;
    }
    while (head < most && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int left = most - head;
    int tail = 0;
    while (tail + STRETCH <= left
        && before.regionMatches(
            before.length() - tail - STRETCH, after, after.length() - tail - STRETCH, STRETCH)) {
      tail += STRETCH;
    }
    while (tail < left
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Change(
        new Span(head, before.length() - tail), new Span(head, after.length() - tail));
  }

  /** How far what stands behind the change has moved, in code units. */
  public int shift() {
    return after.end() - before.end();
  }

  /**
   * The change of the lines that this one touches, each with its line end, so that in either text
   * it begins and ends where a line begins.
   *
   * @param lines of the later text
   */
  public Change ofWholeLines(LineIndex lines) {
    // A character further to the left, because a CR becomes another line end when an LF follows.
    int start = lines.line(lines.lineOf(Math.max(0, after.start() - 1))).start();
    int last = lines.lineOf(after.end());
    int end = last + 1 < lines.count() ? lines.line(last + 1).start() : lines.length();
    return new Change(new Span(start, end - shift()), new Span(start, end));
  }
}
