package org.scrubjay.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.json.RecordText;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Settings;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * The code book that a settings file names: another folder than the usual one, only some of its
 * editions, or both. May be used from several threads.
 */
public final class PinnedBook {
  /** What a pinned edition that is not there is reported as. */
  public static final RuleInfo MISSING =
      new RuleInfo(
          "pinned-edition-missing",
          "setup",
          Severity.ERROR,
          "A settings file pins an edition of a code set that is not imported here.",
          Set.of(NoteKind.values()));

  /** What the names of the editions that ship begin with. */
  private static final String BUILT_IN = "built-in ";

  private final Path file;
  private final Source source;
  private final Span named;
  private final Optional<BookFolder> folder;
  private final Map<CodeSet, Set<String>> pins;
  private final List<Pin> places;
  private Optional<CodeBook> opened = Optional.empty();
  private Optional<String> damage = Optional.empty();

  private record Pin(CodeSet set, String edition, Span place) {}

  private PinnedBook(
      Path file,
      Source source,
      Span named,
      Optional<BookFolder> folder,
      Map<CodeSet, Set<String>> pins,
      List<Pin> places) {
    this.file = file;
    this.source = source;
    this.named = named;
    this.folder = folder;
    this.pins = pins;
    this.places = places;
  }

  /**
   * @param file the settings file, absolute
   * @param places finds keys in it
   * @param folder the code book that it names; the usual one answers when there is none
   * @param problems takes what is wrong with it
   */
  static PinnedBook of(
      Path file,
      Source source,
      Settings.Codebook settings,
      RecordText<Settings> places,
      Optional<BookFolder> folder,
      List<Problem> problems) {
    Map<CodeSet, Set<String>> pins = new EnumMap<>(CodeSet.class);
    List<Pin> all = new ArrayList<>();
    settings
        .editions()
        .forEach(
            (written, editions) -> {
              Span place = places.place("codebook", "editions", written);
              Optional<CodeSet> set = CodeSet.ofWritten(written);
              if (set.isEmpty()) {
                problems.add(
                    SettingsText.problem(
                        place,
                        "codebook.editions." + written,
                        "there is no such set; 'scrubjay codes list' shows their names"));
                return;
              }
              pins.computeIfAbsent(set.get(), unseen -> new LinkedHashSet<>())
                  .addAll(editions.names());
              editions.names().forEach(name -> all.add(new Pin(set.get(), name, place)));
            });
    return new PinnedBook(
        file,
        source,
        places.value("codebook", "folder"),
        folder,
        Collections.unmodifiableMap(pins),
        List.copyOf(all));
  }

  /** The same without a folder of its own: the user named another one, which comes first. */
  PinnedBook inUsualFolder() {
    return new PinnedBook(file, source, named, Optional.empty(), pins, places);
  }

  /** The folder that the settings name; there may be nothing in it. */
  public Optional<BookFolder> folder() {
    return folder;
  }

  /**
   * The book that answers.
   *
   * @param usual the one where no settings file names another
   */
  CodeBook over(CodeBook usual) {
    return whole(usual).only(pins);
  }

  /** A settings file whose pins the book does not meet. */
  Optional<FaultyFile> faults(CodeBook usual) {
    CodeBook book = whole(usual);
    List<Problem> problems = new ArrayList<>();
    synchronized (this) {
      damage.ifPresent(why -> problems.add(SettingsText.problem(named, "codebook", why)));
    }
    for (Pin pin : places) {
      Set<String> loaded =
          book.editions().stream()
              .filter(edition -> edition.set() == pin.set())
              .map(Edition::name)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!loaded.contains(pin.edition())) {
        problems.add(Problem.of(MISSING, pin.place(), message(pin, loaded)));
      }
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new FaultyFile(file, source, problems));
  }

  private static String message(Pin pin, Set<String> loaded) {
    String others =
        loaded.isEmpty() ? "none of that set is" : "loaded are " + String.join(", ", loaded);
    boolean builtIn = pin.edition().startsWith(BUILT_IN);
    String where =
        builtIn ? "not part of this version of Scrubjay" : "not imported on this machine";
    String remedy =
        builtIn
            ? "Pin what is loaded with 'scrubjay codes lock'."
            : "Import it with 'scrubjay codes import', or pin what is loaded with 'scrubjay codes"
                + " lock'.";
    return pin.set().title()
        + " "
        + pin.edition()
        + " is pinned here but "
        + where
        + " ("
        + others
        + "). "
        + remedy;
  }

  private synchronized CodeBook whole(CodeBook usual) {
    if (folder.filter(BookFolder::exists).isEmpty() || damage.isPresent()) {
      return usual;
    }
    if (opened.isEmpty()) {
      try {
        opened = Optional.of(folder.get().open(BuiltinCodeBook.files()));
      } catch (IOException damaged) {
        damage = Optional.of(damaged.getMessage());
        return usual;
      }
    }
    return opened.get();
  }
}
