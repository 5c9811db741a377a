package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
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
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/** A code book in a Lucene index, as {@link CodeBookWriter} writes it. */
public final class LuceneCodeBook implements CodeBook {
  private final Directory directory;
  private final DirectoryReader reader;
  private final RowStore store;
  private final EditionTable editions;
  private final DatedRows rows;
  private final DiagnosisTree tree;
  private final CodeSearch search;
  private final Suggestions suggestions;

  private LuceneCodeBook(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.store = new RowStore(reader);
    this.editions = new EditionTable(store);
    this.rows = new DatedRows(store, editions);
    this.tree = new DiagnosisTree(store);
    Synonyms synonyms = new Synonyms(store);
    this.search = new CodeSearch(reader, editions, synonyms);
    this.suggestions = new Suggestions(search, this::describing, synonyms);
  }

  /**
   * Opens the book in a folder, memory-mapped.
   *
   * @throws IOException if there is no whole book
   */
  public static LuceneCodeBook open(Path folder) throws IOException {
    return open(new MMapDirectory(folder));
  }

  /**
   * Opens a book whose files are read into memory.
   *
   * @param files file names with their contents; the streams are closed
   * @throws IOException if they are no whole book
   */
  public static LuceneCodeBook inMemory(Map<String, InputStream> files) throws IOException {
    // One array for each file reads three times as fast as the default chain of small buffers.
    Directory directory =
        new ByteBuffersDirectory(
            new SingleInstanceLockFactory(),
            ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    for (Map.Entry<String, InputStream> file : files.entrySet()) {
      try (InputStream in = file.getValue();
          IndexOutput out = directory.createOutput(file.getKey(), IOContext.READONCE)) {
        byte[] bytes = in.readAllBytes();
        out.writeBytes(bytes, bytes.length);
      }
    }
    return open(directory);
  }

  private static LuceneCodeBook open(Directory directory) throws IOException {
    try {
      return new LuceneCodeBook(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public List<Edition> editions() {
    return editions.all();
  }

  @Override
  public Optional<Edition> edition(CodeSet set, LocalDate date) {
    return editions.answering(set, date);
  }

  @Override
  public Answer<Procedure> procedure(String code, LocalDate date) {
    CodeSet set = BookSets.procedures(code);
    return rows.state(set, CodeFormats.PROCEDURE, code, date, Procedure::validity)
        .<Answer<Procedure>>map(
            state ->
                new Answer.Found<>(with(state.value(), state.validity()), state.speaking(date)))
        .orElseGet(() -> editions.absent(set, date, code));
  }

  @Override
  public Answer<DiagnosisCode> diagnosis(String code, LocalDate date) {
    String bare = Codes.bare(code);
    return rows.stateStatedFor(
        CodeSet.ICD10CM,
        CodeFormats.DIAGNOSIS,
        bare,
        date,
        new DatedRows.Dating<>(DiagnosisCode::validity, LuceneCodeBook::with),
        Codes.dotted(bare));
  }

  @Override
  public List<DiagnosisCode> children(String code, LocalDate date) {
    List<DiagnosisCode> children = new ArrayList<>();
    for (String child : tree.children(Codes.bare(code))) {
      rows.state(CodeSet.ICD10CM, CodeFormats.DIAGNOSIS, child, date, DiagnosisCode::validity)
          .filter(state -> state.validity().contains(date))
          .map(state -> with(state.value(), state.validity()))
          .ifPresent(children::add);
    }
    return children;
  }

  @Override
  public Answer<List<DiagnosisNote>> notes(String code, LocalDate date) {
    CodeSet set = CodeSet.ICD10CM_CONVENTIONS;
    Optional<Edition> edition = editions.answering(set, date);
    List<DiagnosisNote> notes = new ArrayList<>();
    for (String carrier : tree.carriers(Codes.bare(code))) {
      for (Dated<CodeFormats.NumberedNote> row : rows.of(CodeFormats.NOTE, carrier)) {
        if (edition.filter(row.edition()::equals).isPresent()) {
          notes.add(row.value().note());
        }
      }
    }
    return notes.isEmpty()
        ? editions.absent(set, date, Codes.dotted(Codes.bare(code)))
        : new Answer.Found<>(List.copyOf(notes), edition.orElseThrow());
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
    String key = PaymentFormats.pairKey(code, other);
    return rows.inForce(
        BookSets.pairs(setting),
        PaymentFormats.pair(setting),
        key,
        date,
        PairEdit::validity,
        pair -> pair.indicator() != PairEdit.Indicator.NOT_APPLICABLE,
        code + " with " + other);
  }

  @Override
  public Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    return rows.inForce(
        BookSets.limits(setting),
        PaymentFormats.limit(setting),
        code,
        date,
        limit -> Period.ALWAYS,
        limit -> true,
        code);
  }

  @Override
  public Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    String key = PaymentFormats.feeKey(code, modifier);
    Answer<FeeScheduleRow> answer =
        rows.figures(
            CodeSet.PFS,
            PaymentFormats.FEE,
            key,
            date,
            FeeScheduleRow::validity,
            "physician fee schedule",
            modifier.isEmpty() ? code : code + "-" + modifier);
    boolean maySplit = modifier.isEmpty() || answer.notChecked().isEmpty();
    // A partial table holds a code with all its components or not at all, so the PC/TC indicator of
    // the global row tells that a component is not merely missing.
    return maySplit
        ? answer
        : feeSchedule(code, "", date) instanceof Answer.Found<FeeScheduleRow> whole
                && whole.value().pcTc().isPresent()
            ? new Answer.None<>(whole.edition())
            : answer;
  }

  @Override
  public Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return rows.of(PaymentFormats.FACTOR, PaymentFormats.FACTOR_KEY).stream()
        .map(Dated::value)
        .filter(factor -> !factor.qualifying() && factor.validity().contains(date))
        .reduce((older, newer) -> newer);
  }

  @Override
  public Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return rows.figures(
        CodeSet.OPPS,
        PaymentFormats.OUTPATIENT,
        code,
        date,
        OutpatientRow::validity,
        "outpatient prospective payment",
        code);
  }

  @Override
  public Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return rows.inForce(
            CodeSet.THREED_EXCLUSIONS,
            PaymentFormats.EXCLUSION,
            renderingCode,
            date,
            ThreeDimensionalExclusion::validity,
            row -> row.excluded().matches(otherCode),
            renderingCode + " with " + otherCode)
        .map(ThreeDimensionalExclusion::excluded);
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
    try (directory) {
      reader.close();
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

  private static Procedure with(Procedure row, Period validity) {
    return new Procedure(
        row.system(),
        row.code(),
        row.label(),
        row.labelSource(),
        validity,
        row.attestedFrom(),
        row.successors(),
        row.abbreviations(),
        row.imaging());
  }

  private static DiagnosisCode with(DiagnosisCode row, Period validity) {
    return new DiagnosisCode(row.code(), row.title(), row.billable(), validity, row.successors());
  }
}
