package org.scrubjay.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.ide.Workbench;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.rules.Rules;
import org.scrubjay.setup.FaultyFile;
import org.scrubjay.setup.Setup;
import org.scrubjay.setup.Setups;

/** Makes the workbench of a document: what the settings above it say. */
final class Workbenches {
  private static final int MOST_MADE = 8;

  private final Books books;
  private final Supplier<LocalDate> today;
  private final Setups setups = new Setups(Rules::all);

  /** The latest of them; an editor shows files of few folders with settings of their own. */
  private final List<Made> made = new CopyOnWriteArrayList<>();

  /** A linter for the settings of a folder, which every keystroke asks for. */
  private record Made(Setup setup, Linter usual, Linter linter) {

    boolean isFor(Setup other, Linter current) {
      // Settings that were read anew are another object, and so is a linter with another book.
      return setup == other && usual == current;
    }
  }

  /**
   * @param today the date of service where neither note nor settings state one
   */
  Workbenches(Books books, Supplier<LocalDate> today) {
    this.books = books;
    this.today = today;
  }

  /**
   * @param uri the document's name; documents that are no files have no settings
   */
  Workbench of(String uri) {
    Optional<Path> file = file(uri);
    Setup setup = file.map(setups::of).orElse(Setup.NONE);
    Supplier<Linter> linter = books.linter();
    return new Workbench(
        () -> linter(setup, linter.get()),
        setup.reading(file.orElse(Path.of("")), "", today.get()),
        file.filter(setup::ignores).isPresent(),
        () -> Rules.policies(setup.policies()),
        setup.profile().orElse(Profile.CODER),
        setup.mostBytes(),
        file.filter(setup::isPolicy).isPresent(),
        text -> mistakes(setup, linter.get().book(), file, text),
        books.generation());
  }

  private Linter linter(Setup setup, Linter usual) {
    for (Made known : made) {
      if (known.isFor(setup, usual)) {
        return known.linter();
      }
    }
    Linter linter = setup.linter(usual.rules(), usual.book());
    made.add(new Made(setup, usual, linter));
    if (made.size() > MOST_MADE) {
      made.remove(0);
    }
    return linter;
  }

  /** What is known of a file as it is on disk holds for the document while it says the same. */
  private static Optional<List<Problem>> mistakes(
      Setup setup, CodeBook book, Optional<Path> file, String text) {
    return setup.faulty(book).stream()
        .filter(faulty -> file.map(Path::normalize).equals(Optional.of(faulty.path())))
        .filter(faulty -> faulty.source().text().equals(text))
        .map(FaultyFile::problems)
        .findFirst();
  }

  /** Forgets settings whose files have changed since; says whether there were any. */
  boolean forgetChanged() {
    return setups.forgetChanged();
  }

  /** The settings file that holds for a document. */
  Optional<Path> settingsFile(String uri) {
    return file(uri).flatMap(setups::settingsFile);
  }

  private static Optional<Path> file(String uri) {
    try {
      return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
