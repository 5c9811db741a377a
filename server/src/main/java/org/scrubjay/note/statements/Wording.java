package org.scrubjay.note.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.note.Note;

/**
 * Words that somebody looks for in notes, as a regular expression. Most notes have none of most
 * wordings, and the letters that a match must have tell so at a fraction of what searching costs.
 * Where they may be, only the few places at which a match can begin are tried.
 */
public final class Wording {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Lazy<ExpressionReader.Facts> facts;
  private final Lazy<Starts> starts;
  private final Lazy<Pattern> pattern;

  // Reading and compiling a hundred expressions takes longer than checking a note with the few
  // whose letters it has; so each waits until a note has them.
  private Wording(String expression) {
    this.facts = Lazy.of(() -> ExpressionReader.read(expression));
    this.starts = Lazy.of(() -> Starts.of(expression));
    this.pattern =
        Lazy.of(
            () -> Pattern.compile(facts.get().openings().lookAhead() + "(?:" + expression + ")"));
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
    Occurrences found = text.searchWritten(this);
    if (!found.find()) {
      return NOTHING.matcher("");
    }
    // Nothing stands before the first, so that it need not be looked for there again.
    return pattern()
        .matcher(text.written())
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(found.start(), text.written().length());
  }

  Needs needs() {
    return facts.get().needs();
  }

  Starts starts() {
    return starts.get();
  }

  Pattern pattern() {
    return pattern.get();
  }
}
