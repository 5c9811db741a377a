package org.scrubjay.codes.book;

/** The two ways of writing a diagnosis code. */
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
}
