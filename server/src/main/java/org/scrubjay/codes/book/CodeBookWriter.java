package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Edition;

/**
 * Writes a code book: any number of editions of any code sets side by side, in one folder. Nothing
 * can be read before {@link #finish()}; closing without it leaves no book. One thread at a time.
 */
public final class CodeBookWriter implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 64;
  private static final String TABLE_ENDING = ".bin";
  private static final int MOST_EDITIONS = 0xFFFF;

  private final Directory directory;
  private final IndexWriter index;
  private final List<EditionWriter> editions = new ArrayList<>();
  private final Map<String, Integer> sharedTexts = new LinkedHashMap<>();
  private final RowFileWriter rows = new RowFileWriter();

  private CodeBookWriter(Directory directory) throws IOException {
    this.directory = directory;
    for (String name : directory.listAll()) {
      if (name.endsWith(TABLE_ENDING)) {
        directory.deleteFile(name);
      }
    }
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
   * Completes the book, its search index in one segment: each one more costs every search.
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
    String unfinished = "unfinished-" + RowFile.NAME;
    rows.write(directory, unfinished);
    index.forceMerge(1);
    index.commit();
    // Without its rows, all else is no book.
    directory.rename(unfinished, RowFile.NAME);
    directory.syncMetaData();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      // Closes the index too; what was not committed is dropped.
      index.rollback();
    }
  }

  <T> void add(RowFormat<T> format, T row, int edition) {
    RowOutput out = new RowOutput(this::numberOf);
    format.write(row, out);
    rows.add(RowStore.bytes(format.table(), format.key(row), out.toBytes(), edition));
  }

  /** Lets a code be found by its words, if the row is one that describes a code. */
  void addSearchable(CodeRow row, Edition edition) throws IOException {
    Optional<Document> document = SearchDocuments.of(row, edition);
    if (document.isPresent()) {
      index.addDocument(document.get());
    }
  }

  /** Writes pair edits beside the rows and gives their number. */
  int writePairs(PairTableWriter pairs, int edition) throws IOException {
    return pairs.write(directory, pairFile(edition));
  }

  /** The file that holds the pair edits of an edition. */
  static String pairFile(int edition) {
    return "pairs-" + edition + TABLE_ENDING;
  }

  private int numberOf(String text) {
    return sharedTexts.computeIfAbsent(text, unseen -> sharedTexts.size());
  }

  private static IndexWriterConfig settings() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setNoCFSRatio(1);
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(SearchDocuments.ORDER)
        .setCodec(new RepeatableCodec())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(merging)
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }
}
