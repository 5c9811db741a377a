package org.scrubjay.text;

/**
 * A stretch of text: offsets in UTF-16 code units, as in {@link String} and in LSP.
 *
 * @param start the first code unit
 * @param end the one after the last; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty span at {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether a caret at {@code offset} touches this span; its end counts. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span's part of {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** This span without the white space at its ends; empty where {@code text} has nothing else. */
  public Span stripped(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  // Written out, because a record's own two are put together at run time, which no class archive
  // keeps, and every run asks for them.
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return start * 31 + end;
  }
}
