package org.scrubjay.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;

/** A code book into which nothing was ever loaded; a test overrides what it needs. */
public class NoCodes implements CodeBook {
  private static final String REASON = "nothing is loaded";

  @Override
  public List<Edition> editions() {
    return List.of();
  }

  @Override
  public Optional<Edition> edition(CodeSet set, LocalDate date) {
    return Optional.empty();
  }

  @Override
  public Answer<Procedure> procedure(String code, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    return List.of();
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<ModifierCode> modifier(String modifier, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return Optional.empty();
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return new Answer.NotChecked<>(REASON);
  }

  @Override
  public List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most) {
    return List.of();
  }

  @Override
  public List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    return List.of();
  }

  @Override
  public void close() {}
}
