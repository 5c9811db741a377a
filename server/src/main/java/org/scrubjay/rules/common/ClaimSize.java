package org.scrubjay.rules.common;

import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;

/**
 * How much a claim can hold. Rules that compare its codes with each other leave out what is no
 * claim but a list, because their work grows with the square of its length.
 */
public final class ClaimSize {
  /**
   * Service lines of an institutional claim (ASC X12N 837I, loop 2400); a professional one has 50.
   */
  private static final int MOST = 999;

  private ClaimSize() {}

  /** Whether {@code claim} lists more than a claim can hold; {@code verdicts} hears of it. */
  public static boolean exceeded(Claim claim, Verdicts verdicts) {
    return exceeded(Math.max(claim.lines().size(), claim.diagnoses().size()), verdicts);
  }

  /** Whether a list of {@code codes} is longer than a claim; {@code verdicts} hears of it. */
  public static boolean exceeded(int codes, Verdicts verdicts) {
    boolean exceeded = codes > MOST;
    if (exceeded) {
      verdicts.notChecked(
          "more than "
              + MOST
              + " codes are listed together, and no claim holds so many: they are not compared"
              + " with each other");
    }
    return exceeded;
  }
}
