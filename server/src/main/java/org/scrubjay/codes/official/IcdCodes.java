package org.scrubjay.codes.official;

import java.util.regex.Pattern;

/** How ICD-10-CM codes are written in files without dots. */
final class IcdCodes {
  private static final Pattern BARE = Pattern.compile("[A-Z][0-9A-Z]{2,6}");

  private IcdCodes() {}

  static boolean isBare(String code) {
    return BARE.matcher(code).matches();
  }

  /** {@code I25110} as {@code I25.110}; categories have no dot. */
  static String dotted(String bare) {
    return bare.length() > 3 ? bare.substring(0, 3) + "." + bare.substring(3) : bare;
  }

  /** Characters {@code from} to {@code to} of a line, without blanks around, if it is that long. */
  static String field(String line, int from, int to) {
    return from >= line.length() ? "" : line.substring(from, Math.min(to, line.length())).strip();
  }
}
