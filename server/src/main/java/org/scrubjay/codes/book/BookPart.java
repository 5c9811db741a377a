package org.scrubjay.codes.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;

/**
 * What one {@link CodeBookWriter} wrote: rows and search index of some editions, and their tables
 * of pairs. A code book is one part or several.
 */
final class BookPart implements Closeable {
  private final RowStore store;
  private final boolean builtIn;
  private final Map<Integer, BookFormats.NumberedEdition> editions = new HashMap<>();
  private final Map<Integer, PairTable> pairs = new HashMap<>();
  private final Set<CodeSet> sets = EnumSet.noneOf(CodeSet.class);
  private final Later<DirectoryReader> index;

  /**
   * Opens a part.
   *
   * @param builtIn whether it is the set that ships, over which imported ones win
   * @throws IOException if it is not whole
   */
  BookPart(PartFiles files, boolean builtIn) throws IOException {
    this.builtIn = builtIn;
    this.store = new RowStore(new RowFile(files.file(RowFile.NAME)));
    this.index = new Later<>(() -> index(files));
    for (RowStore.Numbered<BookFormats.NumberedEdition> row : store.table(BookFormats.EDITION)) {
      BookFormats.NumberedEdition edition = row.value();
      editions.put(edition.number(), edition);
      sets.add(edition.edition().set());
      String file = CodeBookWriter.pairFile(edition.number());
      if (files.names().contains(file)) {
        Setting setting = setting(edition.edition().set());
        pairs.put(edition.number(), new PairTable(files.file(file), setting));
      }
    }
  }

  DirectoryReader index() {
    return index.get();
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
    if (index.ifMade().isPresent()) {
      index.get().close();
    }
  }

  private static DirectoryReader index(PartFiles files) {
    try {
      return DirectoryReader.open(new PackedIndex(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      // Lucene follows what damaged bytes say.
      throw new UncheckedIOException(new IOException("a search index that is damaged", e));
    }
  }

  private static Setting setting(CodeSet set) {
    return set == CodeSet.NCCI_PTP_HOSPITAL ? Setting.OUTPATIENT_HOSPITAL : Setting.PRACTITIONER;
  }
}
