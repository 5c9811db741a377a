package org.scrubjay.codes.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people type for the words in labels, such as {@code cxr} or {@code heart attack}. */
final class Synonyms {
  private final Later<Table> table;

  Synonyms(List<RowStore> stores) {
    this.table = new Later<>(() -> table(stores));
  }

  /**
   * All of them.
   *
   * @param longest the most words that one has
   */
  private record Table(Map<String, List<String>> expansions, int longest) {}

  private static Table table(List<RowStore> stores) {
    Map<String, List<String>> expansions = new HashMap<>();
    int longest = 0;
    for (RowStore.Numbered<BookFormats.Synonym> row : rows(stores)) {
      List<String> words = Words.of(row.value().words());
      List<String> expansion = Words.of(row.value().expansion());
      if (expansion.containsAll(words)) {
        // Every label with the expansion has the words anyway.
        continue;
      }
      expansions.put(row.value().words(), expansion);
      longest = Math.max(longest, words.size());
    }
    return new Table(expansions, longest);
  }

  /**
   * A part of what was typed.
   *
   * @param words as typed
   * @param expansion the words in labels; empty when {@code words} is no known synonym
   */
  record Unit(List<String> words, List<String> expansion) {}

  /** Cuts words into single words and synonyms, taking the longest synonym at each place. */
  List<Unit> unitsOf(List<String> words) {
    List<Unit> units = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Unit unit = unitAt(words, at);
      units.add(unit);
      at += unit.words().size();
    }
    return units;
  }

  private static List<RowStore.Numbered<BookFormats.Synonym>> rows(List<RowStore> stores) {
    List<RowStore.Numbered<BookFormats.Synonym>> rows = new ArrayList<>();
    stores.forEach(store -> rows.addAll(store.table(BookFormats.SYNONYM)));
    return rows;
  }

  private Unit unitAt(List<String> words, int at) {
    Table all = table.get();
    for (int length = Math.min(all.longest(), words.size() - at); length > 0; length--) {
      List<String> part = words.subList(at, at + length);
      List<String> expansion = all.expansions().get(String.join(" ", part));
      if (expansion != null) {
        return new Unit(part, expansion);
      }
    }
    return new Unit(words.subList(at, at + 1), List.of());
  }
}
