package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact look-up of rows in a part. May be read from several threads.
 *
 * @see RowFormat
 */
final class RowStore {
  private static final int EDITION_BYTES = 2;

  private final RowFile file;
  private final List<String> sharedTexts = new ArrayList<>();

  RowStore(RowFile file) {
    this.file = file;
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
  static byte[] bytes(char table, String key, byte[] fields, int edition) {
    byte[] head = keyBytes(table, key, '\0');
    byte[] row = new byte[head.length + fields.length + EDITION_BYTES];
    System.arraycopy(head, 0, row, 0, head.length);
    System.arraycopy(fields, 0, row, head.length, fields.length);
    row[row.length - 2] = (byte) (edition >>> 8);
    row[row.length - 1] = (byte) edition;
    return row;
  }

  /** All rows with this key, of every edition. */
  <T> List<Numbered<T>> rows(RowFormat<T> format, String key) {
    byte[] head = keyBytes(format.table(), key, '\0');
    List<Numbered<T>> rows = new ArrayList<>(2);
    RowFile.Cursor cursor = file.cursor();
    for (boolean on = cursor.seek(head); on && cursor.startsWith(head); on = cursor.next()) {
      rows.add(decode(format, key, cursor));
    }
    return rows;
  }

  /** All rows of a table. */
  <T> List<Numbered<T>> table(RowFormat<T> format) {
    byte[] head = {(byte) format.table()};
    List<Numbered<T>> rows = new ArrayList<>();
    RowFile.Cursor cursor = file.cursor();
    for (boolean on = cursor.seek(head); on && cursor.startsWith(head); on = cursor.next()) {
      rows.add(decode(format, key(cursor), cursor));
    }
    return rows;
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
    RowFile.Cursor cursor = file.cursor();
    return cursor.seek(from) && cursor.row()[0] == (byte) table
        ? Optional.of(key(cursor))
        : Optional.empty();
  }

  private <T> Numbered<T> decode(RowFormat<T> format, String key, RowFile.Cursor cursor) {
    try {
      byte[] row = cursor.row();
      int end = cursor.length() - EDITION_BYTES;
      int edition = (row[end] & 0xFF) << 8 | row[end + 1] & 0xFF;
      int start = keyEnd(cursor) + 1;
      return new Numbered<>(
          edition, format.read(key, new RowInput(row, start, end - start, sharedTexts)));
    } catch (RuntimeException e) {
      // Bytes of a damaged row may stand for anything: no day, no text, no place in a list.
      throw new UncheckedIOException(new IOException("a row that cannot be read", e));
    }
  }

  private static String key(RowFile.Cursor cursor) {
    return new String(cursor.row(), 1, keyEnd(cursor) - 1, StandardCharsets.UTF_8);
  }

  private static int keyEnd(RowFile.Cursor cursor) {
    int end = 1;
    while (cursor.row()[end] != 0) {
      end++;
    }
    return end;
  }

  private static byte[] keyBytes(char table, String key, char end) {
    return (table + key + end).getBytes(StandardCharsets.UTF_8);
  }
}
