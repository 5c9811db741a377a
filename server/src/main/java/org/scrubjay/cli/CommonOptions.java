package org.scrubjay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Settings;
import org.scrubjay.setup.FaultyFile;
import org.scrubjay.setup.PinnedBook;
import org.scrubjay.setup.Setup;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Option;

/** Options that several commands share; picocli fills them. */
final class CommonOptions {
  private CommonOptions() {}

  /** {@code --format}. */
  static final class Form {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        converter = Converters.Form.class,
        defaultValue = "text",
        description = "How to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    boolean isJson() {
      return format == Format.JSON;
    }
  }

  /** {@code --as-of}. */
  static final class AsOf {
    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        converter = Converters.Day.class,
        description =
            "The date that counts where a note states none, as in 2025-03-14 (default: today).")
    private LocalDate date;

    /** The date that the user gave. */
    Optional<LocalDate> date() {
      return Optional.ofNullable(date);
    }

    LocalDate or(LocalDate today) {
      return date().orElse(today);
    }
  }

  /**
   * A code book with what settings make of it.
   *
   * @param sound whether the settings have no mistakes; the rest of them holds all the same
   */
  record Opened(CodeBook book, boolean sound) {

    /** The exit status of a command that would end with {@code status}. */
    int status(int status) {
      return sound ? status : Exit.USAGE;
    }
  }

  /** {@code --codebook}. */
  static final class Book {
    @Option(
        names = "--codebook",
        paramLabel = "DIR",
        description =
            "The folder with the imported code files (default: $SCRUBJAY_CODEBOOK, or else what"
                + " scrubjay.json names, or the user's data folder).")
    private Path folder;

    /** Whether the user named a folder, which comes before one that settings name. */
    boolean isNamed(Surroundings surroundings) {
      return named(surroundings).isPresent();
    }

    /** The folder that the user named, or else the usual one; there may be nothing in it. */
    BookFolder folder(Surroundings surroundings) {
      return folder(surroundings, () -> here(surroundings));
    }

    /** The same where a settings file that the user names stands for the one of the folder. */
    BookFolder folder(Surroundings surroundings, Path settings) {
      return folder(surroundings, () -> setups(surroundings, Optional.of(settings)).of(settings));
    }

    private BookFolder folder(Surroundings surroundings, Supplier<Setup> setup) {
      return named(surroundings)
          .map(path -> new BookFolder(surroundings.directory().resolve(path)))
          .or(() -> setup.get().codebook().flatMap(PinnedBook::folder))
          .or(() -> DataFolder.of(surroundings.environment()).map(BookFolder::new))
          .orElseThrow(
              () -> new Refusal("where is the code book? Name its folder with --codebook DIR"));
    }

    /**
     * Opens what was imported over the built-in set, or the built-in set alone where nothing was
     * imported into the usual folder.
     *
     * @throws Refusal if the folder that the user named holds no code book, or a damaged one
     */
    CodeBook open(Surroundings surroundings) {
      boolean isNamed = isNamed(surroundings);
      if (!isNamed && DataFolder.of(surroundings.environment()).isEmpty()) {
        return surroundings.book().get();
      }
      BookFolder book = folder(surroundings);
      if (book.exists()) {
        return whole(book);
      }
      if (isNamed) {
        throw new Refusal(book.path() + " holds no code book: 'scrubjay codes import' makes one");
      }
      return surroundings.book().get();
    }

    /**
     * Opens what is imported into a folder over the built-in set.
     *
     * @throws Refusal if it is damaged
     */
    static CodeBook whole(BookFolder folder) {
      try {
        return folder.open(BuiltinCodeBook.files());
      } catch (IOException damaged) {
        throw new Refusal(damaged.getMessage());
      }
    }

    /**
     * Opens the book that answers in the current folder: the same, with the folder and the editions
     * that settings name.
     */
    Opened openHere(Surroundings surroundings) {
      return over(open(surroundings), here(surroundings), surroundings);
    }

    /** The book that a setup makes of {@code usual}; says what is wrong with the settings. */
    static Opened over(CodeBook usual, Setup setup, Surroundings surroundings) {
      boolean sound = sound(setup.faulty(usual), surroundings);
      return new Opened(setup.book(usual), sound);
    }

    /**
     * Whether the settings of the current folder can be used as they stand; says what cannot. Their
     * pinned editions are not looked for.
     */
    boolean soundHere(Surroundings surroundings) {
      return sound(here(surroundings).faulty(), surroundings);
    }

    private static boolean sound(List<FaultyFile> faulty, Surroundings surroundings) {
      for (FaultyFile file : faulty) {
        String shown = Discovery.shown(file.path(), surroundings.directory());
        file.problems().forEach(problem -> surroundings.say(shown + ": " + problem.message()));
      }
      return faulty.isEmpty();
    }

    /** Finds what settings say, but that a book which the user names comes first. */
    Setups setups(Surroundings surroundings) {
      return setups(surroundings, Optional.empty());
    }

    private Setups setups(Surroundings surroundings, Optional<Path> settings) {
      return new Setups(surroundings::rules, settings, Optional.empty(), isNamed(surroundings));
    }

    private Setup here(Surroundings surroundings) {
      return setups(surroundings).of(surroundings.directory().resolve(Settings.FILE_NAME));
    }

    private Optional<Path> named(Surroundings surroundings) {
      return Optional.ofNullable(folder)
          .or(
              () ->
                  Optional.ofNullable(surroundings.environment().get("SCRUBJAY_CODEBOOK"))
                      .filter(value -> !value.isBlank())
                      .map(Path::of));
    }
  }
}
