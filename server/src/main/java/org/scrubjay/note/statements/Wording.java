package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * Words that somebody looks for in notes, as a regular expression. Most notes have none of most
 * wordings, and the letters that a match must have tell so at a fraction of what searching costs.
 * Where they may be, only the few places at which a match can begin are tried.
 */
public final class Wording {
  private static final String WORD_START = "\\b";

  private final Pattern pattern;
  private final Needs needs;
  private final boolean[] openings;
  private final boolean startsWord;

  private Wording(String expression) {
    ExpressionReader.Facts facts = ExpressionReader.read(expression);
    this.needs = facts.needs();
    this.openings = facts.openings().table();
    this.pattern = Pattern.compile(facts.openings().lookAhead() + "(?:" + expression + ")");
    boolean onlyWords = true;
    for (char c = 0; c < Openings.ASCII; c++) {
      onlyWords &= !openings[c] || isWord(c);
    }
    this.startsWord = onlyWords && expression.startsWith(WORD_START) && isOne(expression);
  }

  /**
   * @param expression as {@link Pattern} reads it; for {@link FoldedText} in lower case
   */
  public static Wording of(String expression) {
    return new Wording(expression);
  }

  /** Finds the words in {@code note} as it is written, not folded. */
  public Matcher matcher(Note note) {
    FoldedText text = FoldedText.of(note);
    return pattern.matcher(text.mayHold(this) ? text.written() : "");
  }

  /** Finds the words in a text that is no note. */
  Matcher matcher(CharSequence text) {
    return pattern.matcher(text);
  }

  Needs needs() {
    return needs;
  }

  /** Where the words stand in {@code span} of {@code text}, seeing nothing of the rest of it. */
  List<Span> find(String text, Span span, int most) {
    String words = span.of(text);
    Matcher matcher = null;
    List<Span> found = List.of();
    int at = nextStart(words, 0);
    while (at < words.length() && found.size() < most) {
      if (matcher == null) {
        matcher = pattern.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
      }
      int end = at;
      if (matcher.region(at, words.length()).lookingAt()) {
        end = matcher.end();
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Span(span.start() + at, span.start() + end));
      }
      at = nextStart(words, Math.max(end, at + 1));
    }
    return found;
  }

  private int nextStart(String words, int from) {
    for (int i = from; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c >= Openings.ASCII || openings[c])
          && !(startsWord && c < Openings.ASCII && i > 0 && isWord(words.charAt(i - 1)))) {
        return i;
      }
    }
    return words.length();
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** Whether no bar stands outside the brackets, so that what begins it begins every match. */
  private static boolean isOne(String expression) {
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '|' -> {
          if (depth <= 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }
}
