package org.scrubjay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.book.BookUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scrubjay codes remove}. */
@Command(name = "remove", description = "Removes an imported edition, and says what that was.")
final class CodesRemoveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Book book;

  @Parameters(
      paramLabel = "EDITION",
      description =
          "As 'codes list' shows it: FY2026, in every set that has an edition of this name; or in"
              + " one set alone: icd10cm/FY2026.")
  private String edition;

  CodesRemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BookFolder folder = book.folder(surroundings);
    List<BookFolder.Entry> removed = List.of();
    if (folder.exists()) {
      try (BookUpdate update =
          BookUpdate.begin(
              folder, () -> surroundings.say("an import into this code book goes on; waiting"))) {
        removed = update.remove(edition);
        update.commit();
      } catch (IOException e) {
        throw new Refusal(
            "the code book in "
                + folder.path()
                + " is as it was; nothing could be removed from it: "
                + e.getMessage());
      }
    }
    if (removed.isEmpty()) {
      throw new Refusal(
          "no edition '" + edition + "' is imported; 'scrubjay codes list' lists them");
    }
    removed.stream()
        .map(CodesRemoveCommand::line)
        .sorted()
        .forEach(line -> surroundings.out().print(line));
    return Exit.OK;
  }

  private static String line(BookFolder.Entry entry) {
    return String.format(
        Locale.ROOT,
        "removed %s/%s: %,d rows from %s\n",
        entry.set(),
        entry.edition(),
        entry.rows(),
        entry.file());
  }
}
