package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.AnesthesiaFactor;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.ArticleContractor;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.codes.Contractor;
import org.scrubjay.codes.CoverageArticle;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.CoverageGroup;
import org.scrubjay.codes.CoveredDiagnosis;
import org.scrubjay.codes.CoveredProcedure;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.InpatientOnly;
import org.scrubjay.codes.Locality;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.OppsCap;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.PlaceOfService;
import org.scrubjay.codes.StatusIndicator;
import org.scrubjay.codes.ZipLocality;

/** Look-ups in the tables that only imported files have. */
final class ImportedTables implements MedicareTables {
  private final DatedRows rows;
  private final EditionTable editions;

  ImportedTables(DatedRows rows, EditionTable editions) {
    this.rows = rows;
    this.editions = editions;
  }

  @Override
  public Answer<List<AddOn>> addOns(String addOnCode, LocalDate date) {
    return inForce(CodeSet.NCCI_ADDONS, ReferenceFormats.ADD_ON, addOnCode, date, AddOn::validity);
  }

  @Override
  public Answer<List<AddOn>> addOnsOf(String primaryCode, LocalDate date) {
    return inForce(
        CodeSet.NCCI_ADDONS,
        ReferenceFormats.ADD_ON_BY_PRIMARY,
        primaryCode,
        date,
        AddOn::validity);
  }

  @Override
  public Answer<Gpci> gpci(String contractor, String locality, LocalDate date) {
    return figures(
        CodeSet.GPCI,
        ReferenceFormats.GPCI,
        ReferenceFormats.locality(contractor, locality),
        date,
        Gpci::validity);
  }

  @Override
  public List<Gpci> localities(LocalDate date) {
    List<Gpci> all = new ArrayList<>();
    for (String key : rows.keys(CodeSet.GPCI, ReferenceFormats.GPCI)) {
      figures(CodeSet.GPCI, ReferenceFormats.GPCI, key, date, Gpci::validity)
          .found()
          .ifPresent(all::add);
    }
    return all;
  }

  @Override
  public Answer<Locality> locality(String contractor, String locality, LocalDate date) {
    return figures(
        CodeSet.LOCALITIES,
        ReferenceFormats.LOCALITY,
        ReferenceFormats.locality(contractor, locality),
        date,
        Locality::validity);
  }

  @Override
  public Answer<ZipLocality> zip(String zip, LocalDate date) {
    return listed(CodeSet.ZIP_LOCALITY, ReferenceFormats.ZIP, zip, date);
  }

  @Override
  public Answer<AnesthesiaFactor> anesthesia(String contractor, String locality, LocalDate date) {
    return figures(
        CodeSet.ANESTHESIA,
        ReferenceFormats.ANESTHESIA,
        ReferenceFormats.locality(contractor, locality),
        date,
        AnesthesiaFactor::validity);
  }

  @Override
  public Answer<OppsCap> oppsCap(
      String code, String modifier, String contractor, String locality, LocalDate date) {
    return figures(
        CodeSet.OPPS_CAP,
        ReferenceFormats.OPPS_CAP,
        ReferenceFormats.capKey(code, modifier, contractor, locality),
        date,
        OppsCap::validity);
  }

  @Override
  public Answer<Apc> apc(String apc, LocalDate date) {
    return figures(CodeSet.OPPS, ReferenceFormats.APC, apc, date, Apc::validity);
  }

  @Override
  public Answer<StatusIndicator> statusIndicator(String indicator, LocalDate date) {
    return figures(
        CodeSet.OPPS,
        ReferenceFormats.STATUS_INDICATOR,
        indicator,
        date,
        StatusIndicator::validity);
  }

  @Override
  public Answer<InpatientOnly> inpatientOnly(String code, LocalDate date) {
    return figures(
        CodeSet.OPPS, ReferenceFormats.INPATIENT_ONLY, code, date, InpatientOnly::validity);
  }

  @Override
  public Answer<ComprehensiveRank> comprehensiveRank(String code, LocalDate date) {
    return figures(CodeSet.OPPS, ReferenceFormats.RANK, code, date, ComprehensiveRank::validity);
  }

  @Override
  public Answer<ComplexityAdjustment> complexityAdjustment(
      String primary, String secondary, LocalDate date) {
    return rows.inForce(
        CodeSet.OPPS,
        rows.of(CodeSet.OPPS, ReferenceFormats.ADJUSTMENT, primary),
        date,
        ComplexityAdjustment::validity,
        row -> row.secondary().equals(secondary),
        primary + " with " + secondary);
  }

  @Override
  public Answer<CompositeMember> composite(String code, LocalDate date) {
    return figures(CodeSet.OPPS, ReferenceFormats.COMPOSITE, code, date, CompositeMember::validity);
  }

