package org.scrubjay.lint;

import java.util.List;

/** A rule about the comments that silence other rules; it runs after those. */
public interface SuppressionRule extends Rule {

  /** As {@link Rule#check}, with the suppressions of the note in order. */
  void check(Checkup checkup, List<Suppression> suppressions, Verdicts verdicts);

  /** Without knowing what the other rules said there is nothing to check. */
  @Override
  default void check(Checkup checkup, Verdicts verdicts) {
    verdicts.notChecked("the other rules did not run");
  }
}
