package org.scrubjay.codes.book;

import java.util.List;
import org.scrubjay.codes.Edition;

/**
 * A row with the edition in which it stands.
 *
 * @param <T> the record that the row stands for
 */
record Dated<T>(Edition edition, T value) {

  /** Whether {@code value} stands in {@code edition}. */
  static <T> boolean anyOf(List<Dated<T>> rows, Edition edition, T value) {
    for (Dated<T> row : rows) {
      if (row.edition.equals(edition) && (row.value == value || row.value.equals(value))) {
        return true;
      }
    }
    return false;
  }
}
