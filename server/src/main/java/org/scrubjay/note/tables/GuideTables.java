package org.scrubjay.note.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * Finds the tables of codes in a text: cells between tabs or bars, columns aligned with two or more
 * blanks, and rows of single words under a heading of known names, as copying from a page leaves
 * them. A heading may be stacked on another that spans several columns; a short line without cells
 * between two rows names a group.
 */
public final class GuideTables {
  private static final int LONGEST_GROUP_ROW = 40;

  /** Rows at the top of a table among which its heading is. */
  private static final int HEADING_WITHIN = 4;

  private static final Pattern GROUP = Pattern.compile("[^.:;]+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|[*_`]{1,2}");
  private static final Pattern CODE =
      Pattern.compile(
          "(?<code>\\d{4}[0-9FTUM]|[A-Z]\\d{4})(?:\\s*[-–/ ]\\s*(?<modifier>26|TC|53))?\\*{0,2}");

  private static final Derived<List<GuideTable>> OF_NOTE =
      Derived.of(note -> read(note.tree().source()));

  private GuideTables() {}

  /** The tables of {@code note}, as {@link #read} finds them. */
  public static List<GuideTable> of(Note note) {
    return note.derived(OF_NOTE);
  }

  /** The tables of {@code source}, in order. Tables without a column of codes are left out. */
  public static List<GuideTable> read(Source source) {
    List<GuideTable> tables = new ArrayList<>();
    List<TableLine> block = new ArrayList<>();
    for (int line = 0; line < source.lines().count(); line++) {
      TableLine next = TableLine.of(source, line);
      if (next.isRuler(source)) {
        continue;
      }
      if (continues(block, next)) {
        block.add(next);
      } else {
        table(source, block).ifPresent(tables::add);
        block.clear();
        if (next.hasColumns()) {
          block.add(next);
        } else if (next.style() == TableLine.Style.PROSE) {
          FlatTable.at(source, line).ifPresent(tables::add);
        }
      }
    }
    table(source, block).ifPresent(tables::add);
    return List.copyOf(tables);
  }

  private static boolean continues(List<TableLine> block, TableLine next) {
    if (block.isEmpty() || next.style() == TableLine.Style.BLANK) {
      return false;
    }
    return next.style() == TableLine.Style.PROSE
        ? next.span().length() <= LONGEST_GROUP_ROW
            && GROUP.matcher(next.cells().get(0).text()).matches()
        : next.style() == block.get(0).style();
  }

  private static Optional<GuideTable> table(Source source, List<TableLine> block) {
    int heading = heading(block);
    if (heading < 0) {
      return Optional.empty();
    }
    List<Column> columns = columns(block.subList(0, heading + 1));
    List<Row> rows = new ArrayList<>();
    for (TableLine line : block.subList(heading + 1, block.size())) {
      row(line, block.get(heading), columns).ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Span span = block.get(0).span().cover(block.get(block.size() - 1).span());
    return Optional.of(new GuideTable(span, block.get(heading).span(), columns, rows));
  }

  /** The row that names the columns: it has a name for the codes and no code. */
  private static int heading(List<TableLine> block) {
    return IntStream.range(0, Math.min(HEADING_WITHIN, block.size()))
        .filter(at -> block.get(at).hasColumns() && namesCodes(block.get(at)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean namesCodes(TableLine line) {
    return line.cells().stream().anyMatch(cell -> meaning(cell) == ColumnMeaning.CODE)
        && line.cells().stream().noneMatch(cell -> code(cell).isPresent());
  }

  private static ColumnMeaning meaning(Cell cell) {
    return cell.isEmpty() ? ColumnMeaning.OTHER : ColumnMeaning.of(cell.text());
  }

  /** The last of {@code headings} names the columns, those above it span several. */
  private static List<Column> columns(List<TableLine> headings) {
    List<Integer> above =
        headings.subList(0, headings.size() - 1).stream()
            .flatMap(line -> line.cells().stream())
            .flatMap(cell -> years(cell.text()).stream())
            .distinct()
            .toList();
    Optional<Integer> shared = above.size() == 1 ? Optional.of(above.get(0)) : Optional.empty();
    return headings.get(headings.size() - 1).cells().stream()
        .map(
            cell ->
                new Column(
                    meaning(cell),
                    cell.span(),
                    years(cell.text()).stream().findFirst().or(() -> shared)))
        .toList();
  }

  /** The calendar years that {@code text} names, in order. */
  static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      years.add(Integer.valueOf(year.group()));
    }
    return years;
  }

  private static Optional<Row> row(TableLine line, TableLine heading, List<Column> columns) {
    if (!line.hasColumns()) {
      return Optional.empty();
    }
    List<Cell> cells = placed(line, heading, columns.size());
    return row(line.span(), columns, cells);
  }

  /** The row of these cells; none unless the column of codes holds one. */
  static Optional<Row> row(Span span, List<Column> columns, List<Cell> cells) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).meaning() == ColumnMeaning.CODE) {
        Cell cell = cells.get(at);
        return code(cell)
            .map(
                found ->
                    new Row(
                        span,
                        found.group("code").toUpperCase(Locale.ROOT),
                        modifier(found, columns, cells),
                        written(cell),
                        cells));
      }
    }
    return Optional.empty();
  }

  private static String modifier(Matcher code, List<Column> columns, List<Cell> cells) {
    if (code.group("modifier") != null) {
      return code.group("modifier");
    }
    return IntStream.range(0, columns.size())
        .filter(at -> columns.get(at).meaning() == ColumnMeaning.MODIFIER)
        .mapToObj(at -> cells.get(at).text())
        .filter(text -> text.equals("26") || text.equals("TC") || text.equals("53"))
        .findFirst()
        .orElse("");
  }

  private static Optional<Matcher> code(Cell cell) {
    Matcher code = CODE.matcher(TAG.matcher(cell.text()).replaceAll("").strip());
    return code.matches() ? Optional.of(code) : Optional.empty();
  }

  /** The code and modifier without the markup around them. */
  private static Span written(Cell cell) {
    Matcher code = CODE.matcher(cell.text());
    return code.find()
        ? new Span(cell.span().start() + code.start(), cell.span().start() + code.end())
        : cell.span();
  }

  /** One cell for each column: by count between marks, by place where blanks align them. */
  private static List<Cell> placed(TableLine line, TableLine heading, int columns) {
    Cell none = new Cell(Span.at(line.span().end()), "");
    List<Cell> cells = line.cells();
    if (line.style() != TableLine.Style.ALIGNED || cells.size() == columns) {
      return IntStream.range(0, columns)
          .mapToObj(at -> at < cells.size() ? cells.get(at) : none)
          .toList();
    }
    List<Cell> placed = new ArrayList<>(Collections.nCopies(columns, none));
    for (Cell cell : cells) {
      int nearest = nearest(line, cell, heading);
      if (placed.get(nearest).isEmpty()) {
        placed.set(nearest, cell);
      }
    }
    return placed;
  }

  private static int nearest(TableLine line, Cell cell, TableLine heading) {
    int at = cell.span().start() - line.span().start();
    int best = 0;
    for (int column = 1; column < heading.cells().size(); column++) {
      int distance = distance(heading, column, at);
      best = distance < distance(heading, best, at) ? column : best;
    }
    return best;
  }

  private static int distance(TableLine heading, int column, int at) {
    return Math.abs(heading.cells().get(column).span().start() - heading.span().start() - at);
  }
}
