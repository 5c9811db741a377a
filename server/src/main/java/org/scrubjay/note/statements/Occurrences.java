package org.scrubjay.note.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import org.scrubjay.text.Span;

/**
 * The places where a wording stands, one after the other, as a {@link Matcher} tells them. It tries
 * only where a match can begin, and sees nothing outside the span it searches.
 */
final class Occurrences {
  private final Wording wording;
  private final String text;
  private final Span span;
  private final Optional<Places> places;
  private Matcher matcher;
  private int from;

  /**
   * @param places where the words can begin, when somebody keeps it for {@code text}
   */
  Occurrences(Wording wording, String text, Span span, Optional<Places> places) {
    this.wording = wording;
    this.text = text;
    this.span = span;
    this.places = places;
    this.from = span.start();
  }

  /** Whether there is another one; the other methods tell of it. */
  boolean find() {
    for (int at = next(); at < span.end(); at = next()) {
      boolean found = matcher().region(at - span.start(), span.length()).lookingAt();
      from = found ? Math.max(at + 1, end()) : at + 1;
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether the span begins with one; the other methods tell of it. */
  boolean begins() {
    return next() == span.start() && matcher().region(0, span.length()).lookingAt();
  }

  /** Where it stands. */
  Span found() {
    return new Span(start(), end());
  }

  int start() {
    return span.start() + matcher.start();
  }

  int end() {
    return span.start() + matcher.end();
  }

  /** The words of a group, when it takes part. */
  Optional<String> group(String name) {
    return Optional.ofNullable(matcher.group(name));
  }

  /** The words. */
  String group() {
    return matcher.group();
  }

  /** Where a group begins that takes part. */
  int start(String name) {
    return span.start() + matcher.start(name);
  }

  /** Where a group ends that takes part. */
  int end(String name) {
    return span.start() + matcher.end(name);
  }

  private int next() {
    return places.isPresent()
        ? places.get().next(wording, span.start(), from, span.end())
        : wording.starts().next(text, span.start(), from, span.end());
  }

  private Matcher matcher() {
    if (matcher == null) {
      matcher =
          wording
              .pattern()
              .matcher(span.of(text))
              .useTransparentBounds(true)
              .useAnchoringBounds(false);
    }
    return matcher;
  }
}
