package org.scrubjay.cli.preview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a code that is in use.
 *
 * @param other the second code, where the change is one of a pair
 * @param message one sentence, with both states
 * @param uses where the code is used, or both codes of the pair; by path
 */
public record Change(
    Kind kind, String code, Optional<String> other, String message, List<Use> uses) {

  public Change {
    uses = List.copyOf(uses);
  }

  /** What changes, what hurts most first. */
  public enum Kind {
    /** The code cannot be reported any more. */
    ENDS,
    /** The diagnosis is split: a heading now, no longer billable. */
    HEADER_NOW,
    /** Two codes that are used in one note are a pair edit now. */
    PAIR_NEW,
    /** The edit stays, but whether a modifier helps is another. */
    PAIR_CHANGED,
    UNIT_LIMIT_CHANGED,
    RATE_CHANGED,
    PAIR_ENDS,
    /** The code can be reported, and could not before. */
    BEGINS,
    BILLABLE_NOW;

    /** The word in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
