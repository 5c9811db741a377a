package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

/**
 * The states of a diagnosis code over time, from more than the files that list codes. An order file
 * says nothing of the years before it, and none of what took a code's place: both come from the
 * conversion table, and where that is not imported, from the built-in set. An imported edition has
 * the last word on the days from its first one on.
 */
final class DiagnosisHistory {
  private static final CodeSet SET = CodeSet.ICD10CM;

  private final DatedRows rows;
  private final EditionTable editions;

  DiagnosisHistory(DatedRows rows, EditionTable editions) {
    this.rows = rows;
    this.editions = editions;
  }

  /**
   * @param bare the code without its dot
   */
  List<Timeline.State<DiagnosisCode>> states(String bare) {
    List<Dated<DiagnosisCode>> listed = rows.of(SET, CodeFormats.DIAGNOSIS, bare);
    List<Timeline.State<DiagnosisCode>> states =
        new ArrayList<>(Timeline.states(editions.of(SET), listed, DiagnosisCode::validity));
    List<Dated<CodeConversion>> replacing = replacing(bare);
    Optional<LocalDate> first = editions.firstComplete(SET);
    if (first.isPresent()) {
      states.replaceAll(state -> begun(state, bare, replacing, first.get()));
      before(bare, states, replacing, first.get()).ifPresent(states::add);
    }
    List<Timeline.State<DiagnosisCode>> joined = joined(states);
    joined.replaceAll(state -> followed(state, joined, replacing));
    return joined;
  }

  /** The same code with other dates. */
  static DiagnosisCode with(DiagnosisCode row, Period validity) {
    return new DiagnosisCode(row.code(), row.title(), row.billable(), validity, row.successors());
  }

  /** Dates a state that began before the imported editions do. */
  private Timeline.State<DiagnosisCode> begun(
      Timeline.State<DiagnosisCode> state,
      String bare,
      List<Dated<CodeConversion>> replacing,
      LocalDate first) {
    if (state.validity().from().isPresent() || state.validity().endsBefore(first)) {
      return state;
    }
    Optional<LocalDate> began =
        (state.value().billable()
                ? newest(rows.of(CodeSet.ICD10CM_CONVERSIONS, ReferenceFormats.CONVERSION, bare))
                    .map(row -> row.value().effective())
                : divided(bare, replacing))
            .or(() -> builtInFrom(state, bare))
            .filter(day -> !day.isAfter(first));
    return began
        .map(day -> dated(state, new Period(Optional.of(day), state.validity().to())))
        .orElse(state);
  }

  private Optional<LocalDate> builtInFrom(Timeline.State<DiagnosisCode> state, String bare) {
    return builtIn(bare).stream()
        .filter(row -> row.value().billable() == state.value().billable())
        .flatMap(row -> row.value().validity().from().stream())
        .max(Comparator.naturalOrder());
  }

  /** The state that had ended when the imported editions begin. */
  private Optional<Timeline.State<DiagnosisCode>> before(
      String bare,
      List<Timeline.State<DiagnosisCode>> states,
      List<Dated<CodeConversion>> replacing,
      LocalDate first) {
    if (states.stream().anyMatch(state -> state.validity().endsBefore(first))) {
      return Optional.empty();
    }
    Optional<Dated<DiagnosisCode>> ended =
        builtIn(bare).stream()
            .filter(row -> row.value().validity().endsBefore(first))
            .max(Comparator.comparing(row -> row.value().validity().to().orElseThrow()));
    if (ended.isPresent()) {
      return ended.map(row -> state(row.value(), row.edition()));
    }
    Optional<LocalDate> replaced =
        states.isEmpty()
            ? replacing.stream().map(row -> row.value().effective()).max(Comparator.naturalOrder())
            : states.stream().anyMatch(state -> state.value().billable())
                ? Optional.empty()
                : divided(bare, replacing);
    // The conversion table has no titles; a heading kept that of the code which it was before.
    String title = states.stream().findFirst().map(state -> state.value().title()).orElse("");
    return replaced
        .filter(day -> !day.isAfter(first))
        .map(
            day ->
                state(
                    new DiagnosisCode(
                        Codes.dotted(bare),
                        title,
                        true,
                        new Period(Optional.empty(), Optional.of(day.minusDays(1))),
                        List.of()),
                    replacing.get(0).edition()));
  }

