package org.scrubjay.codes.official;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release of a HCPCS Level II file: the month it begins with, found in the name of the file, or
 * else of the archives and folders around it: {@code HCPC2026_JAN_ANWEB_01122026.txt}, {@code
 * january-2026-alpha-numeric-hcpcs-file.zip}.
 *
 * @param from the first day of that month
 */
record HcpcsRelease(LocalDate from) {
  private static final Pattern MONTH =
      Pattern.compile("(?<![a-z])(jan|apr|jul|oct)(?:uary|il|y|ober)?(?![a-z])");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?!\\d)");
  private static final List<String> MONTHS = List.of("jan", "apr", "jul", "oct");

  static Optional<HcpcsRelease> of(OfficialFile file) {
    String[] parts = file.path().replace('\\', '/').split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      String name = parts[i].toLowerCase(Locale.ROOT);
      Matcher month = MONTH.matcher(name);
      Matcher year = YEAR.matcher(name);
      if (month.find() && year.find()) {
        int first = 1 + 3 * MONTHS.indexOf(month.group(1));
        return Optional.of(
            new HcpcsRelease(LocalDate.of(Integer.parseInt(year.group(1)), first, 1)));
      }
    }
    return Optional.empty();
  }

  /** {@code January 2026}, as the publisher calls it. */
  String name() {
    return Month.from(from).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + from.getYear();
  }
}
