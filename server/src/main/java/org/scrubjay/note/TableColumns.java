package org.scrubjay.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/**
 * Remembers what the columns of the table that is being read hold, by the words of its header row.
 */
final class TableColumns {
  /** A row of a few words between rows of cells names a group; anything longer ends the table. */
  private static final int LONGEST_GROUP_ROW = 40;

  private static final Pattern GAP = Pattern.compile("\\S {2,}(?=\\S)");

  /** A header row of fewer than three columns may be a sentence with wide blanks. */
  private static final int FEWEST_GAPS = 2;

  private final NoteTree tree;
  private List<CodeContext> columns = List.of();
  private List<Aligned> aligned = List.of();

  TableColumns(NoteTree tree) {
    this.tree = tree;
  }

  /**
   * A column of a table whose cells stand below each other with nothing but blanks between them.
   *
   * @param place of the heading, counted from the start of its line
   */
  private record Aligned(Span place, CodeContext context) {}

  /** Takes note of a line before its codes are read. */
  void enter(Line line, boolean blank) {
    boolean cells = has(line, Element.CellBreak.class);
    enterAligned(line, blank || cells);
    if (blank || !cells && line.span().length() > LONGEST_GROUP_ROW) {
      columns = List.of();
    } else if (cells) {
      List<CodeContext> header = header(line);
      if (header.stream().anyMatch(column -> column != CodeContext.NONE)) {
        columns = header;
      }
    }
  }

  /** What the column at {@code span} holds; nothing outside tables and in their header rows. */
  CodeContext contextAt(Line line, Span span) {
    for (Aligned column : aligned) {
      int start = span.start() - line.span().start();
      if (start < column.place().end() && start + span.length() > column.place().start()) {
        return column.context();
      }
    }
    if (columns.isEmpty()) {
      return CodeContext.NONE;
    }
    int column = 0;
    for (Element element : line.elements()) {
      if (element.span().start() >= span.start()) {
        break;
      }
      column += element instanceof Element.CellBreak ? 1 : 0;
    }
    boolean cells = has(line, Element.CellBreak.class);
    return cells && column < columns.size() ? columns.get(column) : CodeContext.NONE;
  }

  /** A row of an aligned table has wide gaps and no label; its header row announces codes. */
  private void enterAligned(Line line, boolean otherwise) {
    if (aligned.isEmpty() && !has(line, Element.Announcement.class)) {
      return;
    }
    String text = line.span().of(tree.readable());
    if (otherwise || !GAP.matcher(text).find() || has(line, Element.Label.class)) {
      aligned = List.of();
    } else if (!has(line, Element.ServiceLineNode.class)
        && !has(line, Element.DiagnosisNode.class)) {
      List<Aligned> header = new ArrayList<>();
      for (Element element : line.elements()) {
        if (element instanceof Element.Announcement announcement) {
          int start = announcement.span().start() - line.span().start();
          CodeContext context = CodeContext.of(announcement);
          header.add(new Aligned(new Span(start, start + announcement.span().length()), context));
        }
      }
      boolean several = GAP.matcher(text).results().count() >= FEWEST_GAPS;
      aligned = header.isEmpty() || !several ? aligned : List.copyOf(header);
    }
  }

  private static boolean has(Line line, Class<? extends Element> type) {
    for (Element element : line.elements()) {
      if (type.isInstance(element)) {
        return true;
      }
    }
    return false;
  }

  /** The columns that a row without codes announces. */
  private List<CodeContext> header(Line line) {
    List<CodeContext> found = new ArrayList<>();
    CodeContext cell = CodeContext.NONE;
    for (Element element : line.elements()) {
      if (element instanceof Element.ServiceLineNode || element instanceof Element.DiagnosisNode) {
        return List.of();
      }
      if (element instanceof Element.CellBreak) {
        found.add(cell);
        cell = CodeContext.NONE;
      } else if (element instanceof Element.Announcement announcement && cell == CodeContext.NONE) {
        cell = CodeContext.of(announcement);
      } else if (element instanceof Element.Label label) {
        cell = CodeContext.of(label, tree.text(label.name())).orElse(cell);
      }
    }
    found.add(cell);
    return found;
  }
}
