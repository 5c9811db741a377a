package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Exact look-up of rows in the term dictionary of an index. May be read from several threads.
 *
 * @see RowFormat
 */
final class RowStore {
  /** The field whose terms are the rows. */
  static final String FIELD = "row";

  private static final int EDITION_BYTES = 2;

  private final IndexReader reader;

  /** A cursor has a position and costs a microsecond to make, so each thread keeps its own. */
  private final ThreadLocal<List<TermsEnum>> cursors;

  private final List<String> sharedTexts;

  RowStore(IndexReader reader) {
    this.reader = reader;
    this.cursors = ThreadLocal.withInitial(this::newCursors);
    this.sharedTexts = new ArrayList<>();
    for (Numbered<BookFormats.SharedText> row : table(BookFormats.TEXT)) {
      while (sharedTexts.size() <= row.value().number()) {
        sharedTexts.add("");
      }
      sharedTexts.set(row.value().number(), row.value().text());
    }
  }

  /**
   * A row and the number of its edition.
   *
   * @param <T> the record that the row stands for
   */
  record Numbered<T>(int edition, T value) {}

  /** The bytes of a row. */
  static byte[] term(char table, String key, byte[] fields, int edition) {
    byte[] head = keyBytes(table, key, '\0');
    byte[] term = new byte[head.length + fields.length + EDITION_BYTES];
    System.arraycopy(head, 0, term, 0, head.length);
    System.arraycopy(fields, 0, term, head.length, fields.length);
    term[term.length - 2] = (byte) (edition >>> 8);
    term[term.length - 1] = (byte) edition;
    return term;
  }

  /** All rows with this key, of every edition. */
  <T> List<Numbered<T>> rows(RowFormat<T> format, String key) {
    byte[] head = keyBytes(format.table(), key, '\0');
    List<Numbered<T>> rows = new ArrayList<>(2);
    try {
      for (TermsEnum cursor : cursors.get()) {
        BytesRef term = seek(cursor, head);
        while (term != null && startsWith(term, head)) {
          rows.add(decode(format, key, term, head.length));
          term = cursor.next();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** All rows of a table. */
  <T> List<Numbered<T>> table(RowFormat<T> format) {
    List<Numbered<T>> rows = new ArrayList<>();
    Optional<String> key = keyFrom(format.table(), "");
    while (key.isPresent()) {
      rows.addAll(rows(format, key.get()));
      key = keyAfter(format.table(), key.get());
    }
    return rows;
  }

  boolean has(char table, String key) {
    byte[] head = keyBytes(table, key, '\0');
    try {
      for (TermsEnum cursor : cursors.get()) {
        BytesRef term = seek(cursor, head);
        if (term != null && startsWith(term, head)) {
          return true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  /** The first key at or after {@code key}. */
  Optional<String> keyFrom(char table, String key) {
    return firstKey(table, keyBytes(table, key, '\0'));
  }

  /** The first key after {@code key}. */
  Optional<String> keyAfter(char table, String key) {
    return firstKey(table, keyBytes(table, key, '\1'));
  }

  /** The first key after {@code key} that does not begin with it. */
  Optional<String> keyAfterAllBelow(char table, String key) {
    return firstKey(table, keyBytes(table, key, '\uFFFF'));
  }

  private Optional<String> firstKey(char table, byte[] from) {
    String first = null;
    try {
      for (TermsEnum cursor : cursors.get()) {
        BytesRef term = seek(cursor, from);
        if (term != null && term.bytes[term.offset] == (byte) table) {
          String key = key(term);
          first = first == null || key.compareTo(first) < 0 ? key : first;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(first);
  }

  private List<TermsEnum> newCursors() {
    try {
      List<TermsEnum> all = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(FIELD);
        if (terms != null) {
          all.add(terms.iterator());
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> Numbered<T> decode(RowFormat<T> format, String key, BytesRef term, int headLength) {
    int end = term.offset + term.length - EDITION_BYTES;
    int edition = (term.bytes[end] & 0xFF) << 8 | term.bytes[end + 1] & 0xFF;
    int start = term.offset + headLength;
    RowInput in = new RowInput(term.bytes, start, end - start, sharedTexts);
    return new Numbered<>(edition, format.read(key, in));
  }

  private static BytesRef seek(TermsEnum cursor, byte[] from) throws IOException {
    return cursor.seekCeil(new BytesRef(from)) == TermsEnum.SeekStatus.END ? null : cursor.term();
  }

  private static boolean startsWith(BytesRef term, byte[] head) {
    if (term.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if (term.bytes[term.offset + i] != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static String key(BytesRef term) {
    int start = term.offset + 1;
    int end = start;
    while (term.bytes[end] != 0) {
      end++;
    }
    return new String(term.bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private static byte[] keyBytes(char table, String key, char end) {
    return (table + key + end).getBytes(StandardCharsets.UTF_8);
  }
}
