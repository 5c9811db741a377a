package org.scrubjay.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.importing.FileResult;

/** What {@code scrubjay codes import} shows in the end. */
public final class ImportOutput {
  private final List<FileResult> results;
  private final Path directory;
  private final double seconds;

  /**
   * @param directory paths below it are shown from there
   */
  public ImportOutput(List<FileResult> results, Path directory, double seconds) {
    this.results = List.copyOf(results);
    this.directory = directory;
    this.seconds = seconds;
  }

  /** Whether something that the user named was not imported. */
  public boolean failed() {
    return results.stream().anyMatch(one -> one.status().isFailure());
  }

  /** For a program. */
  public String json() {
    long imported = count(FileResult.Status.IMPORTED);
    return Json.of(
        new Report(
            1,
            results.stream().map(this::file).toList(),
            new Summary(
                imported,
                results.stream().filter(one -> one.status().isFailure()).count(),
                rows(),
                unread(),
                seconds)));
  }

  /** For a person. */
  public String text() {
    StringBuilder text = new StringBuilder();
    List<List<String>> table = new ArrayList<>();
    for (FileResult one : results) {
      for (Edition edition : one.editions()) {
        table.add(
            List.of(
                edition.set().id(),
                edition.name(),
                number(edition.rows()),
                one.unread() == 0 ? "" : number(one.unread()) + " not read",
                String.format(Locale.ROOT, "%.1f s", one.seconds()),
                shown(one)));
      }
    }
    if (!table.isEmpty()) {
      table.add(0, List.of("SET", "EDITION", "ROWS", "", "TIME", "FILE"));
      text.append(Table.of(table));
    }
    for (FileResult one : results) {
      for (FileResult.UnreadRow row : one.firstUnread()) {
        text.append("  ").append(shown(one)).append(':').append(row.line()).append(": ");
        text.append(row.reason()).append('\n');
      }
      long more = one.unread() - one.firstUnread().size();
      if (more > 0) {
        text.append("  ").append(shown(one)).append(": ").append(number(more));
        text.append(" more rows not read\n");
      }
    }
    for (FileResult one : results) {
      one.reason()
          .ifPresent(
              reason ->
                  text.append(one.status().words())
                      .append(": ")
                      .append(reason.contains(one.path()) ? "" : shown(one) + ": ")
                      .append(reason)
                      .append('\n'));
    }
    text.append(
        String.format(
                Locale.ROOT,
                "%d file%s imported, %s rows, %.1f s%n",
                count(FileResult.Status.IMPORTED),
                count(FileResult.Status.IMPORTED) == 1 ? "" : "s",
                number(rows()),
                seconds)
            .replace(System.lineSeparator(), "\n"));
    return text.toString();
  }

  private record Report(int version, List<FileJson> files, Summary summary) {}

  private record Summary(long imported, long failed, long rows, long unread, double seconds) {}

  private record FileJson(
      String path,
      String status,
      String kind,
      List<EditionJson> editions,
      Long unread,
      List<FileResult.UnreadRow> firstUnread,
      Double seconds,
      String reason) {}

  private record EditionJson(String set, String edition, String from, String to, int rows) {}

  private FileJson file(FileResult one) {
    boolean read = one.status() == FileResult.Status.IMPORTED;
    return new FileJson(
        shown(one),
        one.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        one.reader().orElse(null),
        read
            ? one.editions().stream()
                .map(
                    edition ->
                        new EditionJson(
                            edition.set().id(),
                            edition.name(),
                            edition.from().toString(),
                            edition.to().map(Object::toString).orElse(null),
                            edition.rows()))
                .toList()
            : null,
        read ? one.unread() : null,
        read && one.unread() > 0 ? one.firstUnread() : null,
        read ? one.seconds() : null,
        one.reason().orElse(null));
  }

  private String shown(FileResult one) {
    String base = directory.toString() + "/";
    return one.path().startsWith(base) ? one.path().substring(base.length()) : one.path();
  }

  private long rows() {
    return editions().mapToLong(Edition::rows).sum();
  }

  private long unread() {
    return results.stream().mapToLong(FileResult::unread).sum();
  }

  private Stream<Edition> editions() {
    return results.stream().flatMap(one -> one.editions().stream());
  }

  private long count(FileResult.Status status) {
    return results.stream().filter(one -> one.status() == status).count();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
