package org.scrubjay.note.tables;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** The calendar year that a guide says it is written for. */
public final class StatedYear {
  /** A title page is shorter than this. */
  private static final int TITLE_LINES = 15;

  private static final Pattern YEAR_ALONE = Pattern.compile("[#*\\s]*(20[0-4]\\d)[*\\s]*");
  private static final Pattern TITLE = Pattern.compile("#{1,2} .*?(?<!\\d)(20[0-4]\\d)\\b.*");
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("(?i)\\b(?:CY|calendar year(?: \\(CY\\))?) ?(20[0-4]\\d)\\b");

  // A line that is no sentence, and names a year beside what the amounts below it are.
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?=#|.*\\b(?:rates?|fees?|payments?|reimbursement|medicare|opps|m?pfs|calendar"
              + " year|cy ?20\\d\\d)\\b)[^$|\\t]{1,100}(?<![.;,])");

  /** The years of the headings, by where their lines begin. */
  private static final Derived<NavigableMap<Integer, Integer>> HEADINGS =
      Derived.of(note -> headings(note.tree().source()));

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

  /**
   * The year under which an amount at {@code offset} stands: that of the nearest heading above it
   * that names one year only; else the one of the title page.
   */
  public static Optional<Integer> above(Note note, int offset) {
    return Optional.ofNullable(note.derived(HEADINGS).lowerEntry(offset))
        .map(Map.Entry::getValue)
        .or(() -> ofTitle(note.tree().source()));
  }

  /** The year that the sentence at {@code span} names, if it names one only. */
  public static Optional<Integer> in(Source source, Span span) {
    return onlyOne(GuideTables.years(source.text(span)));
  }

  private static NavigableMap<Integer, Integer> headings(Source source) {
    NavigableMap<Integer, Integer> headings = new TreeMap<>();
    for (int line = 0; line < source.lines().count(); line++) {
      Span span = source.lines().line(line);
      String text = source.text(span).strip();
      if (HEADING.matcher(text).matches()) {
        onlyOne(GuideTables.years(text)).ifPresent(year -> headings.put(span.start(), year));
      }
    }
    return headings;
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
