package org.scrubjay.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.fees.Geography;
import org.scrubjay.fees.Localities;

/** One look-up: every question asked adds its source, or why it has no answer. */
final class CodeLookUp {
  private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");
  private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z]\\.?[0-9A-Z]{0,4}");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");

  /** Modifiers that a code is written with; the answer is about the code and all its components. */
  private static final Pattern MODIFIERS =
      Pattern.compile("^(" + PROCEDURE.pattern() + ")(?:-[0-9A-Z]{2})+$");

  private static final int MOST_SUGGESTIONS = 5;

  private final CodeBook book;
  private final String code;
  private final LocalDate date;
  private final Optional<String> locality;
  private final Consulted consulted = new Consulted();

  CodeLookUp(CodeBook book, String code, LocalDate date, Optional<String> locality) {
    this.book = book;
    this.code = MODIFIERS.matcher(code.strip().toUpperCase(Locale.ROOT)).replaceFirst("$1");
    this.date = date;
    this.locality = locality;
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
      modifier.answeredBy().map(Edition::source).ifPresent(consulted::cite);
      return modifier(modifier.found().get());
    }
    couldBe(PROCEDURE, procedure);
    couldBe(DIAGNOSIS, diagnosis);
    couldBe(MODIFIER, modifier);
    return unknown();
  }

  private CodeFacts procedure(Procedure found) {
    consulted.cite(found.labelSource());
    Optional<Geography> geography = geography();
    PaymentLookUp payments = new PaymentLookUp(book, code, date, geography, consulted);
    List<CodeFacts.FeeRow> fees = payments.fees();
    CodeFacts.Outpatient outpatient = payments.outpatient().orElse(null);
    List<CodeFacts.Limit> limits = payments.limits();
    Optional<HcpcsDetails> hcpcs = book.medicare().hcpcsDetails(code, date).found();
    List<CodeFacts.Descriptor> descriptors = descriptors(found, hcpcs);
    return new CodeFacts(
        found.code(),
        found.system().id(),
        date.toString(),
        geography.flatMap(Geography::locality).orElse(null),
        found.validity().contains(date),
        first(found.validity()),
        last(found.validity()),
        found.label().isEmpty() ? null : found.label(),
        found.label().isEmpty() ? null : found.labelSource().title(),
        orAbsent(descriptors),
        null,
        orAbsent(fees),
        outpatient,
        orAbsent(limits),
        null,
        hcpcs.map(CodeLookUp::hcpcs).orElse(null),
        orAbsent(addOns()),
        orAbsent(primaries()),
        orAbsent(found.successors()),
        null,
        sources(),
        orAbsent(consulted.unchecked()));
  }

  /** Whose cost indices count; none where the locality that was asked for is not known. */
  private Optional<Geography> geography() {
    if (locality.isEmpty()) {
      return Optional.of(Geography.NATIONAL);
    }
    Localities.Place place = Localities.resolve(book, locality.get(), date);
    if (place instanceof Localities.Found found) {
      found.unchecked().ifPresent(consulted::missing);
      return Optional.of(found.geography());
    }
    consulted.missing(((Localities.NotFound) place).reason());
    return Optional.empty();
  }

  private CodeFacts diagnosis(DiagnosisCode found, Edition edition) {
    consulted.cite(edition.source());
    List<CodeFacts.Note> notes =
        consulted.ask(book.notes(found.code(), date)).orElse(List.of()).stream()
            .map(CodeLookUp::note)
            .toList();
    return new CodeFacts(
        found.code(),
        CodeSystem.ICD10CM.id(),
        date.toString(),
        null,
        found.validity().contains(date),
        first(found.validity()),
        last(found.validity()),
        found.title().isEmpty() ? null : found.title(),
        found.title().isEmpty() ? null : edition.source().title(),
        found.title().isEmpty()
            ? null
            : List.of(new CodeFacts.Descriptor("long", found.title(), edition.source().title())),
        found.billable(),
        null,
        null,
        null,
        orAbsent(notes),
        null,
        null,
        null,
        orAbsent(found.successors()),
        null,
        sources(),
        orAbsent(consulted.unchecked()));
  }

  private CodeFacts modifier(ModifierCode found) {
    return new CodeFacts(
        found.modifier(),
        "modifier",
        date.toString(),
        null,
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
      answer.notChecked().ifPresent(consulted::missing);
    }
  }

  private CodeFacts unknown() {
    // Only where every table that could hold the code is complete is the code known not to be.
    Boolean valid = consulted.unchecked().isEmpty() ? false : null;
    return new CodeFacts(
        code,
        null,
        date.toString(),
        null,
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
        null,
        null,
        null,
        orAbsent(suggestions()),
        sources(),
        orAbsent(consulted.unchecked()));
  }

  private List<String> suggestions() {
    return book.suggest(code, Set.of(CodeSystem.values()), date, "", MOST_SUGGESTIONS).stream()
        .map(CodeHit::code)
        .toList();
  }

  private List<CodeFacts.Descriptor> descriptors(Procedure found, Optional<HcpcsDetails> hcpcs) {
    List<CodeFacts.Descriptor> all = new ArrayList<>();
    for (Descriptor one : book.descriptors(found.code(), date)) {
      all.add(new CodeFacts.Descriptor(word(one.kind()), one.text(), one.source().title()));
      consulted.cite(one.source());
    }
    if (found.system() == CodeSystem.HCPCS) {
      String source = found.labelSource().title();
      hcpcs.ifPresent(
          details ->
              all.add(new CodeFacts.Descriptor("short", details.shortDescription(), source)));
      all.add(new CodeFacts.Descriptor("long", found.label(), source));
    }
    return all;
  }

  private static CodeFacts.Hcpcs hcpcs(HcpcsDetails details) {
    return new CodeFacts.Hcpcs(
        details.added().map(LocalDate::toString).orElse(null),
        details.actionEffective().map(LocalDate::toString).orElse(null),
        details.action().orElse(null),
        orAbsent(details.pricing()),
        details.coverage().orElse(null),
        details.statute().orElse(null),
        details.betos().orElse(null));
  }

  /** Nobody misses these where no add-on codes are imported: they are not built in. */
  private List<String> addOns() {
    return book.medicare().addOnsOf(code, date).found().orElse(List.of()).stream()
        .map(AddOn::code)
        .distinct()
        .toList();
  }

  private List<String> primaries() {
    return book.medicare().addOns(code, date).found().orElse(List.of()).stream()
        .flatMap(row -> row.primary().stream())
        .distinct()
        .toList();
  }

  private static CodeFacts.Note note(DiagnosisNote note) {
    return new CodeFacts.Note(word(note.kind()), note.carrier(), note.text());
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<LintJson.Source> sources() {
    return orAbsent(consulted.sources().stream().map(LintJson.Source::of).toList());
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
