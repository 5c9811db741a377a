package org.scrubjay.note.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * A table whose separators were lost in copying: a line of column names and below it lines of as
 * many words.
 */
final class FlatTable {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:CPT|HCPCS)®?(?: Code)?|Code|Status Indicator|SI|APC"
              + "|(?:Total |Work |PE |MP )?RVUs?|wRVUs?"
              + "|(?:(?:20\\d\\d|National|Average|Medicare|OPPS|PFS|CMS|Non-?Facility|Facility) )*"
              + "(?:Rate|Payment|Amount))(?= |$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int FEWEST_COLUMNS = 3;

  private FlatTable() {}

  /** The table whose heading is {@code line}. */
  static Optional<GuideTable> at(Source source, int line) {
    Span heading = source.lines().line(line);
    List<Column> columns = columns(source, heading);
    if (columns.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (int next = line + 1; next < source.lines().count(); next++) {
      Span span = source.lines().line(next);
      List<Cell> words = words(source, span);
      Optional<Row> row =
          words.size() == columns.size() ? GuideTables.row(span, columns, words) : Optional.empty();
      if (row.isEmpty()) {
        break;
      }
      rows.add(row.get());
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GuideTable(
                heading.cover(rows.get(rows.size() - 1).span()), heading, columns, rows));
  }

  private static List<Column> columns(Source source, Span heading) {
    String text = source.text(heading).stripTrailing();
    List<Column> columns = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    int at = 0;
    while (at < text.length()) {
      name.region(at, text.length());
      if (!name.lookingAt()) {
        return List.of();
      }
      columns.add(
          new Column(
              ColumnMeaning.of(name.group()),
              new Span(heading.start() + name.start(), heading.start() + name.end()),
              GuideTables.years(name.group()).stream().findFirst()));
      at = name.end() + 1;
    }
    return columns;
  }

  private static List<Cell> words(Source source, Span span) {
    List<Cell> words = new ArrayList<>();
    Matcher word = WORD.matcher(source.text(span));
    while (word.find()) {
      words.add(
          new Cell(new Span(span.start() + word.start(), span.start() + word.end()), word.group()));
    }
    return words;
  }
}
