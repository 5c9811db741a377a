package org.scrubjay.note.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * One line cut into cells.
 *
 * @param cells without the blanks around them; one cell when the line has no columns
 */
record TableLine(int line, Span span, Style style, List<Cell> cells) {

  /** What separates the cells. */
  enum Style {
    BLANK,
    /** Nothing: one cell. */
    PROSE,
    TABS,
    PIPES,
    /** Two or more blanks. */
    ALIGNED
  }

  private static final Pattern GAP = Pattern.compile(" {2,}|\\u00A0{2,}");
  private static final Pattern RULER = Pattern.compile("[\\s|:+=-]*-{2,}[\\s|:+=-]*");

  static TableLine of(Source source, int line) {
    LineIndex lines = source.lines();
    Span span = lines.line(line);
    String text = source.text(span);
    if (text.isBlank()) {
      // Two tabs and no word are an empty heading or row, which belongs to its table.
      return new TableLine(line, span, Style.BLANK, List.of());
    }
    if (text.indexOf('\t') >= 0) {
      return new TableLine(line, span, Style.TABS, cells(source, span, Pattern.compile("\t")));
    }
    if (text.indexOf('|') >= 0) {
      return new TableLine(line, span, Style.PIPES, piped(source, span));
    }
    List<Cell> cells = cells(source, trimmed(source, span), GAP);
    return new TableLine(line, span, cells.size() > 1 ? Style.ALIGNED : Style.PROSE, cells);
  }

  /** A line of dashes between heading and rows. */
  boolean isRuler(Source source) {
    return RULER.matcher(source.text(span)).matches();
  }

  boolean hasColumns() {
    return style == Style.TABS || style == Style.PIPES || style == Style.ALIGNED;
  }

  private static List<Cell> piped(Source source, Span span) {
    Span inner = trimmed(source, span);
    String text = source.text(inner);
    int start = inner.start() + (text.startsWith("|") ? 1 : 0);
    int end = inner.end() - (text.length() > 1 && text.endsWith("|") ? 1 : 0);
    return cells(source, new Span(start, Math.max(start, end)), Pattern.compile("\\|"));
  }

  private static List<Cell> cells(Source source, Span span, Pattern separator) {
    List<Cell> cells = new ArrayList<>();
    Matcher cut = separator.matcher(source.text(span));
    int start = span.start();
    while (cut.find()) {
      cells.add(cell(source, new Span(start, span.start() + cut.start())));
      start = span.start() + cut.end();
    }
    cells.add(cell(source, new Span(start, span.end())));
    return cells;
  }

  private static Cell cell(Source source, Span span) {
    Span inner = trimmed(source, span);
    return new Cell(inner, source.text(inner));
  }

  private static Span trimmed(Source source, Span span) {
    String text = source.text(span);
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start() + start, span.start() + end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
