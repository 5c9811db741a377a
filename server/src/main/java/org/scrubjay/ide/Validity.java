package org.scrubjay.ide;

import org.scrubjay.codes.Period;

/** Whether something held on the date in use, in words. */
final class Validity {
  private Validity() {}

  /** {@code Valid on date of service 2025-03-14 (from 2024-01-01).} */
  static String words(Period validity, DateInUse date) {
    String known = validity.equals(Period.ALWAYS) ? "" : " (" + validity.words() + ")";
    if (validity.contains(date.date())) {
      return "Valid: " + date.words() + known + ".";
    }
    String when = validity.startsAfter(date.date()) ? "not yet" : "no longer";
    return "**Not valid**, " + when + ": " + date.words() + known + ".";
  }
}
