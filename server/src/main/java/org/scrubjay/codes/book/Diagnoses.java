package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;

/** Look-ups of ICD-10-CM codes and of the tabular list's notes on them. */
final class Diagnoses {
  private static final int KEPT_CODES = 1 << 11;

  private final DatedRows rows;
  private final EditionTable editions;
  private final DiagnosisTree tree;
  private final DiagnosisHistory history;
  private final Kept<String, List<Timeline.State<DiagnosisCode>>> states = new Kept<>(KEPT_CODES);
  private final Kept<String, List<Dated<CodeFormats.NumberedNote>>> notes = new Kept<>(KEPT_CODES);

  Diagnoses(DatedRows rows, EditionTable editions) {
    this.rows = rows;
    this.editions = editions;
    this.tree = new DiagnosisTree(stores(CodeSet.ICD10CM), stores(CodeSet.ICD10CM_CONVENTIONS));
    this.history = new DiagnosisHistory(rows, editions);
  }

  Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    String bare = Codes.bare(code);
    return rows.stateStatedFor(
        CodeSet.ICD10CM, state(bare, date), date, DiagnosisHistory::with, Codes.dotted(bare));
  }

  List<DiagnosisCode> children(String code, LocalDate date) {
    List<DiagnosisCode> children = new ArrayList<>();
    for (String child : tree.children(Codes.bare(code))) {
      state(child, date)
          .filter(state -> state.validity().contains(date))
          .map(state -> DiagnosisHistory.with(state.value(), state.validity()))
          .ifPresent(children::add);
    }
    return children;
  }

  Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    CodeSet set = CodeSet.ICD10CM_CONVENTIONS;
    List<Dated<CodeFormats.NumberedNote>> all = notes.get(Codes.bare(code), this::notesOn);
    for (Edition edition : editions.asked(set, date)) {
      List<DiagnosisNote> notes =
          all.stream()
              .filter(row -> row.edition().equals(edition))
              .map(row -> row.value().note())
              .toList();
      if (!notes.isEmpty()) {
        return new Answer.Found<>(notes, edition);
      }
    }
    return editions.absent(set, date, Codes.dotted(Codes.bare(code)));
  }

  /** The notes of a code and of what it belongs to, of all editions. */
  private List<Dated<CodeFormats.NumberedNote>> notesOn(String bare) {
    List<Dated<CodeFormats.NumberedNote>> all = new ArrayList<>();
    for (String carrier : tree.carriers(bare)) {
      all.addAll(rows.of(CodeSet.ICD10CM_CONVENTIONS, CodeFormats.NOTE, carrier));
    }
    return List.copyOf(all);
  }

  private List<RowStore> stores(CodeSet set) {
    return rows.parts(set).stream().map(BookPart::store).toList();
  }

  private Optional<Timeline.State<DiagnosisCode>> state(String bare, LocalDate date) {
    return Timeline.nearest(
        date,
        editions.of(CodeSet.ICD10CM),
        states.get(bare, key -> List.copyOf(history.states(key))));
  }
}
