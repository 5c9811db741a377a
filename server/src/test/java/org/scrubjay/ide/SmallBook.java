package org.scrubjay.ide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.UnitLimit;

/** A code book that fits on a page, for tests that show what is done with its answers. */
public final class SmallBook implements CodeBook {
  private static final SourceRef OWN_WORDS = SourceRef.of("Plain words written for Scrubjay");

  private static final List<Procedure> PROCEDURES =
      List.of(
          procedure(CodeSystem.CPT, "0503T", "FFR-CT, computing", "2018-01-01", "2023-12-31"),
          procedure(CodeSystem.CPT, "75571", "CT of the heart, calcium score", "", ""),
          procedure(CodeSystem.CPT, "75572", "CT of the heart with contrast", "", ""),
          procedure(CodeSystem.CPT, "75573", "CT of the heart, congenital", "", ""),
          procedure(CodeSystem.CPT, "75574", "Coronary CT angiography", "", ""),
          procedure(CodeSystem.CPT, "75580", "FFR-CT of the coronary arteries", "2024-01-01", ""),
          procedure(CodeSystem.HCPCS, "C9793", "3d predictive model", "2024-01-01", ""));

  private static final List<DiagnosisCode> DIAGNOSES =
      List.of(
          diagnosis("R07", "Pain in throat and chest", false),
          diagnosis("R07.1", "Chest pain on breathing", true),
          diagnosis("R07.9", "Chest pain, unspecified", true));

  private static final Map<String, String> OUTPATIENT_RATES =
      Map.of("C9793 2025", "1017.39", "75580 2024", "997.22", "75574 2025", "357.13");

  private static final Map<String, String> TOTAL_UNITS =
      Map.of("75574 2025", "9.84", "75574-26 2025", "3.37", "75574-TC 2025", "6.47");

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
    return answer(
        CodeSet.CPT, PROCEDURES.stream().filter(known -> known.code().equals(code)), date);
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    return answer(
        CodeSet.ICD10CM, DIAGNOSES.stream().filter(known -> known.code().equals(code)), date);
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    return DIAGNOSES.stream().filter(known -> known.code().startsWith(code + ".")).toList();
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    List<DiagnosisNote> notes =
        List.of(
            new DiagnosisNote(
                "R07",
                DiagnosisNote.Kind.EXCLUDES1,
                "epidemic myalgia (B33.0)",
                List.of(CodePattern.of("B33.0"))));
    return answer(CodeSet.ICD10CM_CONVENTIONS, Stream.of(notes), date);
  }

  @Override
  public Answer<ModifierCode> modifier(String modifier, LocalDate date) {
    return answer(
        CodeSet.MODIFIERS,
        Stream.of(new ModifierCode("26", "Professional component", Period.ALWAYS, false))
            .filter(known -> known.modifier().equals(modifier)),
        date);
  }

  @Override
  public Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    return answer(
        CodeSet.NCCI_PTP_PRACTITIONER,
        Stream.of(
                new PairEdit(
                    setting,
                    "75574",
                    "76377",
                    Period.ALWAYS,
                    PairEdit.Indicator.ALLOWED,
                    "CPT Manual or CMS manual coding instruction"))
            .filter(edit -> Set.of(edit.column1(), edit.column2()).equals(Set.of(code, other))),
        date);
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return setting == Setting.PRACTITIONER
        ? answer(
            CodeSet.NCCI_MUE_PRACTITIONER,
            Stream.of(
                new UnitLimit(setting, code, 1, UnitLimit.Adjudication.DAY_CLINICAL, "Anatomic")),
            date)
        : new Answer.NotChecked<>("no hospital edition");
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    String key = code + (modifier.isEmpty() ? "" : "-" + modifier) + " " + date.getYear();
    return answer(
        CodeSet.PFS,
        Stream.ofNullable(TOTAL_UNITS.get(key)).map(units -> row(code, modifier, date, units)),
        date);
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return Optional.of(new ConversionFactor(year(date), new BigDecimal("32.3465"), false));
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return answer(
        CodeSet.OPPS,
        Stream.ofNullable(OUTPATIENT_RATES.get(code + " " + date.getYear()))
            .map(
                rate ->
                    new OutpatientRow(
                        code,
                        year(date),
                        "S",
                        Optional.of("5724"),
                        Optional.of("Level 4 Diagnostic Tests"),
                        Optional.empty(),
                        Optional.of(new BigDecimal(rate)),
                        Optional.empty(),
                        Optional.empty())),
        date);
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return new Answer.NotChecked<>("no list");
  }

  @Override
  public List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most) {
    Stream<CodeHit> procedures =
        PROCEDURES.stream()
            .map(
                known ->
                    new CodeHit(
                        known.system(),
                        known.code(),
                        known.label(),
                        known.validity().contains(date),
                        true));
    Stream<CodeHit> diagnoses =
        DIAGNOSES.stream()
            .map(
                known ->
                    new CodeHit(
                        CodeSystem.ICD10CM, known.code(), known.title(), true, known.billable()));
    return Stream.concat(procedures, diagnoses)
        .filter(hit -> systems.contains(hit.system()))
        .filter(hit -> matches(hit, words.toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }

  @Override
  public List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private static boolean matches(CodeHit hit, String words) {
    String label = hit.label().toLowerCase(Locale.ROOT);
    return hit.code().toLowerCase(Locale.ROOT).startsWith(words)
        || Stream.of(words.split(" "))
            .allMatch(word -> label.startsWith(word) || label.contains(" " + word));
  }

  private static <T> Answer<T> answer(CodeSet set, Stream<T> found, LocalDate date) {
    Edition edition =
        new Edition(
            set,
            String.valueOf(date.getYear()),
            year(date).from().orElseThrow(),
            year(date).to(),
            true,
            1,
            SourceRef.of(set.title() + " file"));
    return found
        .findFirst()
        .<Answer<T>>map(value -> new Answer.Found<>(value, edition))
        .orElseGet(() -> new Answer.NotChecked<>("not in the built-in set"));
  }

  private static Procedure procedure(
      CodeSystem system, String code, String label, String from, String to) {
    return new Procedure(
        system,
        code,
        label,
        system == CodeSystem.CPT ? OWN_WORDS : SourceRef.of("HCPCS file"),
        new Period(date(from), date(to)),
        Optional.empty(),
        code.equals("0503T") ? List.of("75580") : List.of(),
        List.of(),
        Optional.empty());
  }

  private static DiagnosisCode diagnosis(String code, String title, boolean billable) {
    return new DiagnosisCode(code, title, billable, Period.ALWAYS, List.of());
  }

  private static FeeScheduleRow row(String code, String modifier, LocalDate date, String units) {
    return new FeeScheduleRow(
        code,
        modifier,
        year(date),
        "A",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal(units),
        Optional.of(new BigDecimal(units)),
        Optional.of("1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Period year(LocalDate date) {
    return new Period(
        Optional.of(LocalDate.of(date.getYear(), 1, 1)),
        Optional.of(LocalDate.of(date.getYear(), 12, 31)));
  }

  private static Optional<LocalDate> date(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }
}
