package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows below a header, with cells by heading. Rows without any text are left out. */
public final class Table implements AutoCloseable {
  /** Titles, notices and header rows above the first record. */
  static final int HEADER_ROWS = 40;

  private final Rows rows;
  private final List<Row> above;
  private final Columns columns;
  private Optional<Row> waiting;
  private Row row = new Row(0, List.of());

  private Table(Rows rows, List<Row> above, Columns columns, Optional<Row> waiting) {
    this.rows = rows;
    this.above = above;
    this.columns = columns;
    this.waiting = waiting;
  }

  /**
   * Finds the header in the first rows and stops before the first record. The first heading names
   * the column that every record fills; rows right below the header with nothing there still belong
   * to it.
   */
  static Optional<Table> under(Rows rows, List<Heading> headings) throws IOException {
    List<Row> seen = new ArrayList<>();
    Optional<Row> next = rows.next();
    while (next.isPresent() && seen.size() < HEADER_ROWS) {
      seen.add(next.get());
      List<Row> tail = seen.subList(Math.max(0, seen.size() - 8), seen.size());
      Optional<Columns> columns =
          Columns.in(tail, headings).filter(found -> found.headerRow() == tail.size() - 1);
      next = rows.next();
      if (columns.isPresent()) {
        int key = columns.get().of(headings.get(0));
        while (next.isPresent() && next.get().cell(key).isEmpty()) {
          next = rows.next();
        }
        return Optional.of(new Table(rows, List.copyOf(seen), columns.get(), next));
      }
    }
    return Optional.empty();
  }

  /** Goes to the next row with any text. */
  public boolean next() throws IOException {
    Optional<Row> next = waiting.isPresent() ? waiting : rows.next();
    waiting = Optional.empty();
    while (next.isPresent() && next.get().isBlank()) {
      next = rows.next();
    }
    next.ifPresent(found -> row = found);
    return next.isPresent();
  }

  /** The text in the current row below a heading, stripped, empty if there is none. */
  public String cell(Heading heading) {
    return row.cell(columns.of(heading));
  }

  public Row row() {
    return row;
  }

  /** One-based line or row of the current row. */
  public long number() {
    return row.number();
  }

  public Columns columns() {
    return columns;
  }

  /** Titles, notices and header rows, down to the last header row found. */
  public List<Row> above() {
    return above;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
