package org.scrubjay.codes.official;

/** A row cannot be read; the message says what was expected and what was found. */
final class UnreadableRow extends Exception {
  private static final long serialVersionUID = 1L;

  private UnreadableRow(String message) {
    super(message, null, false, false);
  }

  /** Names a cell, for the list of skipped rows. What was found is cut to a length that fits it. */
  static UnreadableRow expected(String what, String found) {
    String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
    return new UnreadableRow("expected " + what + ", found '" + shown + "'");
  }
}
