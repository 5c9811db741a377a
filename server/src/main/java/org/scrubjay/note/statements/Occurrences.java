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
  private boolean isMatched;
  private int from;
  private int at;
  private int end;

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
    for (int place = next(); place < span.end(); place = next()) {
      boolean found = tried(place);
      from = found ? Math.max(place + 1, end) : place + 1;
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether the span begins with one; the other methods tell of it. */
  boolean begins() {
    return next() == span.start() && tried(span.start());
  }

  /** Where it stands. */
  Span found() {
    return new Span(start(), end());
  }

  int start() {
    return at;
  }

  int end() {
    return end;
  }

  /** The words of a group, when it takes part. */
  Optional<String> group(String name) {
    return Optional.ofNullable(matched().group(name));
  }

  /** The words. */
  String group() {
    return text.substring(at, end);
  }

  /** Where a group begins that takes part. */
  int start(String name) {
    return span.start() + matched().start(name);
  }

  /** Where a group ends that takes part. */
  int end(String name) {
    return span.start() + matched().end(name);
  }

  private int next() {
    return places.isPresent()
        ? places.get().next(wording, span.start(), from, span.end())
        : wording.starts().next(text, span.start(), from, span.end());
  }

  private boolean tried(int place) {
    if (places.isEmpty() || !places.get().keepsTrials()) {
      isMatched = true;
      boolean found = match(place);
      at = place;
      end = found ? span.start() + matcher.end() : place;
      return found;
    }
    Trial trial = places.get().trial(wording, place, span).orElse(null);
    isMatched = trial == null;
    if (trial == null) {
      trial =
          match(place)
              ? Trial.found(span, place, span.start() + matcher.end())
              : Trial.missed(span, place);
      places.get().keep(wording, place, trial);
    }
    at = place;
    end = place + trial.length();
    return trial.matched();
  }

  private boolean match(int place) {
    return matcher().region(place - span.start(), span.length()).lookingAt();
  }

  /** The match that was found; where only its length was known, it is made again. */
  private Matcher matched() {
    if (!isMatched) {
      match(at);
      isMatched = true;
    }
    return matcher;
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
