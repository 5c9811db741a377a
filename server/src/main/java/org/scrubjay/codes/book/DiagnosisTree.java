package org.scrubjay.codes.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tree of ICD-10-CM as far as code book keys show it. Codes are without their dot here. */
final class DiagnosisTree {
  private static final int CATEGORY = 3;

  private final RowStore store;

  /** Sections and chapters that carry notes, the narrow before the wide. */
  private final List<Range> ranges;

  DiagnosisTree(RowStore store) {
    this.store = store;
    this.ranges = ranges(store);
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
    Optional<String> key = store.keyAfter(table, bare);
    while (key.isPresent() && key.get().startsWith(bare)) {
      children.add(key.get());
      key = store.keyAfterAllBelow(table, key.get());
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
      ranges.stream()
          .filter(range -> range.contains(category))
          .forEach(range -> carriers.add(range.key()));
    }
    return carriers;
  }

  private static List<Range> ranges(RowStore store) {
    char table = CodeFormats.NOTE.table();
    List<Range> ranges = new ArrayList<>();
    Optional<String> key = store.keyFrom(table, "");
    while (key.isPresent()) {
      String carrier = key.get();
      int dash = carrier.indexOf('-');
      if (dash > 0) {
        ranges.add(new Range(carrier, carrier.substring(0, dash), carrier.substring(dash + 1)));
      }
      key = store.keyAfter(table, carrier);
    }
    // Ranges are nested: of two that hold one category, the narrow one begins later or ends sooner.
    ranges.sort(
        Comparator.comparing(Range::first, Comparator.reverseOrder()).thenComparing(Range::last));
    return List.copyOf(ranges);
  }
}
