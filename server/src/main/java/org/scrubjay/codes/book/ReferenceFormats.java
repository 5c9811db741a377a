package org.scrubjay.codes.book;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.AnesthesiaFactor;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.ArticleContractor;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.codes.Contractor;
import org.scrubjay.codes.CoverageArticle;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.CoverageGroup;
import org.scrubjay.codes.CoveredDiagnosis;
import org.scrubjay.codes.CoveredProcedure;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.InpatientOnly;
import org.scrubjay.codes.Locality;
import org.scrubjay.codes.OppsCap;
import org.scrubjay.codes.PlaceOfService;
import org.scrubjay.codes.StatusIndicator;
import org.scrubjay.codes.ZipLocality;

/** The layouts of tables that only imported files have, and what each is looked up by. */
final class ReferenceFormats {
  static final RowFormat<Descriptor> DESCRIPTOR =
      RecordFormat.of('D', Descriptor.class, Descriptor::code);
  static final RowFormat<CodeAttestation> ATTESTATION =
      RecordFormat.of('T', CodeAttestation.class, CodeAttestation::code);
  static final RowFormat<HcpcsDetails> HCPCS_DETAILS =
      RecordFormat.of('H', HcpcsDetails.class, HcpcsDetails::code);
  static final RowFormat<CodeConversion> CONVERSION =
      RecordFormat.of('V', CodeConversion.class, row -> Codes.bare(row.code()));
  static final RowFormat<CodeConversion> CONVERSION_BY_PREVIOUS = byPrevious("");
  static final RowFormat<AddOn> ADD_ON = RecordFormat.of('A', AddOn.class, AddOn::code);
  static final RowFormat<AddOn> ADD_ON_BY_PRIMARY =
      RecordFormat.of('B', AddOn.class, row -> row.primary().orElse(""));
  static final RowFormat<Gpci> GPCI =
      RecordFormat.of('G', Gpci.class, row -> locality(row.contractor(), row.locality()));
  static final RowFormat<Locality> LOCALITY =
      RecordFormat.of('L', Locality.class, row -> locality(row.contractor(), row.locality()));
  static final RowFormat<AnesthesiaFactor> ANESTHESIA =
      RecordFormat.of(
          'Y', AnesthesiaFactor.class, row -> locality(row.contractor(), row.locality()));
  static final RowFormat<ZipLocality> ZIP =
      RecordFormat.of('Z', ZipLocality.class, ZipLocality::zip);
  static final RowFormat<OppsCap> OPPS_CAP =
      RecordFormat.of(
          'C',
          OppsCap.class,
          row -> capKey(row.code(), row.modifier(), row.contractor(), row.locality()));
  static final RowFormat<Apc> APC = RecordFormat.of('P', Apc.class, Apc::apc);
  static final RowFormat<StatusIndicator> STATUS_INDICATOR =
      RecordFormat.of('S', StatusIndicator.class, StatusIndicator::indicator);
  static final RowFormat<InpatientOnly> INPATIENT_ONLY =
      RecordFormat.of('I', InpatientOnly.class, InpatientOnly::code);
  static final RowFormat<ComprehensiveRank> RANK =
      RecordFormat.of('K', ComprehensiveRank.class, ComprehensiveRank::code);
  static final RowFormat<ComplexityAdjustment> ADJUSTMENT =
      RecordFormat.of('J', ComplexityAdjustment.class, ComplexityAdjustment::primary);
  static final RowFormat<CompositeMember> COMPOSITE =
      RecordFormat.of('M', CompositeMember.class, CompositeMember::code);
  static final RowFormat<PlaceOfService> PLACE =
      RecordFormat.of('O', PlaceOfService.class, PlaceOfService::code);
  static final RowFormat<CoverageDocument> DOCUMENT =
      RecordFormat.of('u', CoverageDocument.class, CoverageDocument::id);
  static final RowFormat<CoverageArticle> ARTICLE =
      RecordFormat.of('a', CoverageArticle.class, row -> Integer.toString(row.id()));
  static final RowFormat<CoverageGroup> GROUP =
      RecordFormat.of('g', CoverageGroup.class, row -> article(row.article(), row.version()));
  static final RowFormat<CoveredProcedure> COVERED_PROCEDURE =
      RecordFormat.of('q', CoveredProcedure.class, CoveredProcedure::code);
  static final RowFormat<CoveredDiagnosis> COVERED_DIAGNOSIS =
      RecordFormat.of('r', CoveredDiagnosis.class, row -> article(row.article(), row.version()));
  static final RowFormat<ArticleContractor> ARTICLE_CONTRACTOR =
      RecordFormat.of('l', ArticleContractor.class, row -> article(row.article(), row.version()));
  static final RowFormat<Contractor> CONTRACTOR =
      RecordFormat.of('k', Contractor.class, row -> Integer.toString(row.id()));

  private ReferenceFormats() {}

  /** Under the code itself, and under each code that was assigned before it. */
  static List<RowFormat<CodeConversion>> conversions(CodeConversion row) {
    return Stream.concat(
            Stream.of(CONVERSION),
            row.previous().stream()
                .flatMap(pattern -> Codes.within(pattern).stream())
                .distinct()
                .map(ReferenceFormats::byPrevious))
        .toList();
  }

  private static RowFormat<CodeConversion> byPrevious(String previous) {
    return new RowFormat<>() {
      @Override
      public char table() {
        return 'W';
      }

      @Override
      public String key(CodeConversion row) {
        return previous;
      }

      @Override
      public void write(CodeConversion row, RowOutput out) {
        CONVERSION.write(row, out);
      }

      @Override
      public CodeConversion read(String key, RowInput in) {
        return CONVERSION.read(key, in);
      }
    };
  }

  static String locality(String contractor, String locality) {
    return contractor + '-' + locality;
  }

  static String capKey(String code, String modifier, String contractor, String locality) {
    return code + '|' + modifier + '|' + locality(contractor, locality);
  }

  static String article(int article, int version) {
    return article + "." + version;
  }
}
