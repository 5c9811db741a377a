package org.scrubjay.note;

import java.util.regex.Pattern;
import org.scrubjay.text.Span;

/**
 * Words beside a code in a claim note that speak of another service than the one that is billed.
 */
final class Remarks {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:notes?|comments?|remarks?|memo|fyi|history|prior|previous(?:ly)?|denials?"
              + "|denied|appeals?|comparators?|reference)\\b");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)\\b(?:compar\\w+|similar|equivalent|crosswalk\\w*|priced|valued)"
              + " (?:to|with|against|on|as|like)(?: the| of| CPT| HCPCS| code)*:? *$");

  private static final int REACH = 120;

  private Remarks() {}

  /** Whether a label of this name opens a remark: {@code Coder note}, {@code Denial history}. */
  static boolean isOpenedBy(String label) {
    return LABEL.matcher(label).find();
  }

  /**
   * Whether the words before a code compare with it: {@code 76497 comparable to 71250}. Only the
   * last of them are read, or a long line of codes would be read anew for each.
   */
  static boolean compares(String text, Span line, Span code) {
    int from = Math.max(line.start(), code.start() - REACH);
    return COMPARED.matcher(text).region(from, code.start()).useTransparentBounds(true).find();
  }
}
