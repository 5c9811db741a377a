package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSystem;

/** What {@code scrubjay code} shows: everything known about one code on one day. */
public final class CodeOutput {
  private final CodeFacts facts;

  private CodeOutput(CodeFacts facts) {
    this.facts = facts;
  }

  /**
   * @param code in any case; a diagnosis with or without its dot
   * @param date the day that decides which edition answers
   */
  public static CodeOutput of(CodeBook book, String code, LocalDate date) {
    return new CodeOutput(CodeFacts.of(book, code, date));
  }

  /** Whether the book holds the code at all. */
  public boolean known() {
    return facts.known();
  }

  /** The JSON that product documentation promises; absent facts are absent keys. */
  public String json() {
    return Json.of(facts);
  }

  /** For a person. */
  public String text(Palette palette) {
    StringBuilder text = new StringBuilder();
    text.append(palette.bold(facts.code() + (known() ? "  " + facts.label() : ""))).append('\n');
    line(text, "system", system());
    line(text, "label", facts.labelSource());
    line(text, "on " + facts.asOf(), validity());
    line(text, "replaced by", joined(facts.successors()));
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
    each(facts.notes())
        .forEach(note -> line(text, note.kind(), note.text() + " (at " + note.carrier() + ")"));
    each(facts.sources())
        .forEach(
            source ->
                line(
                    text,
                    "source",
                    Stream.of(source.title(), source.detail(), source.url())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))));
    each(facts.unchecked()).forEach(reason -> line(text, "not checked", reason));
    return text.toString();
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

  private static void fee(StringBuilder text, CodeFacts.FeeRow row) {
    String name = "PFS" + (row.modifier().isEmpty() ? " global" : "-" + row.modifier());
    line(
        text,
        name,
        Stream.of(
                known("status ", row.status()),
                known("work ", row.work()),
                places("practice expense ", "", row.pe()),
                known("malpractice ", row.mp()),
                places("total ", " RVU", row.total()),
                places("", " dollars", row.amount()),
                known("PC/TC ", row.pcTc()),
                known("multiple procedures ", row.multiple()),
                known("bilateral ", row.bilateral()),
                known("supervision ", row.supervision()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  private static void outpatient(StringBuilder text, CodeFacts.Outpatient row) {
    String apc =
        row.apc() == null
            ? null
            : "APC " + row.apc() + (row.apcTitle() == null ? "" : " " + row.apcTitle());
    line(
        text,
        "OPPS",
        Stream.of(
                "status " + row.status(),
                apc,
                known("weight ", row.weight()),
                dollars("rate ", row.rate()),
                dollars("copayment ", row.copayment()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  private static String places(String before, String unit, CodeFacts.Place place) {
    if (place == null) {
      return null;
    }
    String both =
        Stream.of(known("facility ", place.facility()), known("non-facility ", place.nonFacility()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
    return before + both + unit;
  }

  private static String dollars(String before, BigDecimal amount) {
    return amount == null ? null : before + "$" + amount.toPlainString();
  }

  private static String known(String before, Object value) {
    return value == null ? null : before + value;
  }

  private static String joined(List<String> list) {
    return list == null ? null : String.join(", ", list);
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
