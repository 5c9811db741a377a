package org.scrubjay.policy;

import java.util.List;
import java.util.Locale;

/** Compares the names of payers and contractors word by word. */
final class Names {
  private Names() {}

  /** Whether the words of one of {@code names} stand in {@code written}, in a row. */
  static boolean anyIn(List<String> names, String written) {
    String words = words(written);
    return names.stream().anyMatch(name -> words.contains(words(name)));
  }

  private static String words(String name) {
    return " " + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
  }
}
