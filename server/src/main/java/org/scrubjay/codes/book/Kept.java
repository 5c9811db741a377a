package org.scrubjay.codes.book;

import java.util.function.Function;

/**
 * The values that were asked for last, so that the rules of a linter do not decode a code's rows
 * once each. Of two keys that share a place the later one stays, which bounds the memory without
 * any bookkeeping. May be used from several threads: a place holds one immutable entry.
 *
 * @param <K> the key, with the methods of a value
 * @param <V> the value, immutable
 */
final class Kept<K, V> {
  private final Entry<K, V>[] entries;

  private record Entry<K, V>(K key, V value) {}

  /**
   * @param places how many at most, a power of two
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Kept(int places) {
    entries = new Entry[places];
  }

  /** The value of {@code key}, which {@code made} makes when it is not kept. */
  V get(K key, Function<K, V> made) {
    int hash = key.hashCode();
    int place = (hash ^ hash >>> 16) & entries.length - 1;
    Entry<K, V> entry = entries[place];
    if (entry == null || !entry.key.equals(key)) {
      entry = new Entry<>(key, made.apply(key));
      entries[place] = entry;
    }
    return entry.value;
  }
}
