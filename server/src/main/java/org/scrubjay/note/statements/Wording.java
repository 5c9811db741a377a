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

  private final Lazy<ExpressionReader.Facts> facts;
  private final Lazy<Search> search;

  // Reading and compiling a hundred expressions takes longer than checking a note with the few
  // whose
  // letters it has; so each waits until a note has them.
  private Wording(String expression) {
    this.facts = Lazy.of(() -> ExpressionReader.read(expression));
    this.search = Lazy.of(() -> Search.of(expression, facts.get().openings()));
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
    return matcher(text.mayHold(this) ? text.written() : "");
  }

  /** Finds the words in a text that is no note. */
  Matcher matcher(CharSequence text) {
    return search.get().pattern().matcher(text);
  }

  Needs needs() {
    return facts.get().needs();
  }

  /** Where the words stand in {@code span} of {@code text}, seeing nothing of the rest of it. */
  List<Span> find(String text, Span span, int most) {
    Search search = this.search.get();
    String words = span.of(text);
    Matcher matcher = null;
    List<Span> found = List.of();
    int at = search.nextStart(words, 0);
    while (at < words.length() && found.size() < most) {
      if (matcher == null) {
        matcher =
            search.pattern().matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
      }
      int end = at;
      if (matcher.region(at, words.length()).lookingAt()) {
        end = matcher.end();
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Span(span.start() + at, span.start() + end));
      }
      at = search.nextStart(words, Math.max(end, at + 1));
    }
    return found;
  }

  /**
   * How to search.
   *
   * @param openings whether a match may begin with the character of that number
   * @param startsWord whether a match begins with a word, so that none begins within one
   */
  private record Search(Pattern pattern, boolean[] openings, boolean startsWord) {

    static Search of(String expression, Openings openings) {
      boolean[] table = openings.table();
      boolean onlyWords = true;
      for (char c = 0; c < Openings.ASCII; c++) {
        onlyWords &= !table[c] || isWord(c);
      }
      return new Search(
          Pattern.compile(openings.lookAhead() + "(?:" + expression + ")"),
          table,
          onlyWords && expression.startsWith(WORD_START) && isOne(expression));
    }

    int nextStart(String words, int from) {
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
}
