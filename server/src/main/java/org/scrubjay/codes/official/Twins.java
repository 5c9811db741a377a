package org.scrubjay.codes.official;

import java.util.List;
import java.util.Locale;

/** Files that hold the same table in another form. */
final class Twins {
  /** The better first: workbooks are slow to read, and fixed-width texts cut names off. */
  private static final List<String> FORMS = List.of("csv", "txt", "xlsx");

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

  private static String stem(String path) {
    return path.substring(0, path.length() - extension(path).length());
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
