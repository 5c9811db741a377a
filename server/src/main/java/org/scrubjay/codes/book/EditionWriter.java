package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;

/**
 * Adds the rows of one edition. Several rows may have one key: a code with several states, a pair
 * with several periods. Notes of one carrier come back in the order in which they are added.
 */
public final class EditionWriter {
  private final CodeBookWriter book;
  private final Edition edition;
  private final int number;
  private final PairTableWriter pairs = new PairTableWriter();
  private final Set<String> carriers = new HashSet<>();
  private int rows;
  private int pairRows;
  private int piece;
  private int pieces;

  EditionWriter(CodeBookWriter book, Edition edition, int number) {
    this.book = book;
    this.edition = edition;
    this.number = number;
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException by a mistake of the caller: the row belongs to another set
   *     than the edition, or has figures without a first day, which would pass for current ones for
   *     ever
   */
  public void add(CodeRow row) throws IOException {
    if (row instanceof PairEdit pair) {
      require(BookSets.pairs(pair.setting()));
      pairs.add(pair);
      pairRows++;
    } else if (row instanceof DiagnosisNote note) {
      require(CodeSet.ICD10CM_CONVENTIONS);
      book.add(CodeFormats.NOTE, new CodeFormats.NumberedNote(rows, note), number);
      if (note.carrier().contains("-") && carriers.add(note.carrier())) {
        book.add(BookFormats.CARRIER, new BookFormats.Carrier(note.carrier()), number);
      }
      rows++;
    } else {
      add(RowTable.of(row), row);
    }
  }

  /**
   * Says that the edition is one of the pieces into which its publisher divides it; it is complete
   * in a book that has them all.
   *
   * @param which from 1 to {@code of}
   */
  public void piece(int which, int of) {
    this.piece = which;
    this.pieces = of;
  }

  /** The edition as it will stand in the book, with its rows counted. */
  public Edition counted() {
    return new Edition(
        edition.set(),
        edition.name(),
        edition.from(),
        edition.to(),
        edition.partial(),
        rows + pairRows,
        edition.source());
  }

  /** Completes what is not written row by row. */
  BookFormats.NumberedEdition finish() throws IOException {
    if (pairRows > 0) {
      pairRows = book.writePairs(pairs, number);
    }
    return new BookFormats.NumberedEdition(number, counted(), piece, pieces);
  }

  private <T extends CodeRow> void add(RowTable<T> table, CodeRow any) throws IOException {
    T row = table.type().cast(any);
    require(table.set().apply(row));
    if (table.figuresOf().isPresent()) {
      requireFirstDay(table.figuresOf().get().apply(row));
    }
    for (RowFormat<T> format : table.formats().apply(row)) {
      book.add(format, row, number);
    }
    book.addSearchable(row, edition);
    rows += table.counted() ? 1 : 0;
  }

  private static void requireFirstDay(Period validity) {
    if (validity.from().isEmpty()) {
      throw new IllegalArgumentException("figures without a first day");
    }
  }

  private void require(CodeSet set) {
    if (edition.set() != set) {
      throw new IllegalArgumentException(
          "a row of " + set.id() + " in an edition of " + edition.set().id());
    }
  }
}
