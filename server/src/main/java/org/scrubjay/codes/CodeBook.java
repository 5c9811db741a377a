package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything known about codes, by date. A code book never changes once opened and may be read from
 * several threads.
 *
 * <p>Codes are asked for in upper case, diagnoses with or without their dot. Every question takes
 * the date of service; an edition older than the date still answers.
 */
public interface CodeBook extends AutoCloseable {

  /** What is loaded, by set and first day. */
  List<Edition> editions();

  /**
   * The same book with only the editions that are named, of the sets that are named. What is built
   * in stays for its facts on earlier dates, and in CPT, HCPCS and modifiers for its words. It
   * shares this book's files and need not be closed.
   *
   * @param editions names of editions by set
   */
  default CodeBook only(Map<CodeSet, Set<String>> editions) {
    return this;
  }

  /** The edition of {@code set} that answers for {@code date}. */
  Optional<Edition> edition(CodeSet set, LocalDate date);

  /**
   * The procedure code with its dates, whether or not it is valid on {@code date}. {@code None}
   * only when a complete edition of its family lacks it.
   */
  Answer<Procedure> procedure(String code, LocalDate date);

  /**
   * The descriptors of a procedure code from files that the user imported, of the newest release
   * that begins on or before the date, or else of the oldest. They are the AMA's and are shown only
   * with its notice. None are built in.
   */
  default List<Descriptor> descriptors(String code, LocalDate date) {
    return List.of();
  }

  /** The tables that only imported files have. */
  default MedicareTables medicare() {
    return MedicareTables.NONE;
  }

  /**
   * The diagnosis code as it stands on {@code date}; when it does not exist then, the state nearest
   * to that date, whose validity says so. {@code None} only when a complete edition lacks it.
   */
  Answer<DiagnosisCode> diagnosis(String code, LocalDate date);

  /** The codes one level below {@code code} on {@code date}, in order. */
  List<DiagnosisCode> children(String code, LocalDate date);

  /** The tabular notes on {@code code}, its own and inherited, nearest first. */
  Answer<List<DiagnosisNote>> notes(String code, LocalDate date);

  /** The modifier with its dates. */
  Answer<ModifierCode> modifier(String modifier, LocalDate date);

  /**
   * The pair edit in force on {@code date} between two codes, whichever is column 1. Edits with
   * indicator 9 are never in force. {@code None} means that a complete edition has no edit.
   */
  Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date);

  /** The unit limit; some are confidential, so {@code None} does not mean unlimited. */
  Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date);

  /** The fee schedule row of a code and component ({@code ""}, {@code 26} or {@code TC}). */
  Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date);

  /** The conversion factor in force, the one for everybody who is not a qualifying participant. */
  Optional<ConversionFactor> conversionFactor(LocalDate date);

  /** The Addendum B row. */
  Answer<OutpatientRow> outpatient(String code, LocalDate date);

  /**
   * Whether CPT's instructions keep {@code renderingCode} (76376 or 76377) from being reported with
   * {@code otherCode}; the value is the excluded code or range as listed.
   */
  Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date);

  /**
   * Codes by code prefix or by words in any order, each a prefix, with abbreviations and one typo:
   * exact before valid on the date before billable before shorter.
   */
  List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most);

  /**
   * Codes that somebody who wrote {@code wrong} may have meant: one character changed, lost or
   * added, two neighbours swapped, or a character misread (1/I, 0/O, 5/S, 8/B). Codes whose label
   * shares words with {@code wordsBeside} come first.
   */
  List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most);

  /** Releases files; never fails. */
  @Override
  void close();
}
