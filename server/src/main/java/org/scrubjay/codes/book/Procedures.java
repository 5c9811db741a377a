package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;

/**
 * What is known of a procedure code, put together from the file that defines it, the built-in set,
 * the descriptors of the user and the tables that attest it.
 */
final class Procedures {
  /** Which descriptor is the best label. */
  private static final List<Descriptor.Kind> BEST_FIRST =
      List.of(
          Descriptor.Kind.CONSUMER,
          Descriptor.Kind.LONG,
          Descriptor.Kind.OTHER,
          Descriptor.Kind.MEDIUM,
          Descriptor.Kind.CLINICIAN,
          Descriptor.Kind.SHORT);

  private final DatedRows rows;
  private final EditionTable editions;

  Procedures(DatedRows rows, EditionTable editions) {
    this.rows = rows;
    this.editions = editions;
  }

  Answer<Procedure> procedure(String code, LocalDate date) {
    CodeSet set = BookSets.procedures(code);
    List<Dated<CodeAttestation>> attested = rows.of(set, ReferenceFormats.ATTESTATION, code);
    Optional<Timeline.State<Procedure>> state =
        rows.state(set, CodeFormats.PROCEDURE, code, date, Procedure::validity);
    if (state.isPresent()) {
      Procedure whole = whole(state.get(), set, attested);
      return new Answer.Found<>(whole, state.get().speaking(date));
    }
    List<Descriptor> descriptors = descriptors(code, date);
    return speaking(attested, date)
        .<Answer<Procedure>>map(
            row -> new Answer.Found<>(attestedOnly(row, attested, descriptors), row.edition()))
        .orElseGet(() -> described(code, date, descriptors, set));
  }

  List<Descriptor> descriptors(String code, LocalDate date) {
    List<Dated<Descriptor>> all =
        rows.of(CodeSet.CPT_DESCRIPTORS, ReferenceFormats.DESCRIPTOR, code);
    return speaking(all, date).stream()
        .flatMap(newest -> all.stream().filter(row -> row.edition().equals(newest.edition())))
        .map(Dated::value)
        .sorted(Comparator.comparing(Descriptor::kind))
        .toList();
  }

  /** The state with what only the built-in set knows: abbreviations and facts on imaging. */
  private Procedure whole(
      Timeline.State<Procedure> state, CodeSet set, List<Dated<CodeAttestation>> attested) {
    Procedure row = state.value();
    Optional<Procedure> builtIn =
        rows.of(set, CodeFormats.PROCEDURE, row.code()).stream()
            .filter(other -> editions.isBuiltIn(other.edition()))
            .map(Dated::value)
            .findFirst();
    return new Procedure(
        row.system(),
        row.code(),
        row.label(),
        row.labelSource(),
        state.validity(),
        earliest(row.attestedFrom(), attested),
        row.successors().isEmpty()
            ? builtIn.map(Procedure::successors).orElse(List.of())
            : row.successors(),
        row.abbreviations().isEmpty()
            ? builtIn.map(Procedure::abbreviations).orElse(List.of())
            : row.abbreviations(),
        row.imaging().or(() -> builtIn.flatMap(Procedure::imaging)));
  }

  private static Procedure attestedOnly(
      Dated<CodeAttestation> row,
      List<Dated<CodeAttestation>> attested,
      List<Descriptor> descriptors) {
    Optional<Descriptor> best = best(descriptors);
    return new Procedure(
        row.value().system(),
        row.value().code(),
        best.map(Descriptor::text).orElse(""),
        best.map(Descriptor::source).orElse(row.edition().source()),
        Period.ALWAYS,
        earliest(Optional.empty(), attested),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** A code that only the user's descriptor file shows. */
  private Answer<Procedure> described(
      String code, LocalDate date, List<Descriptor> descriptors, CodeSet set) {
    Optional<Descriptor> best = best(descriptors);
    Optional<Edition> edition = editions.nearest(CodeSet.CPT_DESCRIPTORS, date);
    if (best.isEmpty() || edition.isEmpty()) {
      return editions.absent(set, date, code);
    }
    return new Answer.Found<>(
        new Procedure(
            CodeSystem.CPT,
            code,
            best.get().text(),
            best.get().source(),
            Period.ALWAYS,
            Optional.of(edition.get().from()),
            List.of(),
            List.of(),
            Optional.empty()),
        edition.get());
  }

  private static Optional<Descriptor> best(List<Descriptor> descriptors) {
    return descriptors.stream()
        .min(Comparator.comparing(descriptor -> BEST_FIRST.indexOf(descriptor.kind())));
  }

  /** The row of the newest edition that begins by the date, or else of the oldest. */
  private static <T> Optional<Dated<T>> speaking(List<Dated<T>> all, LocalDate date) {
    Comparator<Dated<T>> byFirstDay = Comparator.comparing(row -> row.edition().from());
    return all.stream()
        .filter(row -> row.edition().reaches(date))
        .max(byFirstDay)
        .or(() -> all.stream().min(byFirstDay));
  }

  private static Optional<LocalDate> earliest(
      Optional<LocalDate> known, List<Dated<CodeAttestation>> attested) {
    Optional<LocalDate> shown =
        attested.stream()
            .map(row -> row.value().validity().from())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return known.isEmpty() || shown.isPresent() && shown.get().isBefore(known.get())
        ? shown
        : known;
  }
}
