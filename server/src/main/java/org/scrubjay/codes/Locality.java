package org.scrubjay.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fee schedule locality of Medicare and the counties in it (CMS, LOCCO). The words are the
 * file's, misspellings included; its text form cuts long lists of counties.
 *
 * @param contractor five digits
 * @param locality two digits, unique within the contractor
 * @param state in capitals; missing where the file leaves it out
 * @param area the fee schedule area, without footnote marks
 * @param counties the counties in it, in the file's words
 */
public record Locality(
    String contractor,
    String locality,
    Optional<String> state,
    String area,
    String counties,
    Period validity)
    implements CodeRow {
  private static final Pattern WRITTEN =
      Pattern.compile("\\d{5}[ -]?\\d{2}|\\d{5}(?:-\\d{4})?|.*\\p{L}.*");

  /** Whether words can mean a locality at all: by its number, a ZIP code or a name. */
  public static boolean isWritten(String words) {
    return WRITTEN.matcher(words.strip()).matches();
  }
}
