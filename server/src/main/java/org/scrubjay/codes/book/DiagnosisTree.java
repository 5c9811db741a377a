package org.scrubjay.codes.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tree of ICD-10-CM as far as code book keys show it. Codes are without their dot here. */
final class DiagnosisTree {
  private static final int CATEGORY = 3;

  private final List<RowStore> codes;

  /** Sections and chapters that carry notes, the narrow before the wide. */
  private final Later<List<Range>> ranges;

  /**
   * @param codes the stores that hold codes
   * @param notes the stores that hold notes
   */
  DiagnosisTree(List<RowStore> codes, List<RowStore> notes) {
    this.codes = List.copyOf(codes);
    this.ranges = new Later<>(() -> ranges(notes));
  }

  /** A section or chapter, by its first and last category. */
  private record Range(String key, String first, String last) {
    boolean contains(String category) {
      return category.compareTo(first) >= 0 && category.compareTo(last) <= 0;
    }
  }

  /** The keys whose nearest existing ancestor is {@code bare}, in order. */
  List<String> children(String bare) {
    char table = CodeFormats.DIAGNOSIS.table();
    List<String> children = new ArrayList<>();
    Optional<String> key = first(store -> store.keyAfter(table, bare));
    while (key.isPresent() && key.get().startsWith(bare)) {
      String child = key.get();
      children.add(child);
      key = first(store -> store.keyAfterAllBelow(table, child));
    }
    return children;
  }

  /** What may print a note that holds for the code: itself, its ancestors, section, chapter. */
  List<String> carriers(String bare) {
    List<String> carriers = new ArrayList<>();
    for (int length = bare.length(); length >= CATEGORY; length--) {
      carriers.add(bare.substring(0, length));
    }
    if (bare.length() >= CATEGORY) {
      String category = bare.substring(0, CATEGORY);
      ranges.get().stream()
          .filter(range -> range.contains(category))
          .forEach(range -> carriers.add(range.key()));
    }
    return carriers;
  }

  private Optional<String> first(Function<RowStore, Optional<String>> key) {
    return codes.stream().map(key).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static List<Range> ranges(List<RowStore> stores) {
    Set<String> keys = new HashSet<>();
    for (RowStore store : stores) {
      for (RowStore.Numbered<BookFormats.Carrier> row : store.table(BookFormats.CARRIER)) {
        keys.add(row.value().key());
      }
    }
    List<Range> ranges = new ArrayList<>();
    for (String carrier : keys) {
      int dash = carrier.indexOf('-');
      ranges.add(new Range(carrier, carrier.substring(0, dash), carrier.substring(dash + 1)));
    }
    // Ranges are nested: of two that hold one category, the narrow one begins later or ends sooner.
    ranges.sort(DiagnosisTree::narrowFirst);
    return List.copyOf(ranges);
  }

  private static int narrowFirst(Range one, Range other) {
    int begins = other.first().compareTo(one.first());
    return begins != 0 ? begins : one.last().compareTo(other.last());
  }
}
