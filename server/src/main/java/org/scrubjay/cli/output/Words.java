package org.scrubjay.cli.output;

/** Small words that several outputs share. */
public final class Words {
  private Words() {}

  /** {@code 1 error}, {@code 2 errors}. */
  public static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  /** {@code 1 study}, {@code 2 studies}. */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
