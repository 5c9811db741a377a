package org.scrubjay.cli.output;

/** Small words that several outputs share. */
public final class Words {
  private Words() {}

  /** {@code 1 error}, {@code 2 errors}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
