package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;

/**
 * How a diagnosis code stands on a day. Each state is one rule's business, so that a code draws one
 * problem: a code that was billable until it was divided has expired, although it lives on as a
 * heading.
 */
sealed interface Standing {

  /** It may be billed. */
  record Billable() implements Standing {}

  /** It has always been a heading, as far as the code book goes back. */
  record Heading(DiagnosisCode code, Edition edition) implements Standing {}

  /**
   * It could be billed until a day before the one in question.
   *
   * @param last its last billable state
   */
  record Expired(DiagnosisCode last, Edition edition) implements Standing {}

  /** It comes into being after the day. */
  record NotYet(DiagnosisCode first, Edition edition) implements Standing {}

  /** A complete edition does not have it. */
  record Unknown() implements Standing {}

  record NotChecked(String reason) implements Standing {}

  static Standing of(CodeBook book, String code, LocalDate date) {
    Answer<DiagnosisCode> answer = book.diagnosis(code, date);
    if (answer instanceof Answer.Found<DiagnosisCode> found) {
      return of(book, found.value(), found.edition(), date);
    }
    return answer.notChecked().<Standing>map(NotChecked::new).orElseGet(Unknown::new);
  }

  private static Standing of(CodeBook book, DiagnosisCode state, Edition edition, LocalDate date) {
    if (state.validity().startsAfter(date)) {
      return new NotYet(state, edition);
    }
    if (state.validity().endsBefore(date)) {
      return new Expired(state, edition);
    }
    if (state.billable()) {
      return new Billable();
    }
    return billableBefore(book, state)
        .<Standing>map(last -> new Expired(last, edition))
        .orElseGet(() -> new Heading(state, edition));
  }

  /** Headings have had other titles, so that the state before one may be a heading, too. */
  private static Optional<DiagnosisCode> billableBefore(CodeBook book, DiagnosisCode heading) {
    Optional<DiagnosisCode> state = Optional.of(heading);
    while (state.isPresent() && !state.get().billable()) {
      state = justBefore(book, state.get());
    }
    return state;
  }

  private static Optional<DiagnosisCode> justBefore(CodeBook book, DiagnosisCode state) {
    return state
        .validity()
        .from()
        .map(first -> first.minusDays(1))
        .flatMap(
            day ->
                book.diagnosis(state.code(), day)
                    .found()
                    .filter(before -> before.validity().contains(day)));
  }

  /** The codes below {@code code}, at any depth, that may be billed on {@code date}. */
  static List<DiagnosisCode> billableBelow(CodeBook book, String code, LocalDate date) {
    return book.children(code, date).stream()
        .flatMap(
            child ->
                child.billable()
                    ? Stream.of(child)
                    : billableBelow(book, child.code(), date).stream())
        .toList();
  }

  /** The codes that took the place of an expired one and may be billed on {@code date}. */
  static List<DiagnosisCode> successors(CodeBook book, DiagnosisCode last, LocalDate date) {
    return last.successors().stream()
        .flatMap(code -> book.diagnosis(code, date).found().stream())
        .filter(state -> state.billable() && state.validity().contains(date))
        .toList();
  }
}
