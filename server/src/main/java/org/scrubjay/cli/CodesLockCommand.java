package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.lint.Settings;
import org.scrubjay.setup.PinText;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scrubjay codes lock}. */
@Command(
    name = "lock",
    description = {
      "Pins the imported editions in scrubjay.json, so that another machine with others says so",
      "instead of answering differently."
    })
final class CodesLockCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Book book;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The settings file to write (default: the nearest scrubjay.json, or a new one here).")
  private Optional<Path> config;

  CodesLockCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path usual = surroundings.directory().resolve(Settings.FILE_NAME);
    Path file =
        config
            .map(named -> surroundings.directory().resolve(named))
            .or(() -> new Setups(surroundings::rules).settingsFile(usual))
            .orElse(usual);
    Map<String, List<String>> pins = pins(file);
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      String pinned =
          PinText.with(text, pins)
              .orElseThrow(
                  () -> new Refusal(file + " is no JSON object: mend it before pinning in it"));
      replace(file, pinned);
    } catch (IOException e) {
      throw new Refusal(file + " is as it was; it cannot be written (" + Reason.of(e) + ")");
    }
    int editions = pins.values().stream().mapToInt(List::size).sum();
    surroundings.out().print("pinned " + editions + " editions in " + file + "\n");
    return Exit.OK;
  }

  /**
   * Every edition of the sets of which something is imported. What is built in and still answers
   * beside it is named, too: with its pins a note is checked as it was without.
   */
  private Map<String, List<String>> pins(Path settings) {
    Set<String> imported = new HashSet<>();
    BookFolder folder = book.folder(surroundings, settings);
    try {
      folder.entries().forEach(entry -> imported.add(entry.set()));
    } catch (IOException damaged) {
      throw new Refusal(damaged.getMessage());
    }
    if (imported.isEmpty()) {
      throw new Refusal(
          "nothing is imported into " + folder.path() + ", so there is nothing to pin");
    }
    Map<String, List<String>> pins = new TreeMap<>();
    try (CodeBook codes = CommonOptions.Book.whole(folder)) {
      for (Edition edition : codes.editions()) {
        String set = edition.set().id();
        if (imported.contains(set)) {
          pins.computeIfAbsent(set, unseen -> new ArrayList<>()).add(edition.name());
        }
      }
    }
    pins.replaceAll((set, names) -> names.stream().distinct().toList());
    return pins;
  }

  private static void replace(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, text, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
