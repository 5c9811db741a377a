package org.scrubjay.note;

import java.util.ArrayList;
import java.util.List;
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

  private final NoteTree tree;
  private List<CodeContext> columns = List.of();

  TableColumns(NoteTree tree) {
    this.tree = tree;
  }

  /** Takes note of a line before its codes are read. */
  void enter(Line line, boolean blank) {
    boolean cells = hasCells(line);
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
    boolean cells = hasCells(line);
    return cells && column < columns.size() ? columns.get(column) : CodeContext.NONE;
  }

  private static boolean hasCells(Line line) {
    for (Element element : line.elements()) {
      if (element instanceof Element.CellBreak) {
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
