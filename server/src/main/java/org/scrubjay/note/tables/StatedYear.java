package org.scrubjay.note.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** The calendar year that a guide says it is written for. */
public final class StatedYear {
  /** A title page is shorter than this. */
  private static final int TITLE_LINES = 15;

  private static final Pattern YEAR_ALONE = Pattern.compile("[#*\\s]*(20[0-4]\\d)[*\\s]*");
  private static final Pattern TITLE = Pattern.compile("#{1,2} .*?\\b(20[0-4]\\d)\\b.*");
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("(?i)\\b(?:CY|calendar year(?: \\(CY\\))?) ?(20[0-4]\\d)\\b");

  private StatedYear() {}

  /**
   * The year of the title page; else the one of the tables; else the one calendar year (CY) that
   * the text speaks of, if it speaks of one only.
   */
  public static Optional<Integer> of(Source source, List<GuideTable> tables) {
    return ofTitle(source)
        .or(() -> onlyOne(tableYears(tables)))
        .or(() -> onlyOne(spokenOf(source)));
  }

  /** The year of the title page alone. */
  public static Optional<Integer> ofTitle(Source source) {
    int last = Math.min(TITLE_LINES, source.lines().count());
    for (int line = 0; line < last; line++) {
      String text = source.text(source.lines().line(line));
      Matcher alone = YEAR_ALONE.matcher(text);
      Matcher title = TITLE.matcher(text);
      if (alone.matches()) {
        return Optional.of(Integer.valueOf(alone.group(1)));
      }
      if (title.matches()) {
        return Optional.of(Integer.valueOf(title.group(1)));
      }
    }
    return Optional.empty();
  }

  /** The year that the sentence at {@code span} names, if it names one only. */
  public static Optional<Integer> in(Source source, Span span) {
    return onlyOne(GuideTables.years(source.text(span)));
  }

  private static List<Integer> tableYears(List<GuideTable> tables) {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> column.year().stream())
        .toList();
  }

  private static List<Integer> spokenOf(Source source) {
    return CALENDAR_YEAR
        .matcher(source.text())
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private static Optional<Integer> onlyOne(List<Integer> years) {
    List<Integer> distinct = years.stream().distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }
}
