package org.scrubjay.codes.book;

import java.io.IOException;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/**
 * Adds the rows of one edition. Several rows may have one key: a code with several states, a pair
 * with several periods. A row of another set than the edition's is a mistake of the caller and
 * throws {@link IllegalArgumentException}, and so do figures without a first day.
 */
public final class EditionWriter {
  private final CodeBookWriter book;
  private final Edition edition;
  private final int number;
  private int rows;

  EditionWriter(CodeBookWriter book, Edition edition, int number) {
    this.book = book;
    this.edition = edition;
    this.number = number;
  }

  public void add(Procedure row) throws IOException {
    require(row.system() == CodeSystem.CPT ? CodeSet.CPT : CodeSet.HCPCS);
    add(CodeFormats.PROCEDURE, row);
    book.addSearchable(SearchDocuments.of(row, number));
  }

  public void add(DiagnosisCode row) throws IOException {
    require(CodeSet.ICD10CM);
    add(CodeFormats.DIAGNOSIS, row);
    book.addSearchable(SearchDocuments.of(row, number));
  }

  /** Adds a note; notes of one carrier come back in the order in which they are added. */
  public void add(DiagnosisNote row) throws IOException {
    require(CodeSet.ICD10CM_CONVENTIONS);
    add(CodeFormats.NOTE, new CodeFormats.NumberedNote(rows, row));
  }

  public void add(ModifierCode row) throws IOException {
    require(CodeSet.MODIFIERS);
    add(CodeFormats.MODIFIER, row);
  }

  public void add(PairEdit row) throws IOException {
    require(BookSets.pairs(row.setting()));
    add(PaymentFormats.pair(row.setting()), row);
  }

  public void add(UnitLimit row) throws IOException {
    require(BookSets.limits(row.setting()));
    add(PaymentFormats.limit(row.setting()), row);
  }

  public void add(FeeScheduleRow row) throws IOException {
    require(CodeSet.PFS);
    requireFirstDay(row.validity());
    add(PaymentFormats.FEE, row);
  }

  public void add(ConversionFactor row) throws IOException {
    require(CodeSet.PFS);
    requireFirstDay(row.validity());
    add(PaymentFormats.FACTOR, row);
  }

  public void add(OutpatientRow row) throws IOException {
    require(CodeSet.OPPS);
    requireFirstDay(row.validity());
    add(PaymentFormats.OUTPATIENT, row);
  }

  public void add(ThreeDimensionalExclusion row) throws IOException {
    require(CodeSet.THREED_EXCLUSIONS);
    add(PaymentFormats.EXCLUSION, row);
  }

  BookFormats.NumberedEdition numbered() {
    return new BookFormats.NumberedEdition(
        number,
        new Edition(
            edition.set(),
            edition.name(),
            edition.from(),
            edition.to(),
            edition.partial(),
            rows,
            edition.source()));
  }

  private <T> void add(RowFormat<T> format, T row) throws IOException {
    book.add(format, row, number);
    rows++;
  }

  /** Figures without dates would pass for current ones for ever. */
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
