package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Requirement;
import org.scrubjay.text.Span;

/** What could be written at a cursor besides codes: modifiers, choices, values of header fields. */
final class ValueCompletion {
  private static final Pattern MODIFIER =
      Pattern.compile("\\b([0-9A-Za-z]{5})((?:-[0-9A-Za-z]{2})*)-([0-9A-Za-z]?)$");

  /** Those that imaging and cardiac claims carry. Which of them fit, the code book decides. */
  private static final List<String> MODIFIERS =
      List.of(
          "26", "TC", "50", "LT", "RT", "52", "53", "59", "76", "77", "XE", "XP", "XS", "XU", "CT",
          "FX", "FY", "GA", "GY", "GZ", "KX", "PN", "PO");

  private static final Set<String> COMPONENTS = Set.of("26", "TC");
  private static final Set<String> SIDES = Set.of("50", "LT", "RT");

  /** The contractors of the jurisdictions for Parts A and B. */
  private static final List<String> CONTRACTORS =
      List.of(
          "CGS J15",
          "First Coast JN",
          "NGS J6",
          "NGS JK",
          "Noridian JE",
          "Noridian JF",
          "Novitas JH",
          "Novitas JL",
          "Palmetto JJ",
          "Palmetto JM",
          "WPS J5",
          "WPS J8");

  private static final Map<String, String> PLACES = places();

  private ValueCompletion() {}

  /** Proposals where nothing else belongs; none where codes or labels may stand too. */
  static Optional<Completion> at(Snapshot snapshot, int offset, Span before) {
    return modifiers(snapshot, before)
        .or(() -> choices(snapshot, offset))
        .or(() -> headerValues(snapshot, before));
  }

  /**
   * The diagnoses that the policies of a claim's procedures list, in their order.
   *
   * @param phrase what was typed for one
   */
  static List<Proposal> covered(Snapshot snapshot, Span phrase) {
    Note note = snapshot.note();
    String typed = snapshot.source().text(phrase).strip().toUpperCase(Locale.ROOT);
    Optional<Claim> claim = note.claimAt(phrase);
    if (claim.isEmpty()) {
      return List.of();
    }
    Map<String, Requirement> listed = new LinkedHashMap<>();
    for (var line : claim.get().lines()) {
      LocalDate date = note.dateOf(claim.get(), line);
      snapshot
          .workbench()
          .policies()
          .with(Check.RequiresDiagnosis.class)
          .filter(
              requirement ->
                  requirement.appliesTo().fit(claim.get().header(), line.code(), date)
                      instanceof Fit.Applies)
          .forEach(
              requirement ->
                  ((Check.RequiresDiagnosis) requirement.check())
                      .diagnoses()
                      .forEach(code -> listed.putIfAbsent(code, requirement)));
    }
    LocalDate date = note.dateAt(phrase);
    CodeBook book = snapshot.workbench().book();
    List<Proposal> proposals = new ArrayList<>();
    listed.forEach(
        (pattern, requirement) ->
            billable(book, pattern, date)
                .filter(found -> found.code().startsWith(typed))
                .forEach(
                    found ->
                        proposals.add(
                            proposal(
                                Proposal.Kind.DIAGNOSIS,
                                found.code(),
                                found.title() + " (listed by " + requirement.source().title() + ")",
                                phrase,
                                proposals.size()))));
    return List.copyOf(proposals);
  }

  private static Stream<DiagnosisCode> billable(CodeBook book, String pattern, LocalDate date) {
    if (!pattern.endsWith("-")) {
      return book.diagnosis(pattern, date).found().filter(DiagnosisCode::billable).stream();
    }
    String stem = pattern.substring(0, pattern.length() - 1);
    return book
        .children(stem.endsWith(".") ? stem.substring(0, stem.length() - 1) : stem, date)
        .stream()
        .filter(DiagnosisCode::billable);
  }

  private static Optional<Completion> modifiers(Snapshot snapshot, Span before) {
    Matcher typed = MODIFIER.matcher(snapshot.source().text(before));
    if (!typed.find()) {
      return Optional.empty();
    }
    String code = typed.group(1).toUpperCase(Locale.ROOT);
    LocalDate date = snapshot.note().dateAt(Span.at(before.start() + typed.start()));
    CodeBook book = snapshot.workbench().book();
    if (book.procedure(code, date).found().isEmpty()) {
      return Optional.empty();
    }
    Set<String> there = new LinkedHashSet<>(List.of(typed.group(2).split("-")));
    Optional<FeeScheduleRow> row = book.feeSchedule(code, "", date).found();
    Span span = new Span(before.end() - typed.group(3).length(), before.end());
    List<Proposal> proposals = new ArrayList<>();
    MODIFIERS.stream()
        .filter(modifier -> !there.contains(modifier) && fits(modifier, row))
        .flatMap(modifier -> book.modifier(modifier, date).found().stream())
        .filter(known -> known.validity().contains(date))
        .forEach(known -> proposals.add(modifier(known, span, proposals.size())));
    return Optional.of(new Completion(proposals, false));
  }

