package org.scrubjay.codes.builtin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.book.CodeBookWriter;
import org.scrubjay.codes.book.EditionWriter;

/** The editions and sources that the tables name. */
final class BuiltinEditions {
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private final Map<String, SourceRef> sources;
  private final Map<CodeSet, List<Open>> bySet = new EnumMap<>(CodeSet.class);

  private BuiltinEditions(Map<String, SourceRef> sources) {
    this.sources = sources;
  }

  private record Open(Edition edition, EditionWriter writer) {}

  static BuiltinEditions read(Path folder, CodeBookWriter book) throws IOException {
    Map<String, SourceRef> sources = new HashMap<>();
    for (TableRow row : Table.read(folder.resolve("sources.tsv"), "id", "title", "url").rows()) {
      sources.put(
          row.required("id"),
          new SourceRef(row.required("title"), Optional.empty(), row.optional("url")));
    }
    BuiltinEditions editions = new BuiltinEditions(sources);
    Table table =
        Table.read(
            folder.resolve("editions.tsv"), "set", "name", "from", "to", "partial", "source");
    for (TableRow row : table.rows()) {
      editions.open(row, book);
    }
    editions
        .bySet
        .values()
        .forEach(list -> list.sort(Comparator.comparing(open -> open.edition().from())));
    return editions;
  }

  /** The source that a row names. */
  SourceRef source(TableRow row) {
    String id = row.required("source");
    return Optional.ofNullable(sources.get(id))
        .orElseThrow(() -> row.expected("a source that sources.tsv names", id));
  }

  /** Where a row belongs that holds from {@code first} on: the newest edition begun by then. */
  EditionWriter of(CodeSet set, Optional<LocalDate> first) {
    List<Open> all = all(set);
    EditionWriter writer = all.get(0).writer();
    for (Open open : all) {
      writer = first.filter(open.edition()::reaches).isPresent() ? open.writer() : writer;
    }
    return writer;
  }

  /** Every edition of the set that begins on or after {@code first}; all if it is not known. */
  List<EditionWriter> since(CodeSet set, Optional<LocalDate> first) {
    return all(set).stream()
        .filter(open -> first.map(day -> !open.edition().from().isBefore(day)).orElse(true))
        .map(Open::writer)
        .toList();
  }

  private void open(TableRow row, CodeBookWriter book) {
    String id = row.required("set");
    CodeSet set = CodeSet.ofId(id).orElseThrow(() -> row.expected("the name of a code set", id));
    Edition edition =
        new Edition(
            set,
            row.required("name"),
            row.day("from"),
            row.optionalDay("to"),
            row.choice("partial", FLAGS),
            0,
            source(row));
    bySet
        .computeIfAbsent(set, unseen -> new ArrayList<>())
        .add(new Open(edition, book.edition(edition)));
  }

  private List<Open> all(CodeSet set) {
    return Optional.ofNullable(bySet.get(set))
        .orElseThrow(
            () -> new TableException("editions.tsv:1", "an edition of " + set.id(), "none"));
  }
}
