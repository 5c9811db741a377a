package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Edition;

/**
 * Writes a code book: any number of editions of any code sets side by side, in one folder. Nothing
 * can be read before {@link #finish()}; closing without it leaves no book. One thread at a time.
 */
public final class CodeBookWriter implements AutoCloseable {
  private static final int ROWS_PER_DOCUMENT = 1000;
  private static final double BUFFER_MEGABYTES = 64;
  private static final int MOST_EDITIONS = 0xFFFF;

  private final Directory directory;
  private final IndexWriter index;
  private final List<EditionWriter> editions = new ArrayList<>();
  private final Map<String, Integer> sharedTexts = new LinkedHashMap<>();
  private Document page = new Document();
  private int rowsOnPage;

  private CodeBookWriter(Directory directory) throws IOException {
    this.directory = directory;
    this.index = new IndexWriter(directory, settings());
  }

  /**
   * Begins a new code book, in place of one that may be there.
   *
   * @throws IOException if the folder cannot be written
   */
  public static CodeBookWriter create(Path folder) throws IOException {
    return create(FSDirectory.open(folder));
  }

  /** The same in any directory, which is closed in the end. */
  static CodeBookWriter create(Directory directory) throws IOException {
    return new CodeBookWriter(directory);
  }

  /** Begins an edition; its number of rows is counted, not believed. */
  public EditionWriter edition(Edition edition) {
    if (editions.size() == MOST_EDITIONS) {
      throw new IllegalStateException("a code book holds at most " + MOST_EDITIONS + " editions");
    }
    EditionWriter writer = new EditionWriter(this, edition, editions.size() + 1);
    editions.add(writer);
    return writer;
  }

  /** Adds words that people type and the words that labels use instead. */
  public void synonym(String words, String expansion) throws IOException {
    add(
        BookFormats.SYNONYM,
        new BookFormats.Synonym(Words.joined(words), expansion),
        BookFormats.OF_THE_BOOK);
  }

  /**
   * Completes the book, in one segment, so that a look-up is one walk down one tree.
   *
   * @throws IOException if writing fails; then there is no book
   */
  public void finish() throws IOException {
    for (EditionWriter edition : editions) {
      add(BookFormats.EDITION, edition.finish(), BookFormats.OF_THE_BOOK);
    }
    for (Map.Entry<String, Integer> text : sharedTexts.entrySet()) {
      add(
          BookFormats.TEXT,
          new BookFormats.SharedText(text.getValue(), text.getKey()),
          BookFormats.OF_THE_BOOK);
    }
    turnPage();
    index.forceMerge(1);
    index.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      // Closes the index too; what was not committed is dropped.
      index.rollback();
    }
  }

  <T> void add(RowFormat<T> format, T row, int edition) throws IOException {
    RowOutput out = new RowOutput(this::numberOf);
    format.write(row, out);
    byte[] term = RowStore.term(format.table(), format.key(row), out.toBytes(), edition);
    page.add(new StringField(RowStore.FIELD, new BytesRef(term), Field.Store.NO));
    rowsOnPage++;
    if (rowsOnPage == ROWS_PER_DOCUMENT) {
      turnPage();
    }
  }

  /** Lets a code be found by its words, if the row is one that describes a code. */
  void addSearchable(CodeRow row, Edition edition) throws IOException {
    Optional<Document> document = SearchDocuments.of(row, edition);
    if (document.isPresent()) {
      index.addDocument(document.get());
    }
  }

  /** Writes pair edits beside the index and gives their number. */
  int writePairs(PairTableWriter pairs, int edition) throws IOException {
    return pairs.write(directory, pairFile(edition));
  }

  /** The file that holds the pair edits of an edition. */
  static String pairFile(int edition) {
    return "pairs-" + edition + ".bin";
  }

  private void turnPage() throws IOException {
    if (rowsOnPage > 0) {
      index.addDocument(page);
      page = new Document();
      rowsOnPage = 0;
    }
  }

  private int numberOf(String text) {
    return sharedTexts.computeIfAbsent(text, unseen -> sharedTexts.size());
  }

  private static IndexWriterConfig settings() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setNoCFSRatio(0);
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(SearchDocuments.ORDER)
        .setUseCompoundFile(false)
        .setCodec(new RepeatableCodec())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(merging)
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }
}
