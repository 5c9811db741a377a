package org.scrubjay.codes.official;

import java.util.List;
import java.util.Locale;

/** Files that hold the same table in another form. */
final class Twins {
  /** The faster to read first. */
  private static final List<String> FORMS = List.of("txt", "csv", "xlsx");

  private Twins() {}

  /** Whether two paths differ only in their extensions, and the first one is the better to read. */
  static boolean isPreferred(String first, String second) {
    return isBetterForm(first, second) && stem(first).equals(stem(second));
  }

  /** Whether the first path has the form that is the better to read. */
  static boolean isBetterForm(String first, String second) {
    int better = FORMS.indexOf(extension(first));
    int worse = FORMS.indexOf(extension(second));
    return better >= 0 && better < worse;
  }

  /** As {@link #isPreferred}, for tables of which the text form lacks something. */
  static boolean isPreferredToText(String first, String second) {
    boolean textFirst = extension(first).equals("txt");
    boolean textSecond = extension(second).equals("txt");
    if (textFirst || textSecond) {
      return !textFirst && stem(first).equals(stem(second));
    }
    return isPreferred(first, second);
  }

  private static String stem(String path) {
    return path.substring(0, path.length() - extension(path).length());
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
