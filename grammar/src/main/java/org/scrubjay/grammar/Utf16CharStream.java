package org.scrubjay.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A string as ANTLR reads it, one UTF-16 code unit at a time.
 *
 * <p>ANTLR's own streams count code points, so that everything after an emoji would stand one place
 * too far left for an editor. Here token offsets are string offsets. A character beyond the basic
 * plane reaches the lexer as two units, neither of which is part of any code or label.
 */
final class Utf16CharStream implements CharStream {
  private final String text;
  private int index;

  Utf16CharStream(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    if (index >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the text");
    }
    index++;
  }

  @Override
  public int LA(int offset) {
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return offset == 0 ? 0 : at < 0 || at >= text.length() ? IntStream.EOF : text.charAt(at);
  }

  /** The string stays in memory, so there is nothing to mark. */
  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int to) {
    index = Math.min(to, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    int start = Math.min(interval.a, text.length());
    return text.substring(start, Math.max(start, Math.min(interval.b + 1, text.length())));
  }

  @Override
  public String toString() {
    return "note of " + text.length() + " characters";
  }
}
