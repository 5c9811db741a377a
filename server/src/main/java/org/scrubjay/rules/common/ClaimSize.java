package org.scrubjay.rules.common;

import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;

/**
 * How many codes are compared with each other. The work grows with the square of their number, so
 * that rules leave out lists that are longer than this project's own bound.
 */
public final class ClaimSize {
  /** Our own bound: far above any real claim. */
  private static final int MOST = 999;

  private ClaimSize() {}

  /** Whether {@code claim} lists more codes than are compared; {@code verdicts} hears of it. */
  public static boolean exceeded(Claim claim, Verdicts verdicts) {
    return exceeded(Math.max(claim.lines().size(), claim.diagnoses().size()), verdicts);
  }

  /**
   * Whether a list of {@code codes} is longer than what is compared; {@code verdicts} hears of it.
   */
  public static boolean exceeded(int codes, Verdicts verdicts) {
    boolean exceeded = codes > MOST;
    if (exceeded) {
      verdicts.notChecked(
          "more than "
              + MOST
              + " codes are listed together, which is more than Scrubjay compares with each"
              + " other");
    }
    return exceeded;
  }
}
