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
 * A release of the OPPS addenda: those of a year's final rule, whose titles name the calendar year,
 * or the quarterly ones that CMS puts on its web site, whose titles or names also name a month.
 *
 * @param name {@code CY2025 final rule} or {@code 2026 April}
 */
record OppsRelease(String name, LocalDate first, LocalDate last) {
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("(?i)(?:\\bCY\\s?|calendar year )(20\\d\\d)(?!\\d)");
  private static final Pattern FINAL_RULE = Pattern.compile("(?i)\\bn?frm\\b|final.rule");

  /**
   * Finds the release.
   *
   * @param titles the words above the table
   */
  static OppsRelease of(OfficialFile file, String titles) throws OfficialFormatException {
    String name = file.name().replace('_', ' ');
    String title = titles.replaceAll("(?i)copyright\\W+20\\d\\d", "");
    boolean rule = FINAL_RULE.matcher(name).find();
    Optional<Integer> quarter =
        rule ? Optional.empty() : Quarter.named(title).or(() -> Quarter.named(name));
    Optional<Integer> year =
        calendarYear(title).or(() -> PfsRelease.year(name)).or(() -> PfsRelease.year(title));
    if (year.isEmpty()) {
      throw new OfficialFormatException(
          file.path()
              + ": expected the year of the OPPS addendum in its title or the file's name, as in CY"
              + " 2025 or 2026 April; found none");
    }
    return quarter
        .map(number -> quarterly(new Quarter(year.get(), number)))
        .orElseGet(() -> finalRule(year.get()));
  }

  Period days() {
    return new Period(Optional.of(first), Optional.of(last));
  }

  Edition edition() {
    return new Edition(
        CodeSet.OPPS,
        name,
        first,
        Optional.of(last),
        false,
        0,
        SourceRef.of("CMS OPPS addenda, " + name));
  }

  private static OppsRelease quarterly(Quarter quarter) {
    String month = quarter.first().getMonth().name();
    return new OppsRelease(
        quarter.year() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT),
        quarter.first(),
        quarter.last());
  }

  private static OppsRelease finalRule(int year) {
    return new OppsRelease(
        "CY" + year + " final rule", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Optional<Integer> calendarYear(String title) {
    Matcher year = CALENDAR_YEAR.matcher(title);
    return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }
}
