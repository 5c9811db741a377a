package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;

/**
 * Everything the code book says about one code on one day. The components are the keys of {@code
 * code --format json}, in order; a null one is a fact that the book does not hold.
 *
 * @param locality {@code 10112-00} where {@code pfs} holds the amounts of a locality; absent where
 *     they are national
 * @param addOns the add-on codes that may be reported with this code
 * @param primaries the codes with which this add-on code may be reported
 * @param suggestions codes that may be meant, where the book does not hold this one
 * @param unchecked why something could not be looked up; absent when everything could
 */
record CodeFacts(
    String code,
    String system,
    String asOf,
    String locality,
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
    Hcpcs hcpcs,
    List<String> addOns,
    List<String> primaries,
    List<String> successors,
    List<String> suggestions,
    List<LintJson.Source> sources,
    List<String> unchecked) {

  /** An official descriptor; {@code kind} is {@code long}, {@code short}, {@code medium} ... */
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
      String supervision,
      String globalDays,
      String imagingFamily) {}

  /** A figure that differs by whether the service is in a facility. */
  record Place(BigDecimal facility, BigDecimal nonFacility) {}

  /** A row of OPPS Addendum B, dollars without wage index. */
  record Outpatient(
      String status,
      String apc,
      String apcTitle,
      BigDecimal weight,
      BigDecimal rate,
      BigDecimal copayment,
      BigDecimal minimumCopayment) {}

  /** A unit limit; {@code claim} is {@code professional} or {@code outpatient-hospital}. */
  record Limit(String claim, int units, int mai, String rationale) {}

  /** What the HCPCS Level II file says beside text and dates. */
  record Hcpcs(
      String added,
      String actionEffective,
      String action,
      List<String> pricing,
      String coverage,
      String statute,
      String betos) {}

  /** An instruction of the ICD-10-CM tabular list; {@code carrier} is the code that prints it. */
  record Note(String kind, String carrier, String text) {}

  /**
   * Looks {@code code} up, which stands in any case and, for a diagnosis, with or without dot.
   *
   * @param locality where the service is rendered, as a number, a name or a ZIP code; none for the
   *     nation
   */
  static CodeFacts of(CodeBook book, String code, LocalDate date, Optional<String> locality) {
    return new CodeLookUp(book, code, date, locality).facts();
  }

  /** Whether the book holds the code at all. */
  boolean known() {
    return system != null;
  }
}
