package org.scrubjay.codes.book;

/**
 * How one kind of row is found and laid out. A row is the table's letter, the key, a zero byte, the
 * fields, and the number of the edition in the last two bytes. Sorted rows thus share their
 * beginnings, and one that several editions have costs few bytes for each further edition.
 *
 * @param <T> the record that the row stands for
 */
interface RowFormat<T> {

  /** The letter before every key of the table. */
  char table();

  /** What the row is looked up by; without zero bytes. */
  String key(T row);

  /** Writes what the key does not say. */
  void write(T row, RowOutput out);

  T read(String key, RowInput in);
}
