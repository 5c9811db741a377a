package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.Optional;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/** What the book keeps about itself. These rows belong to no edition: their number is 0. */
final class BookFormats {
  static final int OF_THE_BOOK = 0;

  static final RowFormat<NumberedEdition> EDITION = new EditionFormat();
  static final RowFormat<SharedText> TEXT = new TextFormat();
  static final RowFormat<Synonym> SYNONYM = new SynonymFormat();

  static final RowFormat<Carrier> CARRIER = RecordFormat.of('i', Carrier.class, Carrier::key);

  private BookFormats() {}

  /**
   * An edition and the number that its rows carry, from 1.
   *
   * @param piece which of the pieces that make the edition complete this is, from 1; 0 if the
   *     publisher does not divide it
   * @param pieces how many there are; 0 likewise
   */
  record NumberedEdition(int number, Edition edition, int piece, int pieces) {}

  /** A text that rows refer to by its number, from 0. */
  record SharedText(int number, String text) {}

  /** A section or chapter of ICD-10-CM that prints notes, such as {@code I20-I25}. */
  record Carrier(String key) {}

  /** What people type, and the words that labels use. */
  record Synonym(String words, String expansion) {}

  private record EditionFormat() implements RowFormat<NumberedEdition> {
    @Override
    public char table() {
      return 'e';
    }

    @Override
    public String key(NumberedEdition row) {
      return Integer.toString(row.number());
    }

    @Override
    public void write(NumberedEdition row, RowOutput out) {
      Edition edition = row.edition();
      out.text(edition.set().id());
      out.text(edition.name());
      out.day(edition.from());
      out.optionalDay(edition.to());
      out.flag(edition.partial());
      out.number(edition.rows());
      out.text(edition.source().title());
      out.optionalText(edition.source().detail());
      out.optionalText(edition.source().url());
      out.number(row.piece());
      out.number(row.pieces());
    }

    @Override
    public NumberedEdition read(String key, RowInput in) {
      CodeSet set = CodeSet.ofId(in.text()).orElseThrow();
      String name = in.text();
      LocalDate from = in.day();
      Optional<LocalDate> to = in.optionalDay();
      boolean partial = in.flag();
      int rows = in.number();
      SourceRef source = new SourceRef(in.text(), in.optionalText(), in.optionalText());
      return new NumberedEdition(
          Integer.parseInt(key),
          new Edition(set, name, from, to, partial, rows, source),
          in.number(),
          in.number());
    }
  }

  private record TextFormat() implements RowFormat<SharedText> {
    @Override
    public char table() {
      return 't';
    }

    @Override
    public String key(SharedText row) {
      return Integer.toString(row.number());
    }

    @Override
    public void write(SharedText row, RowOutput out) {
      out.text(row.text());
    }

    @Override
    public SharedText read(String key, RowInput in) {
      return new SharedText(Integer.parseInt(key), in.text());
    }
  }

  private record SynonymFormat() implements RowFormat<Synonym> {
    @Override
    public char table() {
      return 's';
    }

    @Override
    public String key(Synonym row) {
      return row.words();
    }

    @Override
    public void write(Synonym row, RowOutput out) {
      out.text(row.expansion());
    }

    @Override
    public Synonym read(String key, RowInput in) {
      return new Synonym(key, in.text());
    }
  }
}
