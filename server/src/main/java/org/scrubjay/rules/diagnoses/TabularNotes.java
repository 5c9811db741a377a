package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;

/**
 * The notes of the tabular list on a code and on what it belongs to.
 *
 * @param notes those at hand
 * @param unchecked why there may be others
 */
record TabularNotes(
    List<DiagnosisNote> notes, Optional<Edition> edition, Optional<String> unchecked) {

  TabularNotes {
    notes = List.copyOf(notes);
  }

  static TabularNotes of(CodeBook book, String code, LocalDate date) {
    Answer<List<DiagnosisNote>> answer = book.notes(code, date);
    return new TabularNotes(
        answer.found().orElse(List.of()),
        answer.answeredBy(),
        answer.notChecked().or(() -> incomplete(book, code, date, answer)));
  }

  /**
   * Of a code that it lacks, a partial edition still has the notes of the chapter. Its list of
   * codes may begin later than its notes, so that the last day of the notes is asked about as well.
   */
  private static Optional<String> incomplete(
      CodeBook book, String code, LocalDate date, Answer<List<DiagnosisNote>> answer) {
    return answer
        .answeredBy()
        .filter(Edition::partial)
        .filter(edition -> book.diagnosis(code, edition.to().orElse(date)).found().isEmpty())
        .flatMap(edition -> book.diagnosis(code, date).notChecked());
  }
}
