package org.scrubjay.lint;

import java.util.Set;
import org.scrubjay.note.NoteKind;

/**
 * What is known of a rule without running it.
 *
 * @param name kebab-case, says what is wrong: {@code pair-never-together}
 * @param subject the folder it belongs to: {@code codes}, {@code edits} ...
 * @param severity in the {@code coder} profile; a problem may be graver or milder
 * @param summary one sentence
 * @param kinds the notes it looks at
 */
public record RuleInfo(
    String name, String subject, Severity severity, String summary, Set<NoteKind> kinds) {

  private static final String PAGES =
      "https://github.com/scrubjay/scrubjay/blob/main/server/src/main/resources/org/scrubjay/rules/";

  public RuleInfo {
    kinds = Set.copyOf(kinds);
  }

  /** Where people read the page of a rule. */
  public static String page(String name) {
    return PAGES + name + ".md";
  }
}
