package org.scrubjay.codes.official;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;

/**
 * Reads a folder of real downloads with all readers and prints what is in it: {@code ReadDownloads
 * [folder]}. Twins are read, too, so that their counts can be compared.
 */
public final class ReadDownloads {
  private ReadDownloads() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data");
    Downloads downloads = Downloads.in(folder);
    downloads.refused().forEach(refused -> print("refused: %s", refused.reason()));
    for (OfficialFile file : downloads.files()) {
      read(file);
    }
    Runtime runtime = Runtime.getRuntime();
    print("heap in use: %d MB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void read(OfficialFile file) throws IOException {
    long start = System.nanoTime();
    byte[] head = Tables.head(file);
    List<OfficialReader> readers = new ArrayList<>();
    for (OfficialReader reader : OfficialReaders.all()) {
      if (reader.recognises(file, head)) {
        readers.add(reader);
      }
    }
    double recognised = (System.nanoTime() - start) / 1e9;
    if (readers.size() != 1) {
      print(
          "%s%n    %s (%.2f s)",
          file.path(),
          readers.isEmpty()
              ? "not known"
              : "AMBIGUOUS " + readers.stream().map(OfficialReader::title).toList(),
          recognised);
      return;
    }
    OfficialReader reader = readers.get(0);
    Count count = new Count();
    start = System.nanoTime();
    try {
      reader.read(file, count);
    } catch (OfficialFormatException refused) {
      print("%s%n    REFUSED %s", file.path(), refused.getMessage());
      return;
    }
    print(
        "%s%n    %s: recognised in %.2f s, read in %.2f s%s",
        file.path(),
        reader.title(),
        recognised,
        (System.nanoTime() - start) / 1e9,
        reader.licenceNotice(file, head).isPresent() ? ", needs a licence" : "");
    count.print();
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  private static final class Count implements Import {
    private final Map<String, Map<String, Integer>> kinds = new TreeMap<>();
    private final Map<String, Edition> editions = new HashMap<>();
    private final List<String> skipped = new ArrayList<>();

    @Override
    public Rows edition(Edition edition) {
      String name = edition.set().id() + " " + edition.name();
      editions.put(name, edition);
      Map<String, Integer> counts = kinds.computeIfAbsent(name, added -> new TreeMap<>());
      return row -> counts.merge(kind(row), 1, Integer::sum);
    }

    @Override
    public void skipped(OfficialFile file, long line, String reason) {
      skipped.add(line + ": " + reason);
    }

    private static String kind(CodeRow row) {
      Optional<DiagnosisCode> diagnosis =
          row instanceof DiagnosisCode code ? Optional.of(code) : Optional.empty();
      return diagnosis
          .map(code -> code.billable() ? "billable DiagnosisCode" : "heading DiagnosisCode")
          .orElse(row.getClass().getSimpleName());
    }

    void print() {
      kinds.forEach(
          (name, counts) -> {
            Edition edition = editions.get(name);
            ReadDownloads.print(
                "    %s, %s to %s%s: %d rows %s",
                name,
                edition.from(),
                edition.to().map(Object::toString).orElse("..."),
                edition.partial() ? ", partial" : "",
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts);
          });
      skipped.stream().limit(10).forEach(line -> ReadDownloads.print("    skipped %s", line));
      if (skipped.size() > 10) {
        ReadDownloads.print("    skipped %d rows in all", skipped.size());
      }
    }
  }
}
