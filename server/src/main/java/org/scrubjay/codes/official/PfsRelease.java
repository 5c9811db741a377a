package org.scrubjay.codes.official;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/**
 * A release of the files of Medicare's physician fee schedule. CMS names them RVU25A (January
 * 2025), RVU25AR (its correction), RVU25B (April), RVU25C (July) and RVU25D (October); each speaks
 * for its quarter.
 *
 * @param name {@code 2025D}; {@code 2025} for a table that is known to be of a year only
 */
record PfsRelease(String name, LocalDate first, LocalDate last) {
  private static final Pattern ARCHIVE =
      Pattern.compile("(?<![a-z])r(?:vu|uv)(\\d\\d)(a|ar|b|c|d)(?![a-z0-9])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern TABLE =
      Pattern.compile("(?:pprrvu|gpci|anes)(?:20)?(\\d\\d)(?!\\d)|(?<!\\d)(\\d\\d)locco");

  static PfsRelease of(Quarter quarter) {
    return of(quarter, "");
  }

  static PfsRelease ofYear(int year) {
    return new PfsRelease(
        Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** From an archive or folder named as CMS names releases, the innermost one. */
  static Optional<PfsRelease> ofArchive(String path) {
    Matcher archive = ARCHIVE.matcher(path.toLowerCase(Locale.ROOT));
    Optional<PfsRelease> release = Optional.empty();
    while (archive.find()) {
      String letters = archive.group(2);
      Quarter quarter =
          new Quarter(2000 + Integer.parseInt(archive.group(1)), letters.charAt(0) - 'a' + 1);
      release = Optional.of(of(quarter, letters.substring(1).toUpperCase(Locale.ROOT)));
    }
    return release;
  }

  /** From words that name a year and the first month of a quarter. */
  static Optional<PfsRelease> ofWords(String words) {
    Optional<Integer> year = year(words);
    Optional<Integer> quarter = Quarter.named(words);
    return year.isPresent() && quarter.isPresent()
        ? Optional.of(of(new Quarter(year.get(), quarter.get())))
        : Optional.empty();
  }

  /**
   * From a table's name with a year, and the first month of a quarter unless it is a yearly one.
   */
  static Optional<PfsRelease> ofName(String name) {
    Matcher table = TABLE.matcher(name.toLowerCase(Locale.ROOT));
    if (!table.find()) {
      return Optional.empty();
    }
    int year = 2000 + Integer.parseInt(table.group(1) == null ? table.group(2) : table.group(1));
    return Quarter.named(name.replace('_', ' '))
        .map(quarter -> of(new Quarter(year, quarter)))
        .or(() -> Optional.of(ofYear(year)));
  }

  /** The first year of this century in {@code words}. */
  static Optional<Integer> year(String words) {
    Matcher year = YEAR.matcher(words);
    return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }

  /** The refusal of a file of which neither words nor names say the release. */
  static OfficialFormatException missing(OfficialFile file) {
    return new OfficialFormatException(
        file.path()
            + ": expected the release in the title, in the file's name or in that of the archive or"
            + " folder around it, as in RVU25D or PPRRVU2025_Oct; found none");
  }

  Period days() {
    return new Period(Optional.of(first), Optional.of(last));
  }

  Edition edition(CodeSet set, boolean partial) {
    return new Edition(
        set,
        name,
        first,
        Optional.of(last),
        partial,
        0,
        SourceRef.of("CMS physician fee schedule, release " + name));
  }

  private static PfsRelease of(Quarter quarter, String correction) {
    char letter = (char) ('A' + quarter.number() - 1);
    return new PfsRelease(
        quarter.year() + "" + letter + correction, quarter.first(), quarter.last());
  }
}
