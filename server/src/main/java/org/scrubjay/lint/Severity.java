package org.scrubjay.lint;

import java.util.Locale;

/** How much a problem matters, gravest first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  HINT;

  /** The word in settings, JSON and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
