package org.scrubjay.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Span;

/** Tells labels from other words before a colon, and headings without a colon from other lines. */
final class LabelFinder {
  /** Longer runs of words before a colon are sentences; all-capital labels may be longer. */
  private static final int MOST_LABEL_WORDS = 7;

  /** Longer than any name of a section or header field. */
  private static final int LONGEST_INLINE_LABEL = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}®'’-]+");

  /** A heading without a colon: {@code FINDINGS}, {@code **Impression**}, {@code IMPRESSION,}. */
  private static final Pattern BARE_HEADING =
      Pattern.compile(
          "(#+ *|\\*\\*)?([\\p{Lu}\\p{Ll} /&-]+?)(\\*\\*|,(?= *$)|,(?= \\P{Ll})| - .*)?\\s*");

  /** Capitalised words directly before a colon. */
  private static final Pattern INLINE_LABEL =
      Pattern.compile("(?:\\b[\\p{Lu}\\p{N}]{2,}[ -])*\\b\\p{Lu}[\\p{L}\\p{N}]* *:$");

  /** At the start of a line or after a gap; a sentence may name the day of an earlier exam so. */
  private static final Pattern DATE_LABEL =
      Pattern.compile(
          "(?:\\t|\\| ?| {2,}|\\b)(?<name>DOS|(?i:date of service|service date)) *=? *$");

  private static final int SHORTEST_DATE_LABEL = 3;

  private final String text;

  LabelFinder(String text) {
    this.text = text;
  }

  /**
   * The label that the words at the start of a line are, unless they are a sentence, their colon
   * belongs to a number or a time, or nobody would call them a label. The last words may still be
   * one: "SEEN TODAY DOS: 03/14/2025".
   *
   * @param place of the words with their colon
   */
  Optional<Element.Label> startLabel(Span place) {
    Span name = strip(place);
    Set<LabelRole> roles = Labels.roles(name.of(text));
    return roles.isEmpty() && !looksLikeLabel(name, place)
        ? knownSuffix(name, place)
        : Optional.of(new Element.Label(place, name, roles, true));
  }

  /** The label that a colon in the middle of a line ends, if its words are the name of one. */
  Optional<Element.Label> inlineLabel(int start, Span colon) {
    int from = Math.max(start, colon.start() - LONGEST_INLINE_LABEL);
    if (!mayEndInlineLabel(from, colon.start())) {
      return Optional.empty();
    }
    Matcher words = INLINE_LABEL.matcher(text).region(from, colon.end());
    if (!words.find()) {
      return Optional.empty();
    }
    Span place = new Span(words.start(), colon.end());
    Span name = strip(place);
    Set<LabelRole> roles = Labels.roles(name.of(text));
    if (!roles.isEmpty() && (isCapitals(name) || anyHeading(roles))) {
      return Optional.of(new Element.Label(place, name, roles, false));
    }
    return knownSuffix(name, place);
  }

  /**
   * The label of a date of service that is written without a colon: {@code DOS 04/15/2025}, {@code
   * DOS=04/15/2025}.
   *
   * @param before from the element before the date to the date
   */
  Optional<Element.Label> dateLabel(Span before) {
    Matcher words = DATE_LABEL.matcher(text).region(before.start(), before.end());
    if (before.length() < SHORTEST_DATE_LABEL || !words.find()) {
      return Optional.empty();
    }
    Span place = new Span(words.start("name"), words.end());
    Span name = new Span(words.start("name"), words.end("name"));
    boolean blank = new Span(before.start(), place.start()).stripped(text).isEmpty();
    boolean startsLine =
        blank && (before.start() == 0 || isLineEnd(text.charAt(before.start() - 1)));
    boolean apart = words.start() < place.start();
    return startsLine || apart
        ? Optional.of(new Element.Label(place, name, Labels.roles("DOS"), startsLine))
        : Optional.empty();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The heading that a line is or begins with, although it has no colon. */
  Optional<Element.Label> bareHeading(Span line) {
    int end = line.end();
    while (end > line.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = line.start();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    if (end - start < 4 || text.charAt(end - 1) == ':' || !mayBeHeading(start, end)) {
      return Optional.empty();
    }
    Matcher heading = BARE_HEADING.matcher(text).region(start, end);
    if (!heading.matches()) {
      return Optional.empty();
    }
    Span name = new Span(heading.start(2), heading.end(2));
    Set<LabelRole> roles = Labels.roles(name.of(text));
    boolean marked = heading.group(1) != null;
    if (!anyHeading(roles) || !marked && !isCapitals(name)) {
      return Optional.empty();
    }
    String tail = heading.group(3) == null ? "" : heading.group(3);
    int stop =
        tail.startsWith(" - ")
            ? heading.start(3) + 2
            : heading.end(2) + (tail.startsWith(",") ? 1 : 0);
    stop = tail.equals("**") ? heading.end(3) : stop;
    return Optional.of(new Element.Label(new Span(start, stop), name, roles, true));
  }

  /** "NGS JK POS:" is the end of one value and the label of the next. */
  private Optional<Element.Label> knownSuffix(Span name, Span place) {
    if (!name.isEmpty() && isSmallAscii(text.charAt(name.end() - 1))) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(text).region(name.start(), name.end());
    boolean first = true;
    while (word.find()) {
      Span suffix = new Span(word.start(), name.end());
      if (!first && isCapitals(suffix)) {
        Set<LabelRole> roles = Labels.roles(suffix.of(text));
        if (!roles.isEmpty()) {
          return Optional.of(
              new Element.Label(new Span(suffix.start(), place.end()), suffix, roles, false));
        }
      }
      first = false;
    }
    return Optional.empty();
  }

  private boolean looksLikeLabel(Span name, Span place) {
    boolean digitBefore = name.end() > 0 && Character.isDigit(text.charAt(name.end() - 1));
    boolean digitAfter = place.end() < text.length() && Character.isDigit(text.charAt(place.end()));
    boolean startsSmall = !name.isEmpty() && Character.isLowerCase(text.charAt(name.start()));
    return !digitBefore && !digitAfter && !startsSmall && (hasFewWords(name) || isCapitals(name));
  }

  private boolean hasFewWords(Span name) {
    int most = 1;
    for (int i = name.start(); i < name.end(); i++) {
      most += isAsciiLetter(text.charAt(i)) ? 0 : 1;
    }
    return most <= MOST_LABEL_WORDS
        || WORD.matcher(text).region(name.start(), name.end()).results().count()
            <= MOST_LABEL_WORDS;
  }

  /**
   * A look at the characters spares most lines the pattern: without a mark a heading is in capitals
   * up to its comma, its stars or its hyphen between blanks.
   */
  private boolean mayBeHeading(int start, int end) {
    char first = text.charAt(start);
    if (first == '#' || first == '*') {
      return true;
    }
    if (!Character.isUpperCase(first) || !Character.isUpperCase(text.charAt(start + 1))) {
      return false;
    }
    int at = start + 2;
    while (at < end && isBareAscii(text.charAt(at))) {
      at++;
    }
    boolean ascii = at == end || text.charAt(at) < 0x80;
    return !ascii
        || at == end
        || text.charAt(at) == ','
        || text.charAt(at) == '*'
        || text.substring(start, at).contains(" - ");
  }

  /** Whether a word with a capital stands before a colon, as far as ASCII tells. */
  private boolean mayEndInlineLabel(int from, int colon) {
    int at = colon;
    while (at > from && text.charAt(at - 1) == ' ') {
      at--;
    }
    int end = at;
    while (at > from && isAsciiWord(text.charAt(at - 1))) {
      at--;
    }
    boolean ascii = at == from || text.charAt(at - 1) < 0x80;
    return !ascii || at < end && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  /** The label without colon, stars and blanks. */
  private Span strip(Span label) {
    int start = label.start();
    int end = label.end();
    while (end > start
        && (isBlank(text.charAt(end - 1)) || ":*".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    while (start < end && (isBlank(text.charAt(start)) || text.charAt(start) == '*')) {
      start++;
    }
    return new Span(start, end);
  }

  private boolean isCapitals(Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      char c = text.charAt(i);
      if (isSmallAscii(c)) {
        return false;
      }
      if (c >= 0x80) {
        String words = name.of(text);
        return words.equals(words.toUpperCase(Locale.ROOT));
      }
    }
    return true;
  }

  private static boolean anyHeading(Set<LabelRole> roles) {
    for (LabelRole role : roles) {
      if (role.isHeading()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBareAscii(char c) {
    return c >= 'A' && c <= 'Z' || c == ' ' || c == '/' || c == '&' || c == '-';
  }

  private static boolean isAsciiWord(char c) {
    return isAsciiLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return isSmallAscii(c) || c >= 'A' && c <= 'Z';
  }

  private static boolean isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
  }
}
