package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the notice of the American Medical Association that stands above a table. */
final class LicenceNotice {
  private static final int LINES = 60;
  private static final int LONGEST = 4000;
  private static final int FEWEST_WORDS = 3;

  private LicenceNotice() {}

  /**
   * The lines of the head that speak of copyright, from the one that names the association on, up
   * to the next line that is a record.
   */
  static Optional<String> in(byte[] head) throws IOException {
    List<String> notice = new ArrayList<>();
    try (Lines lines = Lines.of(head)) {
      while (lines.next() && lines.number() <= LINES) {
        String line = words(lines.text());
        boolean names = line.toLowerCase(Locale.ROOT).contains("american medical association");
        boolean goesOn = !notice.isEmpty() && isProse(line) && !hasCells(lines.text());
        if (names || goesOn) {
          notice.add(line);
        } else if (!notice.isEmpty() && !line.isEmpty()) {
          break;
        }
      }
    } catch (DownloadException noText) {
      return Optional.empty();
    }
    String text = String.join("\n", notice);
    return notice.isEmpty()
        ? Optional.empty()
        : Optional.of(text.substring(0, Math.min(LONGEST, text.length())));
  }

  /** Without the separators and quotes of the table that it is in. */
  private static String words(String line) {
    return line.replaceAll("[\\s\u00A0]+", " ").replaceAll("^[\", ]+|[\", ]+$", "");
  }

  /** A record begins with a code; a notice is words, and several of them. */
  private static boolean isProse(String line) {
    return line.split(" ").length >= FEWEST_WORDS
        && !line.matches("[0-9A-Z]{5}\\b.*")
        && line.matches(".*[a-z]{3}.*");
  }

  /** A notice stands in one cell; the row that heads the table below it has several. */
  private static boolean hasCells(String line) {
    return line.contains("\",\"") || line.matches(".*\\S\\t+\\S.*");
  }
}
