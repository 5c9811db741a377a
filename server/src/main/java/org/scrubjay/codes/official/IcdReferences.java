package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodePattern;

/**
 * Finds the ICD-10-CM codes that a note or a cell names: {@code (I25.1-)}, {@code (A04.0-A04.4)},
 * {@code (I25.70-I25.73-, I25.79-)}, {@code jaw pain R68.84}, {@code (E08-E13 with .44)}, and with
 * the misprints of the tabular list, {@code (M50.1.-)} and {@code (I60.-. I61.-)}.
 */
final class IcdReferences {
  private static final String CODE = "[A-Z](?:\\d[0-9A-Z]|A\\d)(?:\\.[0-9A-Z]{1,4}|\\.)?";
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![0-9A-Za-z.-])("
              + CODE
              + ")(?:\\.?-?(?:-|\\s+[-\u2013]\\s+|\u2013|\\s+to\\s+)("
              + CODE
              + "))?(\\.?-?)(?![0-9A-Za-z])");
  private static final Pattern BRACKET = Pattern.compile("\\(\\s*(" + CODE + "[^()]*)\\)");
  private static final Pattern WITH = Pattern.compile(",?\\s+with\\s+(\\.\\d[^()]*)");
  private static final Pattern ENDING =
      Pattern.compile("\\.([0-9A-Z]{1,4})(?:-\\.([0-9A-Z]{1,4}))?");

  private IcdReferences() {}

  /**
   * The codes in the text of a note, in printed order. Where brackets hold codes, those are meant,
   * and others in the sentence are part of the condition: {@code any condition in I51.4-I51.9 due
   * to hypertension (I11.-)}. Without brackets a category counts only with a dot, a dash or as a
   * range: {@code vitamin B12} names no code.
   */
  static List<CodePattern> inNote(String text) {
    List<CodePattern> found = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      add(bracket.group(1), true, found);
    }
    if (found.isEmpty()) {
      add(text, false, found);
    }
    return List.copyOf(found);
  }

  /** The codes in a cell that holds nothing else, apart from words between them. */
  static List<CodePattern> inCell(String text) {
    List<CodePattern> found = new ArrayList<>();
    add(text, true, found);
    return List.copyOf(found);
  }

  private static void add(String text, boolean bare, List<CodePattern> found) {
    Matcher with = WITH.matcher(text);
    if (bare && with.find()) {
      List<CodePattern> stems = new ArrayList<>();
      plain(text.substring(0, with.start()), true, stems);
      for (CodePattern stem : stems) {
        addEndings(stem, with.group(1), found);
      }
    } else {
      plain(text, bare, found);
    }
  }

  private static void plain(String text, boolean bare, List<CodePattern> found) {
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      String first = reference.group(1);
      boolean certain =
          bare
              || reference.group(2) != null
              || first.length() > 4
              || reference.group(3).endsWith("-");
      if (certain) {
        String last = reference.group(2) == null ? "" : ".." + reference.group(2);
        CodePattern pattern = CodePattern.of(bareStem(first) + last);
        if (!found.contains(pattern)) {
          found.add(pattern);
        }
      }
    }
  }

  /** {@code E08-E13 with .44} is E08.44, E09.44 and so on; what does not exist does no harm. */
  private static void addEndings(CodePattern stem, String endings, List<CodePattern> found) {
    for (String category : categories(stem)) {
      Matcher ending = ENDING.matcher(endings);
      while (ending.find()) {
        String first = joined(category, ending.group(1));
        String last = ending.group(2) == null ? "" : ".." + joined(category, ending.group(2));
        found.add(CodePattern.of(first + last));
      }
    }
  }

  private static String joined(String stem, String ending) {
    return stem.contains(".") ? stem + ending : stem + "." + ending;
  }

  private static List<String> categories(CodePattern range) {
    String first = range.first();
    String last = range.last();
    int end = first.length() - 1;
    boolean counts =
        first.length() == last.length() && Character.isDigit(first.charAt(end)) && end >= 2;
    int digits = counts && first.length() == 3 && Character.isDigit(first.charAt(1)) ? 2 : 1;
    String prefix = counts ? first.substring(0, first.length() - digits) : "";
    if (!counts
        || !last.startsWith(prefix)
        || !last.substring(prefix.length()).matches("\\d{" + digits + "}")) {
      return first.equals(last) ? List.of(first) : List.of(first, last);
    }
    List<String> all = new ArrayList<>();
    int to = Integer.parseInt(last.substring(prefix.length()));
    for (int i = Integer.parseInt(first.substring(prefix.length())); i <= to; i++) {
      all.add(prefix + (digits == 2 && i < 10 ? "0" + i : "" + i));
    }
    return all;
  }

  private static String bareStem(String code) {
    return code.endsWith(".") ? code.substring(0, code.length() - 1) : code;
  }
}
