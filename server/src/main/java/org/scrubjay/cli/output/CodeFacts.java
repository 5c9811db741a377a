package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.fees.Fee;
import org.scrubjay.fees.PhysicianFeeSchedule;

/**
 * Everything the code book says about one code on one day. The components are the keys of {@code
 * code --format json}, in order; a null one is a fact that the book does not hold.
 *
 * @param unchecked why something could not be looked up; absent when everything could
 */
record CodeFacts(
    String code,
    String system,
    String asOf,
    Boolean valid,
    String from,
    String to,
    String label,
    String labelSource,
    List<Descriptor> descriptors,
    Boolean billable,
    List<FeeRow> pfs,
    Outpatient opps,
    List<Limit> unitLimits,
    List<Note> notes,
    List<String> successors,
    List<JsonOutput.SourceJson> sources,
    List<String> unchecked) {

  private static final String GLOBAL = "";
  private static final List<String> COMPONENTS = List.of("26", "TC", "53");
  private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");
  private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z]\\.?[0-9A-Z]{0,4}");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");

  /** An official descriptor; {@code kind} is {@code long}. */
  record Descriptor(String kind, String text, String source) {}

  /** A row of the physician fee schedule; an empty modifier is the global service. */
  record FeeRow(
      String modifier,
      String status,
      BigDecimal work,
      Place pe,
      BigDecimal mp,
      Place total,
      Place amount,
      String pcTc,
      String multiple,
      String bilateral,
      String supervision) {}

  /** A figure that differs by whether the service is in a facility. */
  record Place(BigDecimal facility, BigDecimal nonFacility) {}

  /** A row of OPPS Addendum B, dollars without wage index. */
  record Outpatient(
      String status,
      String apc,
      String apcTitle,
      BigDecimal weight,
      BigDecimal rate,
      BigDecimal copayment) {}

  /** A unit limit; {@code claim} is {@code professional} or {@code outpatient-hospital}. */
  record Limit(String claim, int units, int mai) {}

  /** An instruction of the ICD-10-CM tabular list; {@code carrier} is the code that prints it. */
  record Note(String kind, String carrier, String text) {}

  /** Looks {@code code} up, which stands in any case and, for a diagnosis, with or without dot. */
  static CodeFacts of(CodeBook book, String code, LocalDate date) {
    return new Look(book, code, date).facts();
  }

  /** Whether the book holds the code at all. */
  boolean known() {
    return system != null;
  }

  /** One look-up: every question asked adds its source, or why it has no answer. */
  private static final class Look {
    private final CodeBook book;
    private final String code;
    private final LocalDate date;
    private final List<SourceRef> sources = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    Look(CodeBook book, String code, LocalDate date) {
      this.book = book;
      this.code = code.strip().toUpperCase(Locale.ROOT);
      this.date = date;
    }

    CodeFacts facts() {
      Answer<Procedure> procedure = book.procedure(code, date);
      if (procedure.found().isPresent()) {
        return procedure(procedure.found().get());
      }
      Answer<DiagnosisCode> diagnosis = book.diagnosis(code, date);
      if (diagnosis instanceof Answer.Found<DiagnosisCode> found) {
        return diagnosis(found.value(), found.edition());
      }
      Answer<ModifierCode> modifier = book.modifier(code, date);
      if (modifier.found().isPresent()) {
        modifier.answeredBy().map(Edition::source).ifPresent(this::cite);
        return modifier(modifier.found().get());
      }
      couldBe(PROCEDURE, procedure);
      couldBe(DIAGNOSIS, diagnosis);
      couldBe(MODIFIER, modifier);
      return unknown();
    }

    private CodeFacts procedure(Procedure found) {
      cite(found.labelSource());
      List<FeeRow> fees = fees();
      Outpatient outpatient = ask(book.outpatient(code, date)).map(Look::outpatient).orElse(null);
      List<Limit> limits = limits();
      List<Descriptor> descriptors =
          found.system() == CodeSystem.HCPCS
              ? List.of(new Descriptor("long", found.label(), found.labelSource().title()))
              : null;
      return new CodeFacts(
          found.code(),
          found.system().id(),
          date.toString(),
          found.validity().contains(date),
          first(found.validity()),
          last(found.validity()),
          found.label(),
          found.labelSource().title(),
          descriptors,
          null,
          orAbsent(fees),
          outpatient,
          orAbsent(limits),
          null,
          orAbsent(found.successors()),
          sources(),
          orAbsent(unchecked));
    }

    private CodeFacts diagnosis(DiagnosisCode found, Edition edition) {
      cite(edition.source());
      List<Note> notes =
          ask(book.notes(found.code(), date)).orElse(List.of()).stream().map(Look::note).toList();
      return new CodeFacts(
          found.code(),
          CodeSystem.ICD10CM.id(),
          date.toString(),
          found.validity().contains(date),
          first(found.validity()),
          last(found.validity()),
          found.title(),
          edition.source().title(),
          List.of(new Descriptor("long", found.title(), edition.source().title())),
          found.billable(),
          null,
          null,
          null,
          orAbsent(notes),
          orAbsent(found.successors()),
          sources(),
          orAbsent(unchecked));
    }

    private CodeFacts modifier(ModifierCode found) {
      return new CodeFacts(
          found.modifier(),
          "modifier",
          date.toString(),
          found.validity().contains(date),
          first(found.validity()),
          last(found.validity()),
          found.label(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          sources(),
          null);
    }

    /** A table is missed only when it holds codes of this shape. */
    private void couldBe(Pattern shape, Answer<?> answer) {
      if (shape.matcher(code).matches()) {
        answer.notChecked().ifPresent(this::missing);
      }
    }

    private CodeFacts unknown() {
      // Only where every table that could hold the code is complete is the code known not to be.
      Boolean valid = unchecked.isEmpty() ? false : null;
      return new CodeFacts(
          code,
          null,
          date.toString(),
          valid,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          sources(),
          orAbsent(unchecked));
    }

    private List<FeeRow> fees() {
      // Most services have no components, so only the row of the whole service can be missed.
      return Stream.concat(
              ask(book.feeSchedule(code, GLOBAL, date)).stream(),
              COMPONENTS.stream()
                  .flatMap(part -> book.feeSchedule(code, part, date).found().stream()))
          .map(this::feeRow)
          .toList();
    }

    private FeeRow feeRow(FeeScheduleRow row) {
      BigDecimal inside = amount(row, true);
      BigDecimal outside = amount(row, false);
      return new FeeRow(
          row.modifier(),
          row.status().isEmpty() ? null : row.status(),
          row.work().orElse(null),
          row.practiceFacility().isPresent() || row.practiceNonFacility().isPresent()
              ? new Place(
                  row.practiceFacility().orElse(null), row.practiceNonFacility().orElse(null))
              : null,
          row.malpractice().orElse(null),
          new Place(row.totalFacility().orElse(null), row.totalNonFacility()),
          inside == null && outside == null ? null : new Place(inside, outside),
          row.pcTc().orElse(null),
          row.multiple().orElse(null),
          row.bilateral().orElse(null),
          row.supervision().orElse(null));
    }

    private BigDecimal amount(FeeScheduleRow row, boolean facility) {
      Fee fee = PhysicianFeeSchedule.national(book, code, row.modifier(), facility, date);
      return fee instanceof Fee.Amount amount ? amount.dollars() : null;
    }

    private static Outpatient outpatient(OutpatientRow row) {
      return new Outpatient(
          row.status(),
          row.apc().orElse(null),
          row.apcTitle().orElse(null),
          row.weight().orElse(null),
          row.rate().orElse(null),
          row.nationalCopayment().or(row::minimumCopayment).orElse(null));
    }

    private List<Limit> limits() {
      return Stream.of(Setting.values())
          .map(setting -> ask(book.unitLimit(setting, code, date)))
          .flatMap(Optional::stream)
          .map(Look::limit)
          .toList();
    }

    private static Limit limit(UnitLimit limit) {
      return new Limit(
          switch (limit.setting()) {
            case PRACTITIONER -> "professional";
            case OUTPATIENT_HOSPITAL -> "outpatient-hospital";
            case DME_SUPPLIER -> "dme-supplier";
          },
          limit.units(),
          limit.adjudication().indicator());
    }

    private static Note note(DiagnosisNote note) {
      return new Note(
          note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          note.carrier(),
          note.text());
    }

    private <T> Optional<T> ask(Answer<T> answer) {
      answer.notChecked().ifPresent(this::missing);
      answer.answeredBy().map(Edition::source).ifPresent(this::cite);
      return answer.found();
    }

    private void cite(SourceRef source) {
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }

    private void missing(String reason) {
      if (!unchecked.contains(reason)) {
        unchecked.add(reason);
      }
    }

    private List<JsonOutput.SourceJson> sources() {
      return orAbsent(sources.stream().map(JsonOutput.SourceJson::of).toList());
    }

    private static String first(Period period) {
      return period.from().map(LocalDate::toString).orElse(null);
    }

    private static String last(Period period) {
      return period.to().map(LocalDate::toString).orElse(null);
    }

    private static <T> List<T> orAbsent(List<T> list) {
      return list.isEmpty() ? null : List.copyOf(list);
    }
  }
}
