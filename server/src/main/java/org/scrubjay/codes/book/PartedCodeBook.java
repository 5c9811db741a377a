package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * A code book in parts, as {@link CodeBookWriter} writes them: one, or one for each import with the
 * built-in one behind them. Imported rows win over built-in ones for what they cover.
 */
public final class PartedCodeBook implements CodeBook {
  private final List<BookPart> parts;
  private final EditionTable editions;
  private final DatedRows rows;
  private final Diagnoses diagnoses;
  private final Procedures procedures;
  private final ImportedTables medicare;
  private final Payments payments;
  private final CodeSearch search;
  private final Suggestions suggestions;

  /** This book with only some of its editions; settings files ask for the same ones again. */
  private final Map<Map<CodeSet, Set<String>>, PartedCodeBook> narrowed = new ConcurrentHashMap<>();

  private PartedCodeBook(List<BookPart> parts, Map<CodeSet, Set<String>> pinned) {
    this.parts = List.copyOf(parts);
    this.editions = new EditionTable(parts, pinned);
    this.rows = new DatedRows(parts, editions);
    this.diagnoses = new Diagnoses(rows, editions);
    this.procedures = new Procedures(rows, editions);
    this.medicare = new ImportedTables(rows, editions);
    this.payments = new Payments(rows, editions, medicare);
    Synonyms synonyms = new Synonyms(parts.stream().map(BookPart::store).toList());
    this.search = new CodeSearch(parts, editions, synonyms);
    this.suggestions = new Suggestions(search, this::describing, synonyms);
  }

  /**
   * Opens the book in a folder, memory-mapped.
   *
   * @throws IOException if there is no whole book
   */
  public static PartedCodeBook open(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : BookFiles.files(folder)) {
      names.add(file.getFileName().toString());
    }
    return open(List.of(PartFiles.of(folder, names)), Optional.empty());
  }

  /**
   * Opens a book that is not in a folder.
   *
   * @throws IOException if it is not whole
   */
  public static PartedCodeBook open(PackedFiles files) throws IOException {
    return open(List.of(), Optional.of(files));
  }

  /**
   * Opens imported parts over a built-in one.
   *
   * @param imported the one imported last first
   * @throws IOException if one of them is not whole
   */
  static PartedCodeBook open(List<PartFiles> imported, Optional<PackedFiles> builtIn)
      throws IOException {
    List<BookPart> parts = new ArrayList<>();
    for (PartFiles files : imported) {
      parts.add(new BookPart(files, false));
    }
    if (builtIn.isPresent()) {
      parts.add(new BookPart(PartFiles.of(builtIn.get()), true));
    }
    return new PartedCodeBook(parts, Map.of());
  }

  /** This book, with its latest answers at hand; closing it closes this one. */
  public CodeBook remembering() {
    return new RememberingCodeBook(this);
  }

  @Override
  public List<Edition> editions() {
    return editions.all();
  }

  @Override
  public CodeBook only(Map<CodeSet, Set<String>> pinned) {
    return pinned.isEmpty()
        ? this
        : narrowed.computeIfAbsent(Map.copyOf(pinned), pins -> new PartedCodeBook(parts, pins));
  }

  @Override
  public Optional<Edition> edition(CodeSet set, LocalDate date) {
    return editions.answering(set, date);
  }

  @Override
  public MedicareTables medicare() {
    return medicare;
  }

  @Override
  public Answer<Procedure> procedure(String code, LocalDate date) {
    return procedures.procedure(code, date);
  }

  @Override
  public List<Descriptor> descriptors(String code, LocalDate date) {
    return procedures.descriptors(code, date);
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    return diagnoses.diagnosis(code, date);
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    return diagnoses.children(code, date);
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    return diagnoses.notes(code, date);
  }

  @Override
  public Answer<ModifierCode> modifier(String modifier, LocalDate date) {
    return rows.stateStatedFor(
        CodeSet.MODIFIERS,
        CodeFormats.MODIFIER,
        modifier,
        date,
        new DatedRows.Dating<>(
            ModifierCode::validity,
            (row, validity) ->
                new ModifierCode(row.modifier(), row.label(), validity, row.ncciAssociated())),
        modifier);
  }

  @Override
  public Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    return payments.pairEdit(setting, code, other, date);
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return payments.unitLimit(setting, code, date);
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    return payments.feeSchedule(code, modifier, date);
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return payments.conversionFactor(date);
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return payments.outpatient(code, date);
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return payments.threeDimensionalExclusion(renderingCode, otherCode, date);
  }

  @Override
  public List<CodeHit> search(String words, Set<CodeSystem> systems, LocalDate date, int most) {
    return search.search(words, systems, date, most);
  }

  @Override
  public List<CodeHit> suggest(
      String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
    return suggestions.suggest(wrong, systems, date, wordsBeside, most);
  }

  @Override
  public void close() {
    try {
      for (BookPart part : parts) {
        part.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What people may write beside a code. */
  private List<String> describing(CodeHit hit, LocalDate date) {
    List<String> words = new ArrayList<>(Words.of(hit.label()));
    if (hit.system().isProcedure()) {
      procedure(hit.code(), date).found().stream()
          .flatMap(row -> row.abbreviations().stream())
          .forEach(abbreviation -> words.addAll(Words.of(abbreviation)));
    }
    return words;
  }
}