  @Override
  public Answer<HcpcsDetails> hcpcsDetails(String code, LocalDate date) {
    return listed(CodeSet.HCPCS, ReferenceFormats.HCPCS_DETAILS, code, date);
  }

  @Override
  public Answer<PlaceOfService> placeOfService(String code, LocalDate date) {
    return listed(CodeSet.PLACE_OF_SERVICE, ReferenceFormats.PLACE, code, date);
  }

  @Override
  public Answer<List<CoverageArticle>> articlesListing(String procedureCode, LocalDate date) {
    List<CoverageArticle> articles = new ArrayList<>();
    for (CoveredProcedure listed :
        values(ReferenceFormats.COVERED_PROCEDURE, procedureCode, row -> true)) {
      for (CoverageArticle article :
          values(
              ReferenceFormats.ARTICLE,
              Integer.toString(listed.article()),
              row -> row.version() == listed.version() && row.validity().contains(date))) {
        if (!articles.contains(article)) {
          articles.add(article);
        }
      }
    }
    if (articles.isEmpty()) {
      return editions.absent(CodeSet.COVERAGE, date, procedureCode);
    }
    Optional<Edition> edition = editions.nearest(CodeSet.COVERAGE, date);
    return new Answer.Found<>(List.copyOf(articles), edition.orElseThrow());
  }

  @Override
  public Answer<CoverageDocument> coverageDocument(String id, LocalDate date) {
    Optional<CoverageDocument> newest =
        values(ReferenceFormats.DOCUMENT, id, row -> true).stream()
            .max(Comparator.comparingInt(CoverageDocument::version));
    return newest.isPresent()
        ? new Answer.Found<>(newest.get(), editions.nearest(CodeSet.COVERAGE, date).orElseThrow())
        : editions.absent(CodeSet.COVERAGE, date, id);
  }

  @Override
  public List<Contractor> contractors(CoverageArticle article) {
    List<Contractor> contractors = new ArrayList<>();
    for (ArticleContractor link :
        values(ReferenceFormats.ARTICLE_CONTRACTOR, key(article), row -> true)) {
      contractors.addAll(
          values(
              ReferenceFormats.CONTRACTOR,
              Integer.toString(link.contractor()),
              row -> row.version() == link.contractorVersion()));
    }
    return contractors;
  }

  @Override
  public List<CoverageGroup> groups(CoverageArticle article) {
    return values(ReferenceFormats.GROUP, key(article), row -> true);
  }

  @Override
  public List<CoveredProcedure> procedures(CoverageArticle article, String procedureCode) {
    return values(
        ReferenceFormats.COVERED_PROCEDURE,
        procedureCode,
        row -> row.article() == article.id() && row.version() == article.version());
  }

  @Override
  public List<CoveredDiagnosis> diagnoses(CoverageArticle article) {
    return values(ReferenceFormats.COVERED_DIAGNOSIS, key(article), row -> true);
  }

  @Override
  public Optional<CodeConversion> conversion(String diagnosisCode) {
    return DiagnosisHistory.newest(
            rows.of(
                CodeSet.ICD10CM_CONVERSIONS,
                ReferenceFormats.CONVERSION,
                Codes.bare(diagnosisCode)))
        .map(Dated::value);
  }

  private static String key(CoverageArticle article) {
    return ReferenceFormats.article(article.id(), article.version());
  }

  private <T> List<T> values(RowFormat<T> format, String key, Predicate<T> wanted) {
    return rows.of(CodeSet.COVERAGE, format, key).stream()
        .map(Dated::value)
        .filter(wanted)
        .distinct()
        .toList();
  }

  private <T> Answer<T> figures(
      CodeSet set, RowFormat<T> format, String key, LocalDate date, Function<T, Period> stated) {
    return rows.figures(set, format, key, date, stated, set.title(), key);
  }

  /** The row of the edition that answers, in tables without dates of their own. */
  private <T> Answer<T> listed(CodeSet set, RowFormat<T> format, String key, LocalDate date) {
    return rows.inForce(
        set, rows.of(set, format, key), date, row -> Period.ALWAYS, row -> true, key);
  }

  private <T> Answer<List<T>> inForce(
      CodeSet set, RowFormat<T> format, String key, LocalDate date, Function<T, Period> stated) {
    List<Dated<T>> all = rows.of(set, format, key);
    for (Edition edition : editions.asked(set, date)) {
      List<T> found =
          all.stream()
              .filter(row -> row.edition().equals(edition))
              .map(Dated::value)
              .filter(row -> stated.apply(row).contains(date))
              .toList();
      if (!found.isEmpty()) {
        return new Answer.Found<>(found, edition);
      }
    }
    return editions.absent(set, date, key);
  }
}
