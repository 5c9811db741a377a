package org.scrubjay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.Json;
import org.scrubjay.cli.output.Table;
import org.scrubjay.codes.book.BookFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scrubjay codes list}. */
@Command(name = "list", description = "Lists what was imported.")
final class CodesListCommand implements Callable<Integer> {
  private static final int SHOWN_DIGITS = 12;

  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.Book book;

  CodesListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean sound = book.soundHere(surroundings);
    BookFolder folder = book.folder(surroundings);
    List<BookFolder.Entry> entries;
    try {
      entries = folder.entries();
    } catch (IOException damaged) {
      throw new Refusal(damaged.getMessage());
    }
    if (form.isJson()) {
      surroundings
          .out()
          .print(
              Json.of(
                  new Listing(
                      folder.path().toString(),
                      entries.stream().map(CodesListCommand::json).toList())));
    } else if (entries.isEmpty()) {
      surroundings.say(
          "nothing is imported into " + folder.path() + "; the built-in code book is in use");
    } else {
      surroundings.out().print(Table.of(table(entries)));
    }
    return sound ? Exit.OK : Exit.USAGE;
  }

  private static List<List<String>> table(List<BookFolder.Entry> entries) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("SET", "EDITION", "FROM", "TO", "ROWS", "IMPORTED", "SHA-256", "FILE"));
    for (BookFolder.Entry entry : entries) {
      table.add(
          List.of(
              entry.set(),
              entry.edition(),
              entry.from().toString(),
              entry.to().map(Object::toString).orElse(""),
              String.format(Locale.ROOT, "%,d", entry.rows()),
              entry.imported().substring(0, "2026-01-01".length()),
              entry.sha256().substring(0, SHOWN_DIGITS),
              entry.file()));
    }
    return table;
  }

  private static EntryJson json(BookFolder.Entry entry) {
    return new EntryJson(
        entry.set(),
        entry.edition(),
        entry.from().toString(),
        entry.to().map(Object::toString).orElse(null),
        entry.partial(),
        entry.rows(),
        entry.imported(),
        entry.file(),
        entry.sha256(),
        entry.licence());
  }

  private record Listing(String codebook, List<EntryJson> editions) {}

  private record EntryJson(
      String set,
      String edition,
      String from,
      String to,
      boolean partial,
      int rows,
      String imported,
      String file,
      String sha256,
      boolean licenceAccepted) {}
}
