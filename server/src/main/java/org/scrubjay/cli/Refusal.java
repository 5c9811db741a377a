package org.scrubjay.cli;

/** Something on the user's machine is not as a command needs it; the message says what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
