package org.scrubjay.codes.official;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column that a reader needs, known by what stands above it. Headings are compared without regard
 * to case, line breaks and runs of blanks; the cells of a heading that is stacked over several rows
 * count as joined by blanks, from the top: {@code NON-FAC PE RVU}.
 */
public final class Heading {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LONGEST = 300;

  private final String title;
  private final Pattern pattern;
  private final boolean required;

  private Heading(String title, Pattern pattern, boolean required) {
    this.title = title;
    this.pattern = pattern;
    this.required = required;
  }

  /** The whole heading. */
  public static Heading of(String text) {
    return new Heading(text, Pattern.compile(Pattern.quote(normal(text))), true);
  }

  /** A heading that has these words, next to each other, somewhere. */
  public static Heading containing(String words) {
    String quoted = Pattern.quote(normal(words));
    return new Heading(words, Pattern.compile("(?:.* )?" + quoted + "(?: .*)?"), true);
  }

  /**
   * A heading of which the expression matches all.
   *
   * @param title for messages
   * @param expression to be matched with the heading in capitals
   */
  public static Heading matching(String title, String expression) {
    return new Heading(title, Pattern.compile(expression), true);
  }

  /** The same column, for tables that may lack it; its cells are then empty. */
  public Heading optional() {
    return new Heading(title, pattern, false);
  }

  public boolean isRequired() {
    return required;
  }

  boolean matches(String normalHeading) {
    return pattern.matcher(normalHeading).matches();
  }

  /** In capitals, with one blank between words; long cells are notices and need no headings. */
  static String normal(String heading) {
    if (heading.length() > LONGEST) {
      return "";
    }
    String blanks = BLANKS.matcher(heading.replace('\u00A0', ' ')).replaceAll(" ");
    return blanks.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return title;
  }
}
