package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Look-ups in the official tables that are not built in: add-on codes, localities, outpatient
 * payment beyond Addendum B, and coverage articles. The answers mean what those of {@link CodeBook}
 * mean; what no file was imported for is not checked.
 */
public interface MedicareTables {

  /** A book without imports. */
  MedicareTables NONE = new MedicareTables() {};

  /** The edits in force for an add-on code: with which codes it may be reported. */
  default Answer<List<AddOn>> addOns(String addOnCode, LocalDate date) {
    return notImported(CodeSet.NCCI_ADDONS);
  }

  /** The add-on edits in force in which the code is the primary one. */
  default Answer<List<AddOn>> addOnsOf(String primaryCode, LocalDate date) {
    return notImported(CodeSet.NCCI_ADDONS);
  }

  /** The cost indices of a locality: five digits of the contractor, two of the locality. */
  default Answer<Gpci> gpci(String contractor, String locality, LocalDate date) {
    return notImported(CodeSet.GPCI);
  }

  /** All localities with cost indices on the date, by contractor and locality. */
  default List<Gpci> localities(LocalDate date) {
    return List.of();
  }

  /** The fee schedule area and the counties in it. */
  default Answer<Locality> locality(String contractor, String locality, LocalDate date) {
    return notImported(CodeSet.LOCALITIES);
  }

  /** The locality of a ZIP code of five digits. */
  default Answer<ZipLocality> zip(String zip, LocalDate date) {
    return notImported(CodeSet.ZIP_LOCALITY);
  }

  /** Dollars for an anesthesia unit; empty strings ask for the national factor. */
  default Answer<AnesthesiaFactor> anesthesia(String contractor, String locality, LocalDate date) {
    return notImported(CodeSet.ANESTHESIA);
  }

  /** The capped payment of an imaging code; {@code None} means that it is not capped. */
  default Answer<OppsCap> oppsCap(
      String code, String modifier, String contractor, String locality, LocalDate date) {
    return notImported(CodeSet.OPPS_CAP);
  }

  /** The ambulatory payment classification of four digits. */
  default Answer<Apc> apc(String apc, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** What an OPPS status indicator means. */
  default Answer<StatusIndicator> statusIndicator(String indicator, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** Whether Medicare pays the code only for inpatients. */
  default Answer<InpatientOnly> inpatientOnly(String code, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** The rank of a comprehensive code. */
  default Answer<ComprehensiveRank> comprehensiveRank(String code, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** The combination of two codes that moves a claim to a higher APC. */
  default Answer<ComplexityAdjustment> complexityAdjustment(
      String primary, String secondary, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** The composite APCs of a code. */
  default Answer<CompositeMember> composite(String code, LocalDate date) {
    return notImported(CodeSet.OPPS);
  }

  /** What the HCPCS Level II file says of a code beside text and dates. */
  default Answer<HcpcsDetails> hcpcsDetails(String code, LocalDate date) {
    return notImported(CodeSet.HCPCS);
  }

  /** A place of service, two digits. */
  default Answer<PlaceOfService> placeOfService(String code, LocalDate date) {
    return notImported(CodeSet.PLACE_OF_SERVICE);
  }

  /** The article versions in force that list a procedure code. */
  default Answer<List<CoverageArticle>> articlesListing(String procedureCode, LocalDate date) {
    return notImported(CodeSet.COVERAGE);
  }

  /** A coverage determination by the number by which it is cited, {@code L38771}. */
  default Answer<CoverageDocument> coverageDocument(String id, LocalDate date) {
    return notImported(CodeSet.COVERAGE);
  }

  /** The contractors for which an article is in force. */
  default List<Contractor> contractors(CoverageArticle article) {
    return List.of();
  }

  /** The sections of an article's code lists. */
  default List<CoverageGroup> groups(CoverageArticle article) {
    return List.of();
  }

  /** The sections of an article in which it lists a procedure code. */
  default List<CoveredProcedure> procedures(CoverageArticle article, String procedureCode) {
    return List.of();
  }

  /** The diagnoses that an article lists. */
  default List<CoveredDiagnosis> diagnoses(CoverageArticle article) {
    return List.of();
  }

  /** The conversion table's row for a new diagnosis code. */
  default Optional<CodeConversion> conversion(String diagnosisCode) {
    return Optional.empty();
  }

  private static <T> Answer<T> notImported(CodeSet set) {
    return new Answer.NotChecked<>("no " + set.title() + " table is imported");
  }
}
