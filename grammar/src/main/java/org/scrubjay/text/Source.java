package org.scrubjay.text;

import java.util.Objects;

/** A text and where its lines start. Two sources are equal when their texts are. */
public final class Source {
  private final String text;
  private final LineIndex lines;

  private Source(String text) {
    this.text = text;
    this.lines = LineIndex.of(text);
  }

  public static Source of(String text) {
    return new Source(Objects.requireNonNull(text));
  }

  public String text() {
    return text;
  }

  public LineIndex lines() {
    return lines;
  }

  /** The text of {@code span}. */
  public String text(Span span) {
    return span.of(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source source && text.equals(source.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the text itself: sources end up in messages, and notes are private. */
  @Override
  public String toString() {
    return "source of " + text.length() + " characters";
  }
}
