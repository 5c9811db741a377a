package org.scrubjay.codes;

/**
 * A code, a stem or a range, as notes name codes: {@code B33.0}, {@code I25.1-}, {@code
 * A04.0..A04.4}. A code also stands for everything below it.
 *
 * @param first with its dot
 * @param last the same as {@code first} unless it is a range
 */
public record CodePattern(String first, String last) {

  /** Reads the form used in code book tables. */
  public static CodePattern of(String written) {
    int dots = written.indexOf("..");
    if (dots > 0) {
      return new CodePattern(stem(written.substring(0, dots)), stem(written.substring(dots + 2)));
    }
    return new CodePattern(stem(written), stem(written));
  }

  public boolean matches(String code) {
    if (first.equals(last) || compare(first, last, false) == 0) {
      return compare(code, first, true) == 0;
    }
    return compare(code, first, false) >= 0
        && (compare(code, last, false) <= 0 || compare(code, last, true) == 0);
  }

  /**
   * Compares two codes without their dots.
   *
   * @param stem whether {@code code} may go on where {@code other} ends and is still the same
   */
  private static int compare(String code, String other, boolean stem) {
    int i = 0;
    int j = 0;
    while (true) {
      i = afterDots(code, i);
      j = afterDots(other, j);
      if (j == other.length()) {
        return stem || i == code.length() ? 0 : 1;
      }
      if (i == code.length()) {
        return -1;
      }
      int order = Character.compare(code.charAt(i++), other.charAt(j++));
      if (order != 0) {
        return order;
      }
    }
  }

  private static int afterDots(String code, int from) {
    int at = from;
    while (at < code.length() && code.charAt(at) == '.') {
      at++;
    }
    return at;
  }

  private static String stem(String written) {
    String code = written.strip();
    while (code.endsWith("-") || code.endsWith(".")) {
      code = code.substring(0, code.length() - 1);
    }
    return code;
  }
}
