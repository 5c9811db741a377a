package org.scrubjay.setup;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.json.RecordText;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Settings;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Policy;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Reads one settings file with all that it names. Mistakes never stop it. */
final class SetupReader {
  private static final long MOST_BYTES = 1 << 20;

  private final Set<String> rules;

  /** Every file and folder looked at, whose change makes the setup another one. */
  private final Set<Path> looked = new LinkedHashSet<>();

  private final Set<Path> chain = new LinkedHashSet<>();

  SetupReader(Set<String> rules) {
    this.rules = Set.copyOf(rules);
  }

  Set<Path> looked() {
    return looked;
  }

  /**
   * @param file absolute
   */
  Setup read(Path file) {
    looked.add(file);
    chain.add(file);
    Text text = text(file);
    if (text.failure().isPresent()) {
      return faulty(file, "", List.of(problem(Span.at(0), "", text.failure().get())));
    }
    SettingsText read = SettingsText.of(text.content(), rules);
    Settings settings = read.settings();
    Path folder = file.getParent();
    List<Problem> problems = new ArrayList<>(read.problems());
    List<FaultyFile> others = new ArrayList<>();
    List<Policy> policies = new ArrayList<>();
    for (String name : settings.policies()) {
      Optional<String> failure = policies(folder, name, policies, others);
      failure.ifPresent(
          why ->
              problems.add(
                  problem(read.places().value(name, List.of("policies")), "policies", why)));
    }
    for (String glob : settings.ignore()) {
      demandPattern(glob, read.places().value(glob, List.of("ignore")), "ignore", problems);
    }
    for (String glob : settings.kind().keySet()) {
      demandPattern(glob, read.places().place("kind", glob), "kind", problems);
    }
    List<Setup.KindGlob> kinds = new ArrayList<>();
    settings
        .kind()
        .forEach(
            (glob, kind) -> kinds.add(new Setup.KindGlob(new Globs(folder, List.of(glob)), kind)));
    Setup base = Setup.NONE;
    if (settings.base().isPresent()) {
      Optional<Path> path = resolve(folder, settings.base().get());
      Span place = read.places().value("extends");
      if (path.filter(chain::contains).isPresent()) {
        problems.add(problem(place, "extends", "this leads back to this file"));
      } else if (path.filter(Files::isRegularFile).isEmpty()) {
        problems.add(problem(place, "extends", "there is no such file"));
      } else {
        base = read(path.get());
      }
    }
    List<Policy> known = Stream.of(policies, base.policies()).flatMap(List::stream).toList();
    settings
        .defaults()
        .flatMap(Settings.Defaults::mac)
        .filter(written -> !Rules.policies(known).knowContractor(written))
        .ifPresent(
            unknown ->
                problems.add(
                    problem(
                        read.places().value("defaults", "mac"),
                        "defaults.mac",
                        "no policy knows such a contractor; write its name or jurisdiction, as in"
                            + " \"NGS JK\"")));
    Optional<PinnedBook> book =
        settings
            .codebook()
            .map(named -> book(file, text.content(), named, read.places(), problems));
    if (!problems.isEmpty()) {
      others.add(0, new FaultyFile(file, Source.of(text.content()), sorted(problems)));
    }
    return new Setup(
            settings.profile(),
            settings.defaults().orElse(Settings.Defaults.NONE),
            settings.rules(),
            kinds,
            List.of(new Globs(folder, settings.ignore())),
            policies,
            Set.of(file),
            settings.policies().stream()
                .flatMap(name -> resolve(folder, name).stream())
                .collect(Collectors.toSet()),
            book,
            settings
                .baseline()
                .flatMap(name -> resolve(folder, name))
                .map(
                    path ->
                        new NamedBaseline(
                            path,
                            file,
                            Source.of(text.content()),
                            read.places().value("baseline"))),
            settings.maxFileSize().filter(bytes -> bytes > 0),
            others)
        .over(base);
  }

  private PinnedBook book(
      Path file,
      String text,
      Settings.Codebook settings,
      RecordText<Settings> places,
      List<Problem> problems) {
    Optional<BookFolder> folder =
        settings.folder().flatMap(name -> resolve(file.getParent(), name)).map(BookFolder::new);
    // An import into the folder makes another book of it.
    folder.ifPresent(named -> looked.add(named.manifest()));
    if (settings.folder().isPresent() && folder.filter(BookFolder::exists).isEmpty()) {
      problems.add(
          problem(
              places.value("codebook", "folder"),
              "codebook",
              "there is no code book in \""
                  + settings.folder().get()
                  + "\"; 'scrubjay codes import' makes one"));
    }
    return PinnedBook.of(file, Source.of(text), settings, places, folder, problems);
  }

  /** Reads the policy files of a folder; gives why there are none. */
  private Optional<String> policies(
      Path folder, String name, List<Policy> policies, List<FaultyFile> faulty) {
    Optional<Path> path = resolve(folder, name).filter(Files::isDirectory);
    if (path.isEmpty()) {
      return Optional.of("there is no folder \"" + name + "\"");
    }
    looked.add(path.get());
    List<Path> files;
    try (Stream<Path> all = Files.list(path.get())) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      return Optional.of("the folder \"" + name + "\" cannot be read");
    }
    for (Path file : files) {
      looked.add(file);
      Text text = text(file);
      RecordText<Policy> read = Policies.read(text.content());
      read.value().ifPresent(policies::add);
      List<Problem> problems =
          text.failure().isPresent()
              ? List.of(problem(Span.at(0), "", text.failure().get()))
              : read.problems().stream().map(SettingsText::problem).toList();
      if (!problems.isEmpty()) {
        faulty.add(new FaultyFile(file, Source.of(text.content()), problems));
      }
    }
    return Optional.empty();
  }

  private record Text(String content, Optional<String> failure) {}

  private static Text text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return new Text("", Optional.of("this file is over 1 MiB"));
      }
      String content = Files.readString(file, StandardCharsets.UTF_8);
      return new Text(
          content.startsWith("\uFEFF") ? content.substring(1) : content, Optional.empty());
    } catch (CharacterCodingException e) {
      return new Text("", Optional.of("this file is not UTF-8 text"));
    } catch (IOException e) {
      return new Text(
          "", Optional.of("this file cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private static Optional<Path> resolve(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Setup faulty(Path file, String text, List<Problem> problems) {
    return new Setup(
        Optional.empty(),
        Settings.Defaults.NONE,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(file),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new FaultyFile(file, Source.of(text), problems)));
  }

  private static void demandPattern(String glob, Span place, String key, List<Problem> problems) {
    if (!Globs.isPattern(glob)) {
      problems.add(
          problem(place, key, "\"" + glob + "\" is no pattern of files: it matches nothing"));
    }
  }

  private static Problem problem(Span span, String key, String message) {
    return SettingsText.problem(span, key, message);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::span).thenComparing(Problem::message))
        .toList();
  }
}
