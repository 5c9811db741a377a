package org.scrubjay.cli;

/** The exit statuses. */
final class Exit {
  /** Nothing at or above {@code --fail-on}. */
  static final int OK = 0;

  /** Problems, or a code that nobody knows. */
  static final int PROBLEMS = 1;

  /** Wrong usage, an unreadable file or bad configuration. */
  static final int USAGE = 2;

  /** A mistake in Scrubjay itself. */
  static final int INTERNAL = 3;

  private Exit() {}
}
