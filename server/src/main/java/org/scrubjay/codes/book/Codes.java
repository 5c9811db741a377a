package org.scrubjay.codes.book;

import java.util.List;
import java.util.stream.IntStream;
import org.scrubjay.codes.CodePattern;

/** The two ways of writing a diagnosis code, and what a range of them spells out. */
final class Codes {
  private static final int CATEGORY = 3;

  private Codes() {}

  /** Without the dot, as keys hold it. */
  static String bare(String code) {
    return code.indexOf('.') < 0 ? code : code.replace(".", "");
  }

  /** With the dot after the category. */
  static String dotted(String bare) {
    return bare.length() <= CATEGORY
        ? bare
        : bare.substring(0, CATEGORY) + '.' + bare.substring(CATEGORY);
  }

  /**
   * The codes that a pattern names, without dots. A range counts up its last character where that
   * is a digit; of any other only the two ends are certain.
   */
  static List<String> within(CodePattern pattern) {
    String first = bare(pattern.first());
    String last = bare(pattern.last());
    int end = first.length() - 1;
    boolean counts =
        first.length() == last.length()
            && end > 0
            && first.substring(0, end).equals(last.substring(0, end))
            && isDigit(first.charAt(end))
            && isDigit(last.charAt(end));
    if (counts) {
      return IntStream.rangeClosed(first.charAt(end), last.charAt(end))
          .mapToObj(digit -> first.substring(0, end) + (char) digit)
          .toList();
    }
    return first.equals(last) ? List.of(first) : List.of(first, last);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
