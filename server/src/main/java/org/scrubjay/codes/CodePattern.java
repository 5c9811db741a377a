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
    String bare = bare(code);
    String from = bare(first);
    String to = bare(last);
    return from.equals(to)
        ? bare.startsWith(from)
        : bare.compareTo(from) >= 0 && (bare.compareTo(to) <= 0 || bare.startsWith(to));
  }

  private static String stem(String written) {
    String code = written.strip();
    while (code.endsWith("-") || code.endsWith(".")) {
      code = code.substring(0, code.length() - 1);
    }
    return code;
  }

  private static String bare(String code) {
    return code.replace(".", "");
  }
}