  /**
   * The first day of the codes below that took the place of a code, which has since been a heading.
   */
  private static Optional<LocalDate> divided(String bare, List<Dated<CodeConversion>> replacing) {
    return replacing.stream()
        .filter(row -> Codes.bare(row.value().code()).startsWith(bare))
        .map(row -> row.value().effective())
        .min(Comparator.naturalOrder());
  }

  /** Makes one state of those that follow each other and say the same in different editions. */
  private static List<Timeline.State<DiagnosisCode>> joined(
      List<Timeline.State<DiagnosisCode>> states) {
    List<Timeline.State<DiagnosisCode>> joined = new ArrayList<>();
    List<Timeline.State<DiagnosisCode>> oldestFirst =
        states.stream()
            .sorted(Comparator.comparing(state -> state.validity().from().orElse(LocalDate.MIN)))
            .toList();
    for (Timeline.State<DiagnosisCode> state : oldestFirst) {
      Optional<Timeline.State<DiagnosisCode>> former =
          joined.stream().filter(other -> goesOn(other, state)).findFirst();
      former.ifPresent(joined::remove);
      joined.add(former.map(other -> joined(other, state)).orElse(state));
    }
    return joined;
  }

  private static boolean goesOn(
      Timeline.State<DiagnosisCode> former, Timeline.State<DiagnosisCode> state) {
    return former.value().title().equals(state.value().title())
        && former.value().billable() == state.value().billable()
        && former.validity().to().isPresent()
        && former.validity().to().map(last -> last.plusDays(1)).equals(state.validity().from());
  }

  private static Timeline.State<DiagnosisCode> joined(
      Timeline.State<DiagnosisCode> former, Timeline.State<DiagnosisCode> state) {
    return new Timeline.State<>(
        state.value(),
        new Period(former.validity().from(), state.validity().to()),
        new Period(former.stated().from(), state.stated().to()),
        Stream.concat(former.editions().stream(), state.editions().stream()).toList());
  }

  /** Names what took a code's place on the day after its last; a heading keeps these successors. */
  private static Timeline.State<DiagnosisCode> followed(
      Timeline.State<DiagnosisCode> state,
      List<Timeline.State<DiagnosisCode>> states,
      List<Dated<CodeConversion>> replacing) {
    if (!state.value().successors().isEmpty()) {
      return state;
    }
    Optional<LocalDate> day =
        state.value().billable()
            ? state.validity().to().map(last -> last.plusDays(1))
            : state.validity().from();
    if (day.isEmpty()) {
      return state;
    }
    List<String> successors =
        replacing.stream()
            .filter(row -> row.value().effective().equals(day.get()))
            .map(row -> row.value().code())
            .distinct()
            .sorted()
            .toList();
    if (successors.isEmpty() && !state.value().billable()) {
      successors =
          states.stream()
              .filter(
                  other -> other.validity().to().filter(day.get().minusDays(1)::equals).isPresent())
              .flatMap(other -> other.value().successors().stream())
              .distinct()
              .toList();
    }
    DiagnosisCode row = state.value();
    return new Timeline.State<>(
        new DiagnosisCode(row.code(), row.title(), row.billable(), row.validity(), successors),
        state.validity(),
        state.stated(),
        state.editions());
  }

  private List<Dated<DiagnosisCode>> builtIn(String bare) {
    return rows.superseded(SET, CodeFormats.DIAGNOSIS, bare);
  }

  /** The rows of the newest conversion table whose codes were assigned to this one before. */
  private List<Dated<CodeConversion>> replacing(String bare) {
    List<Dated<CodeConversion>> all =
        rows.of(CodeSet.ICD10CM_CONVERSIONS, ReferenceFormats.CONVERSION_BY_PREVIOUS, bare);
    Optional<Edition> newest = newest(all).map(Dated::edition);
    return all.stream().filter(row -> newest.filter(row.edition()::equals).isPresent()).toList();
  }

  /**
   * Every release of the conversion table begins with its first row: their names tell the newest.
   */
  static Optional<Dated<CodeConversion>> newest(List<Dated<CodeConversion>> all) {
    return all.stream().max(Comparator.comparing(row -> row.edition().name()));
  }

  private static Timeline.State<DiagnosisCode> state(DiagnosisCode value, Edition edition) {
    return new Timeline.State<>(value, value.validity(), value.validity(), List.of(edition));
  }

  private static Timeline.State<DiagnosisCode> dated(
      Timeline.State<DiagnosisCode> state, Period validity) {
    return new Timeline.State<>(state.value(), validity, validity, state.editions());
  }
}
