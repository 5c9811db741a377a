package org.scrubjay.codes.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.AnesthesiaFactor;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.ArticleContractor;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.codes.Contractor;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.CoverageArticle;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.CoverageGroup;
import org.scrubjay.codes.CoveredDiagnosis;
import org.scrubjay.codes.CoveredProcedure;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.InpatientOnly;
import org.scrubjay.codes.Locality;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OppsCap;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.PlaceOfService;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.StatusIndicator;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.codes.ZipLocality;

/**
 * Where rows of one kind are kept.
 *
 * @param type the kind of row
 * @param set the set to whose editions a row belongs
 * @param formats the layouts under which it is written; more than one if it is looked up by more
 *     than one key
 * @param figuresOf the days for which a row's figures hold; they must have a first one
 * @param counted whether the row is one of those that the edition is said to have
 */
record RowTable<T extends CodeRow>(
    Class<T> type,
    Function<T, CodeSet> set,
    Function<T, List<RowFormat<T>>> formats,
    Optional<Function<T, Period>> figuresOf,
    boolean counted) {

  private static final Map<Class<?>, RowTable<?>> ALL = all();

  /**
   * The table of a row.
   *
   * @throws IllegalArgumentException if rows of this kind are not kept
   */
  static RowTable<?> of(CodeRow row) {
    return Optional.<RowTable<?>>ofNullable(ALL.get(row.getClass()))
        .orElseThrow(
            () -> new IllegalArgumentException("no table for " + row.getClass().getSimpleName()));
  }

  private static Map<Class<?>, RowTable<?>> all() {
    List<RowTable<?>> tables = new ArrayList<>();
    tables.add(
        new RowTable<>(
            Procedure.class,
            row -> row.system() == CodeSystem.CPT ? CodeSet.CPT : CodeSet.HCPCS,
            row -> List.of(CodeFormats.PROCEDURE),
            Optional.empty(),
            true));
    tables.add(
        new RowTable<>(
            UnitLimit.class,
            row -> BookSets.limits(row.setting()),
            row -> List.of(PaymentFormats.limit(row.setting())),
            Optional.empty(),
            true));
    tables.add(
        new RowTable<>(
            AddOn.class,
            row -> CodeSet.NCCI_ADDONS,
            row -> List.of(ReferenceFormats.ADD_ON, ReferenceFormats.ADD_ON_BY_PRIMARY),
            Optional.empty(),
            true));
    tables.add(figures(FeeScheduleRow.class, PaymentFormats.FEE, FeeScheduleRow::validity, true));
    tables.add(
        figures(ConversionFactor.class, PaymentFormats.FACTOR, ConversionFactor::validity, false));
    tables.add(
        new RowTable<>(
            OutpatientRow.class,
            row -> CodeSet.OPPS,
            row -> List.of(PaymentFormats.OUTPATIENT),
            Optional.of(OutpatientRow::validity),
            true));
    tables.add(plain(DiagnosisCode.class, CodeSet.ICD10CM, CodeFormats.DIAGNOSIS));
    tables.add(plain(ModifierCode.class, CodeSet.MODIFIERS, CodeFormats.MODIFIER));
    tables.add(
        plain(
            ThreeDimensionalExclusion.class, CodeSet.THREED_EXCLUSIONS, PaymentFormats.EXCLUSION));
    tables.add(plain(Descriptor.class, CodeSet.CPT_DESCRIPTORS, ReferenceFormats.DESCRIPTOR));
    tables.add(plain(CodeAttestation.class, CodeSet.CPT, ReferenceFormats.ATTESTATION));
    tables.add(
        new RowTable<>(
            HcpcsDetails.class,
            row -> CodeSet.HCPCS,
            row -> List.of(ReferenceFormats.HCPCS_DETAILS),
            Optional.empty(),
            false));
    tables.add(
        new RowTable<>(
            CodeConversion.class,
            row -> CodeSet.ICD10CM_CONVERSIONS,
            ReferenceFormats::conversions,
            Optional.empty(),
            true));
    tables.add(plain(Gpci.class, CodeSet.GPCI, ReferenceFormats.GPCI));
    tables.add(plain(Locality.class, CodeSet.LOCALITIES, ReferenceFormats.LOCALITY));
    tables.add(plain(AnesthesiaFactor.class, CodeSet.ANESTHESIA, ReferenceFormats.ANESTHESIA));
    tables.add(plain(OppsCap.class, CodeSet.OPPS_CAP, ReferenceFormats.OPPS_CAP));
    tables.add(plain(ZipLocality.class, CodeSet.ZIP_LOCALITY, ReferenceFormats.ZIP));
    tables.add(plain(PlaceOfService.class, CodeSet.PLACE_OF_SERVICE, ReferenceFormats.PLACE));
    tables.add(plain(Apc.class, CodeSet.OPPS, ReferenceFormats.APC));
    tables.add(plain(StatusIndicator.class, CodeSet.OPPS, ReferenceFormats.STATUS_INDICATOR));
    tables.add(plain(InpatientOnly.class, CodeSet.OPPS, ReferenceFormats.INPATIENT_ONLY));
    tables.add(plain(ComprehensiveRank.class, CodeSet.OPPS, ReferenceFormats.RANK));
    tables.add(plain(ComplexityAdjustment.class, CodeSet.OPPS, ReferenceFormats.ADJUSTMENT));
    tables.add(plain(CompositeMember.class, CodeSet.OPPS, ReferenceFormats.COMPOSITE));
    tables.add(plain(CoverageDocument.class, CodeSet.COVERAGE, ReferenceFormats.DOCUMENT));
    tables.add(plain(CoverageArticle.class, CodeSet.COVERAGE, ReferenceFormats.ARTICLE));
    tables.add(plain(CoverageGroup.class, CodeSet.COVERAGE, ReferenceFormats.GROUP));
    tables.add(plain(CoveredProcedure.class, CodeSet.COVERAGE, ReferenceFormats.COVERED_PROCEDURE));
    tables.add(plain(CoveredDiagnosis.class, CodeSet.COVERAGE, ReferenceFormats.COVERED_DIAGNOSIS));
    tables.add(
        plain(ArticleContractor.class, CodeSet.COVERAGE, ReferenceFormats.ARTICLE_CONTRACTOR));
    tables.add(plain(Contractor.class, CodeSet.COVERAGE, ReferenceFormats.CONTRACTOR));
    Map<Class<?>, RowTable<?>> byType = new HashMap<>();
    tables.forEach(table -> byType.put(table.type(), table));
    return Map.copyOf(byType);
  }

  private static <T extends CodeRow> RowTable<T> plain(
      Class<T> type, CodeSet set, RowFormat<T> format) {
    return new RowTable<>(type, row -> set, row -> List.of(format), Optional.empty(), true);
  }

  private static <T extends CodeRow> RowTable<T> figures(
      Class<T> type, RowFormat<T> format, Function<T, Period> figuresOf, boolean counted) {
    return new RowTable<>(
        type, row -> CodeSet.PFS, row -> List.of(format), Optional.of(figuresOf), counted);
  }
}
