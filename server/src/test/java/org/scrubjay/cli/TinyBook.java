package org.scrubjay.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.UnitLimit;

/**
 * A code book with one procedure, one diagnosis, one modifier and one pair; the figures are
 * invented.
 */
final class TinyBook implements CodeBook {
  private static final Edition CPT =
      edition(CodeSet.CPT, "2025", "2025-01-01", Optional.of(LocalDate.parse("2025-12-31")), true);
  private static final Edition ICD =
      edition(CodeSet.ICD10CM, "FY2025", "2024-10-01", Optional.empty(), false);
  private static final Edition PFS =
      edition(CodeSet.PFS, "2025A", "2025-01-01", Optional.empty(), true);
  private static final Edition PAIRS =
      edition(CodeSet.NCCI_PTP_PRACTITIONER, "2025Q1", "2025-01-01", Optional.empty(), false);

  @Override
  public List<Edition> editions() {
    return List.of(CPT, ICD);
  }

  @Override
  public Optional<Edition> edition(CodeSet set, LocalDate date) {
    return editions().stream().filter(edition -> edition.set() == set).findFirst();
  }

  @Override
  public Answer<Procedure> procedure(String code, LocalDate date) {
    return code.equals("75580")
        ? new Answer.Found<>(
            new Procedure(
                CodeSystem.CPT,
                "75580",
                "CT fractional flow reserve",
                SourceRef.of("Scrubjay label, not the CPT descriptor"),
                new Period(Optional.of(LocalDate.parse("2024-01-01")), Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of("ffrct"),
                Optional.empty()),
            CPT)
        : new Answer.NotChecked<>("the loaded CPT codes are not complete");
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    return code.replace(".", "").equals("I209")
        ? new Answer.Found<>(
            new DiagnosisCode(
                "I20.9",
                "Angina pectoris, unspecified",
                true,
                new Period(Optional.of(LocalDate.parse("2015-10-01")), Optional.empty()),
                List.of()),
            ICD)
        : new Answer.None<>(ICD);
  }

  @Override
  public MedicareTables medicare() {
    return new MedicareTables() {
      @Override
      public Answer<Gpci> gpci(String contractor, String locality, LocalDate date) {
        return contractor.equals("99999") && locality.equals("01")
            ? new Answer.Found<>(
                new Gpci(
                    "99999",
                    "XX",
                    "01",
                    "NOWHERE",
                    Period.ALWAYS,
                    new BigDecimal("2"),
                    BigDecimal.ONE,
                    BigDecimal.ONE),
                PFS)
            : new Answer.None<>(PFS);
      }
    };
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    return List.of();
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    return new Answer.Found<>(
        List.of(
            new DiagnosisNote(
                "I20",
                DiagnosisNote.Kind.EXCLUDES1,
                "atherosclerotic heart disease with angina (I25.1-)",
                List.of(CodePattern.of("I25.1-")))),
        ICD);
  }

  @Override
  public Answer<ModifierCode> modifier(String modifier, LocalDate date) {
    return modifier.equals("26")
        ? new Answer.Found<>(
            new ModifierCode("26", "Professional component", Period.ALWAYS, false), CPT)
        : new Answer.NotChecked<>("the loaded modifiers are not complete");
  }

  @Override
  public Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    return Set.of(code, other).equals(Set.of("71260", "71250"))
        ? new Answer.Found<>(
            new PairEdit(
                setting,
                "71260",
                "71250",
                Period.ALWAYS,
                PairEdit.Indicator.NOT_ALLOWED,
                "CPT Manual or CMS manual coding instruction"),
            PAIRS)
        : new Answer.NotChecked<>("the loaded pair edits are not complete");
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return setting == Setting.PRACTITIONER
        ? new Answer.Found<>(
            new UnitLimit(setting, code, 1, UnitLimit.Adjudication.DAY_CLINICAL, "Clinical: Data"),
            PFS)
        : new Answer.NotChecked<>("no hospital unit limits are loaded");
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    return modifier.equals("26")
        ? new Answer.Found<>(
            new FeeScheduleRow(
                code,
                modifier,
                Period.ALWAYS,
                "A",
                Optional.of(new BigDecimal("0.75")),
                Optional.of(new BigDecimal("0.30")),
                Optional.of(new BigDecimal("0.30")),
                Optional.of(new BigDecimal("0.05")),
                new BigDecimal("1.10"),
                Optional.of(new BigDecimal("1.10")),
                Optional.of("1"),
                Optional.of("0"),
                Optional.empty(),
                Optional.of("01")),
            PFS)
        : new Answer.None<>(PFS);
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return Optional.of(new ConversionFactor(Period.ALWAYS, new BigDecimal("32.3465"), false));
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return new Answer.Found<>(
        new OutpatientRow(
            code,
            Period.ALWAYS,
            "S",
            Optional.of("1511"),
            Optional.of("New Technology - Level 11"),
            Optional.empty(),
            Optional.of(new BigDecimal("950.50")),
            Optional.empty(),
            Optional.of(new BigDecimal("190.10"))),
        PFS);
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return new Answer.NotChecked<>("no list is loaded");
  }

  @Override
  public List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most) {
    return List.of(
            new CodeHit(CodeSystem.CPT, "75580", "CT fractional flow reserve", true, true),
            new CodeHit(CodeSystem.ICD10CM, "I20", "Angina pectoris", true, false),
            new CodeHit(CodeSystem.ICD10CM, "I20.9", "Angina pectoris, unspecified", true, true))
        .stream()
        .filter(hit -> systems.contains(hit.system()))
        .filter(hit -> hit.label().toLowerCase(java.util.Locale.ROOT).contains(words))
        .toList();
  }

  @Override
  public List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    return Stream.of(new CodeHit(CodeSystem.ICD10CM, "I20.9", "Angina pectoris", true, true))
        .filter(hit -> wrong.equals("I2O.9"))
        .toList();
  }

  @Override
  public void close() {}

  private static Edition edition(
      CodeSet set, String name, String from, Optional<LocalDate> to, boolean partial) {
    return new Edition(
        set, name, LocalDate.parse(from), to, partial, 1, SourceRef.of(set.title() + " " + name));
  }
}
