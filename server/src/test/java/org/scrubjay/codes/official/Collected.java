package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Edition;

/** Keeps what a reader finds, for tests. */
final class Collected implements Import {
  private final Map<Edition, List<CodeRow>> rows = new LinkedHashMap<>();
  private final List<String> skipped = new ArrayList<>();

  static Collected from(OfficialReader reader, OfficialFile file)
      throws IOException, OfficialFormatException {
    Collected collected = new Collected();
    reader.read(file, collected);
    return collected;
  }

  @Override
  public Rows edition(Edition edition) {
    return rows.computeIfAbsent(edition, added -> new ArrayList<>())::add;
  }

  @Override
  public void skipped(OfficialFile file, long line, String reason) {
    skipped.add(line + ": " + reason);
  }

  List<Edition> editions() {
    return List.copyOf(rows.keySet());
  }

  List<CodeRow> rows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  <T extends CodeRow> List<T> rows(Class<T> type) {
    return rows().stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<String> skipped() {
    return List.copyOf(skipped);
  }
}
