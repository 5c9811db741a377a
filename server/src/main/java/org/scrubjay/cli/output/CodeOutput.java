package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.fees.Money;

/** What {@code scrubjay code} shows: everything known about one code on one day. */
public final class CodeOutput {
  private static final String COPYRIGHT =
      "CPT descriptors: copyright American Medical Association. All rights reserved.";

  private final CodeFacts facts;
  private final boolean placed;

  private CodeOutput(CodeFacts facts, boolean placed) {
    this.facts = facts;
    this.placed = placed;
  }

  /**
   * @param code in any case; a diagnosis with or without its dot
   * @param date the day that decides which edition answers
   * @param locality where the service is rendered, as a number, a name or a ZIP code; none for the
   *     nation
   */
  public static CodeOutput of(
      CodeBook book, String code, LocalDate date, Optional<String> locality) {
    CodeFacts facts = CodeFacts.of(book, code, date, locality);
    boolean placed = locality.isEmpty() || facts.pfs() == null || facts.locality() != null;
    return new CodeOutput(facts, placed);
  }

  /** Whether the book holds the code at all, and the locality whose amounts were asked for. */
  public boolean known() {
    return facts.known() && placed;
  }

  /** The JSON that product documentation promises; absent facts are absent keys. */
  public String json() {
    return Json.of(facts);
  }

  /** For a person. */
  public String text(Palette palette) {
    StringBuilder text = new StringBuilder();
    text.append(palette.bold(facts.code() + (facts.label() == null ? "" : "  " + facts.label())))
        .append('\n');
    line(text, "system", system());
    line(text, "label source", facts.labelSource());
    descriptors(text);
    line(text, "on " + facts.asOf(), validity());
    line(text, "replaced by", joined(each(facts.successors()).toArray(String[]::new)));
    line(text, "perhaps meant", joined(each(facts.suggestions()).toArray(String[]::new)));
    if (facts.billable() != null) {
      line(text, "billable", facts.billable() ? "yes" : "no, it is a heading");
    }
    each(facts.pfs()).forEach(row -> fee(text, row));
    if (facts.opps() != null) {
      outpatient(text, facts.opps());
    }
    each(facts.unitLimits())
        .forEach(
            limit ->
                line(
                    text,
                    "unit limit",
                    limit.units() + " (" + limit.claim() + ", MAI " + limit.mai() + ")"));
    line(text, "add-on codes", joined(each(facts.addOns()).toArray(String[]::new)));
    line(text, "add-on code of", joined(each(facts.primaries()).toArray(String[]::new)));
    each(facts.notes())
        .forEach(note -> line(text, note.kind(), note.text() + " (at " + note.carrier() + ")"));
    each(facts.sources())
        .forEach(
            source ->
                line(
                    text,
                    "source",
                    joined(
                        source.title(), source.detail().orElse(null), source.url().orElse(null))));
    each(facts.unchecked()).forEach(reason -> line(text, "not checked", reason));
    if (isCpt() && facts.descriptors() != null) {
      text.append(COPYRIGHT).append('\n');
    }
    return text.toString();
  }

  /** Those of HCPCS codes are their label already. */
  private void descriptors(StringBuilder text) {
    if (isCpt()) {
      each(facts.descriptors())
          .forEach(
              one ->
                  line(text, one.kind() + " descriptor", one.text() + " (" + one.source() + ")"));
    }
  }

  private boolean isCpt() {
    return CodeSystem.CPT.id().equals(facts.system());
  }

  private String system() {
    return Stream.of(CodeSystem.values())
        .filter(system -> system.id().equals(facts.system()))
        .map(CodeSystem::title)
        .findFirst()
        .orElse(facts.system());
  }

  private String validity() {
    if (facts.valid() == null) {
      return "not known";
    }
    String dates =
        Stream.of(
                facts.from() == null ? null : "from " + facts.from(),
                facts.to() == null ? null : "until " + facts.to())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return (facts.valid() ? "valid" : "not valid") + (dates.isEmpty() ? "" : " (" + dates + ")");
  }

  private void fee(StringBuilder text, CodeFacts.FeeRow row) {
    String name = "PFS" + (row.modifier().isEmpty() ? " global" : "-" + row.modifier());
    line(
        text,
        name,
        joined(
            places(where() + " amount ", row.amount(), Money::words),
            places("total RVU ", row.total(), BigDecimal::toPlainString)));
    more(
        text,
        joined(
            known("work ", row.work()),
            places("practice expense ", row.pe(), BigDecimal::toPlainString),
            known("malpractice ", row.mp())));
    more(
        text,
        joined(
            known("status ", row.status()),
            known("PC/TC ", row.pcTc()),
            known("multiple procedures ", row.multiple()),
            known("bilateral ", row.bilateral()),
            known("supervision ", row.supervision())));
  }

  private String where() {
    return facts.locality() == null ? "national" : "locality " + facts.locality();
  }

  private static void outpatient(StringBuilder text, CodeFacts.Outpatient row) {
    String apc =
        row.apc() == null
            ? null
            : "APC " + row.apc() + (row.apcTitle() == null ? "" : " " + row.apcTitle());
    line(
        text,
        "OPPS",
        joined(
            known("status ", row.status()),
            apc,
            known("weight ", row.weight()),
            known("rate ", row.rate() == null ? null : Money.words(row.rate())),
            known("copayment ", row.copayment() == null ? null : Money.words(row.copayment()))));
  }

  /** One figure where both places have the same. */
  private static String places(
      String before, CodeFacts.Place place, Function<BigDecimal, String> words) {
    if (place == null) {
      return null;
    }
    if (place.facility() != null && place.facility().equals(place.nonFacility())) {
      return before + words.apply(place.facility());
    }
    return before
        + Stream.of(
                place.facility() == null ? null : words.apply(place.facility()) + " in a facility",
                place.nonFacility() == null ? null : words.apply(place.nonFacility()) + " outside")
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
  }

  private static String known(String before, Object value) {
    return value == null ? null : before + value;
  }

  /** Those that are known; null when none is. */
  private static String joined(String... facts) {
    String known = Stream.of(facts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return known.isEmpty() ? null : known;
  }

  private static void more(StringBuilder text, String facts) {
    if (facts != null) {
      text.append("    ").append(facts).append('\n');
    }
  }

  private static <T> List<T> each(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void line(StringBuilder text, String name, String value) {
    if (value != null) {
      text.append("  ").append(name).append(": ").append(value).append('\n');
    }
  }
}