  private static Proposal modifier(ModifierCode known, Span span, int rank) {
    return proposal(Proposal.Kind.VALUE, known.modifier(), known.label(), span, rank);
  }

  /** As the fee schedule's indicators say; where it has no row, every modifier fits. */
  private static boolean fits(String modifier, Optional<FeeScheduleRow> row) {
    if (COMPONENTS.contains(modifier)) {
      return row.flatMap(FeeScheduleRow::pcTc).map("1"::equals).orElse(true);
    }
    return !SIDES.contains(modifier)
        || row.flatMap(FeeScheduleRow::bilateral)
            .map(indicator -> !Set.of("0", "9").contains(indicator))
            .orElse(true);
  }

  /** The options of the picklist that the cursor is in; one of them takes the list's place. */
  private static Optional<Completion> choices(Snapshot snapshot, int offset) {
    return snapshot.note().fields().stream()
        .filter(field -> field.content().touches(offset) && field.options().size() > 1)
        .findFirst()
        .map(
            field -> {
              List<Proposal> proposals = new ArrayList<>();
              for (Span option : field.options()) {
                String word = snapshot.source().text(option).strip();
                proposals.add(
                    new Proposal(
                        Proposal.Kind.VALUE,
                        word,
                        "",
                        snapshot.source().text(field.span()),
                        new TextEdit(field.span(), word),
                        proposals.size(),
                        false,
                        Optional.empty()));
              }
              return new Completion(proposals, false);
            });
  }

  private static Optional<Completion> headerValues(Snapshot snapshot, Span before) {
    Optional<Element.Label> label =
        snapshot
            .tree()
            .lines()
            .filter(line -> line.span().touches(before.start()))
            .reduce((earlier, later) -> later)
            .stream()
            .flatMap((Line line) -> line.all(Element.Label.class))
            .filter(one -> one.span().end() <= before.end())
            .reduce((earlier, later) -> later);
    return label.flatMap(
        found -> {
          Map<String, String> values = values(snapshot, found);
          int start = found.span().end();
          String text = snapshot.source().text();
          while (start < before.end() && text.charAt(start) == ' ') {
            start++;
          }
          Span typed = new Span(start, before.end());
          String prefix = snapshot.source().text(typed).toLowerCase(Locale.ROOT);
          List<Proposal> proposals = new ArrayList<>();
          values.forEach(
              (value, words) -> {
                if ((value + " " + words).toLowerCase(Locale.ROOT).contains(prefix)) {
                  proposals.add(
                      proposal(Proposal.Kind.VALUE, value, words, typed, proposals.size()));
                }
              });
          return values.isEmpty()
              ? Optional.empty()
              : Optional.of(new Completion(proposals, false));
        });
  }

  private static Map<String, String> values(Snapshot snapshot, Element.Label label) {
    Map<String, String> values = new LinkedHashMap<>();
    if (label.is(LabelRole.CLAIM_KIND)) {
      values.put("professional", "837P, CMS-1500");
      values.put("outpatient hospital", "837I, UB-04");
      values.put("inpatient", "");
      values.put("ambulatory surgical center", "");
    } else if (label.is(LabelRole.SEX)) {
      values.put("female", "");
      values.put("male", "");
    } else if (label.is(LabelRole.PLACE_OF_SERVICE)) {
      values.putAll(PLACES);
    } else if (label.is(LabelRole.MAC)) {
      CONTRACTORS.forEach(name -> values.put(name, ""));
    } else if (label.is(LabelRole.PAYER)) {
      values.put("Medicare Part B", "");
      values.put("Medicare Advantage", "");
      snapshot.workbench().policies().all().stream()
          .flatMap(policy -> policy.requirements().stream())
          .flatMap(requirement -> requirement.appliesTo().payers().stream())
          .forEach(payer -> values.putIfAbsent(payer, ""));
    }
    return values;
  }

  private static Proposal proposal(
      Proposal.Kind kind, String word, String detail, Span typed, int rank) {
    return new Proposal(
        kind,
        word,
        detail,
        word + " " + detail,
        new TextEdit(typed, word),
        rank,
        false,
        Optional.empty());
  }

  /** CMS's place of service codes that imaging is billed with. */
  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("11", "office");
    places.put("19", "off-campus outpatient hospital");
    places.put("21", "inpatient hospital");
    places.put("22", "on-campus outpatient hospital");
    places.put("23", "emergency room of a hospital");
    places.put("24", "ambulatory surgical center");
    places.put("49", "independent clinic");
    return places;
  }
}
