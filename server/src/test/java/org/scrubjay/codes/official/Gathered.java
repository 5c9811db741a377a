package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Edition;

/** What the one reader that recognises a file makes of it. */
final class Gathered implements Import {
  final List<Edition> editions = new ArrayList<>();
  final List<CodeRow> rows = new ArrayList<>();
  final List<String> parts = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  static Gathered from(OfficialFile file) throws IOException, OfficialFormatException {
    Gathered gathered = new Gathered();
    readers(file).get(0).read(file, gathered);
    return gathered;
  }

  /** The readers that recognise a file: one, or none. */
  static List<OfficialReader> readers(OfficialFile file) throws IOException {
    byte[] head = Tables.head(file);
    List<OfficialReader> readers = new ArrayList<>();
    for (OfficialReader reader : OfficialReaders.all()) {
      if (reader.recognises(file, head)) {
        readers.add(reader);
      }
    }
    assertThat(readers).hasSizeLessThan(2);
    return readers;
  }

  <T extends CodeRow> List<T> rows(Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public Rows edition(Edition edition) {
    editions.add(edition);
    return rows::add;
  }

  @Override
  public void part(Edition edition, int part, int all) {
    parts.add(edition.name() + " " + part + "/" + all);
  }

  @Override
  public void skipped(OfficialFile file, long line, String reason) {
    skipped.add(line + ": " + reason);
  }
}
