package org.scrubjay.lsp;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.ide.Snapshot;

/** Says what runs here, for a report of a fault. No note's text or name is in it. */
final class Doctor {
  private static final long MEBIBYTE = 1 << 20;

  private final String version;
  private final Books books;
  private final Workbenches workbenches;
  private final Supplier<Collection<Snapshot>> open;

  Doctor(
      String version, Books books, Workbenches workbenches, Supplier<Collection<Snapshot>> open) {
    this.version = version;
    this.books = books;
    this.workbenches = workbenches;
    this.open = open;
  }

  String report() {
    StringBuilder text = new StringBuilder();
    line(text, "Scrubjay", version);
    line(
        text,
        "Java",
        System.getProperty("java.version")
            + ", "
            + System.getProperty("java.vm.name")
            + ", "
            + System.getProperty("java.home"));
    line(
        text,
        "System",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors");
    Runtime runtime = Runtime.getRuntime();
    line(
        text,
        "Memory",
        (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE
            + " MiB used of "
            + runtime.maxMemory() / MEBIBYTE
            + " MiB");
    Collection<Snapshot> documents = open.get();
    line(
        text,
        "Open documents",
        documents.size()
            + ", "
            + documents.stream().mapToLong(one -> one.source().text().length()).sum()
            + " characters");
    settings(text, documents);
    CodeBook book = books.linter().get().book();
    line(
        text,
        "Code book",
        books
            .folder()
            .map(folder -> folder.path() + (folder.exists() ? "" : " (nothing imported)"))
            .orElse("no folder"));
    book.editions().forEach(edition -> edition(text, edition));
    return text.toString();
  }

  private void settings(StringBuilder text, Collection<Snapshot> documents) {
    List<String> files =
        documents.stream()
            .map(one -> workbenches.settingsFile(one.uri()))
            .flatMap(Optional::stream)
            .map(Path::toString)
            .distinct()
            .sorted()
            .toList();
    line(text, "Settings files", files.isEmpty() ? "none" : String.join(", ", files));
  }

  private static void edition(StringBuilder text, Edition edition) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-24s %-16s %s to %s, %,d rows%s\n",
            edition.set().id(),
            edition.name(),
            edition.from(),
            edition.to().map(Object::toString).orElse("now"),
            edition.rows(),
            edition.partial() ? ", partial" : ""));
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append(what).append(": ").append(value).append('\n');
  }
}
