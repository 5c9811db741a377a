package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the columns of a table are, as its header row or stack of header rows says. */
public final class Columns {
  /** Publishers put titles and copyright notices above; the longest header has five rows. */
  private static final int TALLEST = 8;

  private final Map<Heading, Integer> places;
  private final int headerRow;

  private Columns(Map<Heading, Integer> places, int headerRow) {
    this.places = places;
    this.headerRow = headerRow;
  }

  /**
   * Finds the first row that, alone or joined with up to seven rows above it, has all required
   * headings; of the possible joins, the one with most of the optional ones, then the lowest.
   */
  public static Optional<Columns> in(List<Row> rows, List<Heading> headings) {
    List<List<String>> normal = rows.stream().map(Columns::normal).toList();
    for (int last = 0; last < rows.size(); last++) {
      Columns best = null;
      List<String> joined = List.of();
      for (int first = last; first >= Math.max(0, last - TALLEST + 1); first--) {
        joined = stacked(normal.get(first), joined);
        Optional<Columns> found = under(joined, headings, last);
        if (found.isPresent() && (best == null || found.get().places.size() > best.places.size())) {
          best = found.get();
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** The zero-based column, or -1 if the table lacks an optional one. */
  public int of(Heading heading) {
    return places.getOrDefault(heading, -1);
  }

  public boolean has(Heading heading) {
    return places.containsKey(heading);
  }

  /** Index of the last header row among the rows searched. */
  int headerRow() {
    return headerRow;
  }

  private static Optional<Columns> under(List<String> joined, List<Heading> headings, int last) {
    Map<Heading, Integer> places = new HashMap<>();
    for (Heading heading : headings) {
      for (int column = 0; column < joined.size(); column++) {
        if (!places.containsValue(column) && heading.matches(joined.get(column))) {
          places.put(heading, column);
          break;
        }
      }
      if (heading.isRequired() && !places.containsKey(heading)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Columns(places, last));
  }

  private static List<String> normal(Row row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int column = 0; column < row.size(); column++) {
      cells.add(Heading.normal(row.cell(column)));
    }
    return cells;
  }

  /** The cells of a row on top of those below. */
  private static List<String> stacked(List<String> top, List<String> below) {
    int width = Math.max(top.size(), below.size());
    List<String> joined = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      String upper = column < top.size() ? top.get(column) : "";
      String lower = column < below.size() ? below.get(column) : "";
      joined.add(upper.isEmpty() ? lower : lower.isEmpty() ? upper : upper + ' ' + lower);
    }
    return joined;
  }
}
