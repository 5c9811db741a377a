package org.scrubjay.cli;

/** A rule, or the reading of a note, failed. Names the file; its message holds no note text. */
final class LintFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  LintFailure(String path, Throwable cause) {
    super(cause);
    this.path = path;
  }

  String path() {
    return path;
  }
}
