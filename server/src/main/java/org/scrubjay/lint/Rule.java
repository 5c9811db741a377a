package org.scrubjay.lint;

/**
 * A check with a name. Rules are stateless: all they know comes with the note and the code book,
 * and the same note and book give the same verdicts in the same order.
 */
public interface Rule {

  RuleInfo info();

  /**
   * Checks {@code checkup}'s note and reports every verdict. A rule that lacks its data says {@link
   * Verdicts#notChecked}, never nothing.
   */
  void check(Checkup checkup, Verdicts verdicts);
}
