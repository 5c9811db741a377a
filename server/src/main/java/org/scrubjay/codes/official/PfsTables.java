package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the small tables beside the fee schedule have in common. */
final class PfsTables {
  private PfsTables() {}

  /**
   * The release that a table belongs to: the one that the archive or folder around it is named
   * after, else the one in the file's name, else the year in its title.
   */
  static PfsRelease release(OfficialFile file, String title) throws OfficialFormatException {
    return PfsRelease.ofArchive(file.path())
        .or(() -> PfsRelease.ofName(file.name()))
        .or(() -> PfsRelease.year(title).map(PfsRelease::ofYear))
        .orElseThrow(() -> PfsRelease.missing(file));
  }

  /** All the words above the first row of a table. */
  static String words(Table table) {
    return table.above().stream()
        .flatMap(row -> row.cells().stream())
        .collect(Collectors.joining(" "));
  }

  static String firstLine(OfficialFile file) throws IOException {
    try (Lines lines = Lines.open(file)) {
      return lines.next() ? lines.text() : "";
    }
  }

  /** Whether the current row is a note below the table: it fills the first column alone. */
  static boolean isNote(Table table, Heading otherThanFirst) {
    Row row = table.row();
    boolean alone = true;
    for (int column = 1; column < row.size(); column++) {
      alone &= row.cell(column).isEmpty();
    }
    return alone && table.cell(otherThanFirst).isEmpty();
  }

  static String withoutStars(String name) {
    return name.replaceAll("\\*+$", "").strip();
  }

  /** A cell that is not empty. */
  static String filled(String what, String cell) throws UnreadableRow {
    return Optional.of(cell)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> UnreadableRow.expected(what, cell));
  }
}
