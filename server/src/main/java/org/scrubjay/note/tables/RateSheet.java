package org.scrubjay.note.tables;

import java.util.List;
import java.util.Optional;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Source;

/**
 * All that a note states about rates.
 *
 * @param tables its tables of codes
 * @param sentences the sentences of running text with an amount or a payment class
 * @param year the calendar year that the note says it is written for
 */
public record RateSheet(
    List<GuideTable> tables, List<RateSentence> sentences, Optional<Integer> year) {

  private static final Derived<RateSheet> OF_NOTE = Derived.of(RateSheet::read);

  public RateSheet {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
  }

  /** Reads {@code note}; one without amounts and classes has an empty sheet. */
  public static RateSheet of(Note note) {
    return note.derived(OF_NOTE);
  }

  private static RateSheet read(Note note) {
    Source source = note.tree().source();
    // Most notes have no rates, and reading tables costs more than a look for their words.
    if (!mayStateRates(source.text())) {
      return new RateSheet(List.of(), List.of(), Optional.empty());
    }
    List<GuideTable> tables = GuideTables.of(note);
    return new RateSheet(tables, RateSentence.read(note, tables), StatedYear.of(source, tables));
  }

  /** The year for which a column's figures are stated, there or for the whole note. */
  public Optional<Integer> year(Column column) {
    return column.year().or(() -> year);
  }

  /** The year for which a sentence's figures are stated, there or for the whole note. */
  public Optional<Integer> year(RateSentence sentence) {
    return sentence.year().or(() -> year);
  }

  private static boolean mayStateRates(String text) {
    return text.indexOf('$') >= 0 || text.contains("RVU") || text.contains("APC");
  }
}
