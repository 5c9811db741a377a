package org.scrubjay.codes.book;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IndexInput;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;

/**
 * What one {@link CodeBookWriter} wrote: rows and search index of some editions, and their tables
 * of pairs. A code book is one part or several.
 */
final class BookPart implements Closeable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final RowStore store;
  private final boolean builtIn;
  private final Map<Integer, BookFormats.NumberedEdition> editions = new HashMap<>();
  private final Map<Integer, PairTable> pairs = new HashMap<>();
  private final List<IndexInput> pairFiles = new ArrayList<>();
  private final Set<CodeSet> sets = EnumSet.noneOf(CodeSet.class);

  private BookPart(Directory directory, boolean builtIn) throws IOException {
    this.directory = directory;
    this.builtIn = builtIn;
    this.reader = DirectoryReader.open(directory);
    this.store = new RowStore(reader);
    for (RowStore.Numbered<BookFormats.NumberedEdition> row : store.table(BookFormats.EDITION)) {
      editions.put(row.value().number(), row.value());
      sets.add(row.value().edition().set());
    }
    Set<String> files = Set.of(directory.listAll());
    for (BookFormats.NumberedEdition edition : editions.values()) {
      String file = CodeBookWriter.pairFile(edition.number());
      if (files.contains(file)) {
        PairTable.Open open = PairTable.open(directory, file, setting(edition.edition().set()));
        pairs.put(edition.number(), open.table());
        pairFiles.add(open.file());
      }
    }
  }

  /**
   * Opens a part, which closes the directory in the end, also if opening fails.
   *
   * @param builtIn whether it is the set that ships, over which imported ones win
   */
  static BookPart open(Directory directory, boolean builtIn) throws IOException {
    try {
      return new BookPart(directory, builtIn);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  RowStore store() {
    return store;
  }

  boolean builtIn() {
    return builtIn;
  }

  /** Whether rows of {@code edition} are in this part. */
  boolean holds(Edition edition) {
    return editions.values().stream()
        .map(BookFormats.NumberedEdition::edition)
        .anyMatch(own -> own.set() == edition.set() && own.name().equals(edition.name()));
  }

  boolean holds(CodeSet set) {
    return sets.contains(set);
  }

  Collection<BookFormats.NumberedEdition> editions() {
    return editions.values();
  }

  /** The tables of pair edits, by the number of their edition. */
  Map<Integer, PairTable> pairs() {
    return pairs;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      for (IndexInput file : pairFiles) {
        file.close();
      }
    }
  }

  private static Setting setting(CodeSet set) {
    return set == CodeSet.NCCI_PTP_HOSPITAL ? Setting.OUTPATIENT_HOSPITAL : Setting.PRACTITIONER;
  }
}
