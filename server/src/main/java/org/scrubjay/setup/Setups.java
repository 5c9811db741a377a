package org.scrubjay.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.Settings;

/**
 * Finds what holds for a note: the nearest {@code scrubjay.json} above it. The command line and the
 * editor ask here alike. What was read is kept until one of the files changes. May be used from
 * several threads.
 */
public final class Setups {
  private final Supplier<List<Rule>> rules;
  private final Optional<Path> fixed;
  private final Optional<Profile> profile;
  private final boolean usualBook;
  private final Map<Path, Kept> kept = new ConcurrentHashMap<>();
  private final Optional<Map<Path, Setup>> byFolder;

  /**
   * @param rules all there are; a settings file may name no others. Asked only when there is one.
   */
  public Setups(Supplier<List<Rule>> rules) {
    this(rules, Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /**
   * For one run of the command line, which looks for settings once in each folder.
   *
   * @param fixed the settings file for all notes, wherever they are
   * @param profile comes before the one of any settings file
   * @param usualBook whether the user named the code book, which comes before one of settings
   */
  public Setups(
      Supplier<List<Rule>> rules,
      Optional<Path> fixed,
      Optional<Profile> profile,
      boolean usualBook) {
    this(rules, fixed, profile, usualBook, Optional.of(new ConcurrentHashMap<>()));
  }

  private Setups(
      Supplier<List<Rule>> rules,
      Optional<Path> fixed,
      Optional<Profile> profile,
      boolean usualBook,
      Optional<Map<Path, Setup>> byFolder) {
    this.byFolder = byFolder;
    this.usualBook = usualBook;
    this.rules = rules;
    this.fixed = fixed.map(Setups::absolute);
    this.profile = profile;
  }

  /** What holds for the note at {@code file}, which need not exist. */
  public Setup of(Path file) {
    Path folder = file.getParent();
    return byFolder.isPresent() && folder != null
        ? byFolder.get().computeIfAbsent(folder, unseen -> look(file))
        : look(file);
  }

  private Setup look(Path file) {
    Setup setup = settingsFile(file).map(this::read).orElse(Setup.NONE);
    Setup placed = usualBook ? setup.withUsualBook() : setup;
    return profile.map(placed::withProfile).orElse(placed);
  }

  /** Forgets what was read from files that have changed since; says whether there was any. */
  public boolean forgetChanged() {
    return kept.values().removeIf(known -> !known.isFresh());
  }

  /** The settings file that decides for the note at {@code file}. */
  public Optional<Path> settingsFile(Path file) {
    return fixed.or(() -> nearest(absolute(file)));
  }

  private static Optional<Path> nearest(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      Path settings = folder.resolve(Settings.FILE_NAME);
      if (Files.isRegularFile(settings)) {
        return Optional.of(settings);
      }
    }
    return Optional.empty();
  }

  private Setup read(Path settings) {
    Kept known = kept.get(settings);
    if (known != null && known.isFresh()) {
      return known.setup;
    }
    SetupReader reader =
        new SetupReader(
            rules.get().stream()
                .map(rule -> rule.info().name())
                .collect(Collectors.toUnmodifiableSet()));
    Setup setup = reader.read(settings);
    kept.put(settings, new Kept(setup, stamps(reader.looked())));
    return setup;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Map<Path, Stamp> stamps(Set<Path> files) {
    Map<Path, Stamp> stamps = new HashMap<>();
    files.forEach(file -> stamps.put(file, Stamp.of(file)));
    return stamps;
  }

  private record Kept(Setup setup, Map<Path, Stamp> stamps) {

    boolean isFresh() {
      return stamps.entrySet().stream()
          .allMatch(entry -> Stamp.of(entry.getKey()).equals(entry.getValue()));
    }
  }
}
