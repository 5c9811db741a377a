package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;

/**
 * A code book that keeps its latest answers. Some sixty rules ask the same of the few codes of a
 * note, and an editor asks it again at every keystroke.
 */
final class RememberingCodeBook implements CodeBook {
  /** Codes of a note times its look-ups, a few hundred times over. */
  private static final int PLACES = 1 << 13;

  private final CodeBook book;
  private final Kept<Question, Object> answers = new Kept<>(PLACES);
  private final Map<CodeBook, CodeBook> narrowed = new ConcurrentHashMap<>();

  RememberingCodeBook(CodeBook book) {
    this.book = book;
  }

  private enum Look {
    EDITION,
    PROCEDURE,
    DESCRIPTORS,
    DIAGNOSIS,
    CHILDREN,
    NOTES,
    MODIFIER,
    PAIR,
    LIMIT,
    FEES,
    FACTOR,
    OUTPATIENT,
    EXCLUSION
  }

  /**
   * @param with what else is asked about: a second code, a modifier, a setting or nothing
   */
  // As in DatedRows, what every look-up asks for is written out.
  private record Question(Look look, String code, Object with, LocalDate date) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question asked
          && look == asked.look
          && code.equals(asked.code)
          && with.equals(asked.with)
          && date.equals(asked.date);
    }

    @Override
    public int hashCode() {
      return ((look.ordinal() * 31 + code.hashCode()) * 31 + with.hashCode()) * 31
          + date.hashCode();
    }
  }

  private record Beside(Setting setting, String code) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Beside asked && setting == asked.setting && code.equals(asked.code);
    }

    @Override
    public int hashCode() {
      return setting.ordinal() * 31 + code.hashCode();
    }
  }

  @Override
  public List<Edition> editions() {
    return book.editions();
  }

  @Override
  public CodeBook only(Map<CodeSet, Set<String>> editions) {
    CodeBook fewer = book.only(editions);
    // The answers kept here are those of all editions.
    return fewer == book ? this : narrowed.computeIfAbsent(fewer, RememberingCodeBook::new);
  }

  @Override
  public Optional<Edition> edition(CodeSet set, LocalDate date) {
    return kept(Look.EDITION, set.name(), "", date, () -> book.edition(set, date));
  }

  @Override
  public MedicareTables medicare() {
    return book.medicare();
  }

  @Override
  public Answer<Procedure> procedure(String code, LocalDate date) {
    return kept(Look.PROCEDURE, code, "", date, () -> book.procedure(code, date));
  }

  @Override
  public List<Descriptor> descriptors(String code, LocalDate date) {
    return kept(Look.DESCRIPTORS, code, "", date, () -> book.descriptors(code, date));
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    return kept(Look.DIAGNOSIS, code, "", date, () -> book.diagnosis(code, date));
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    return kept(Look.CHILDREN, code, "", date, () -> List.copyOf(book.children(code, date)));
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    return kept(Look.NOTES, code, "", date, () -> book.notes(code, date));
  }

  @Override
  public Answer<ModifierCode> modifier(String modifier, LocalDate date) {
    return kept(Look.MODIFIER, modifier, "", date, () -> book.modifier(modifier, date));
  }

  @Override
  public Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    return kept(
        Look.PAIR,
        code,
        new Beside(setting, other),
        date,
        () -> book.pairEdit(setting, code, other, date));
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return kept(Look.LIMIT, code, setting.name(), date, () -> book.unitLimit(setting, code, date));
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    return kept(Look.FEES, code, modifier, date, () -> book.feeSchedule(code, modifier, date));
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return kept(Look.FACTOR, "", "", date, () -> book.conversionFactor(date));
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return kept(Look.OUTPATIENT, code, "", date, () -> book.outpatient(code, date));
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return kept(
        Look.EXCLUSION,
        renderingCode,
        otherCode,
        date,
        () -> book.threeDimensionalExclusion(renderingCode, otherCode, date));
  }

  @Override
  public List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most) {
    return book.search(words, systems, date, most);
  }

  @Override
  public List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    return book.suggest(wrong, systems, date, wordsBeside, most);
  }

  @Override
  public void close() {
    book.close();
  }

  /** One look has answers of one type. */
  @SuppressWarnings("unchecked")
  private <T> T kept(Look look, String code, Object with, LocalDate date, Supplier<T> made) {
    return (T) answers.get(new Question(look, code, with, date), asked -> made.get());
  }
}
