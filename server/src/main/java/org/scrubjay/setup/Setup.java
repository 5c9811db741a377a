package org.scrubjay.setup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.Settings;
import org.scrubjay.lint.Severities;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReading;
import org.scrubjay.note.Stated;
import org.scrubjay.policy.Policy;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Span;

/**
 * What holds for the notes of a folder: a settings file, those that it extends, and the policies
 * that they name.
 *
 * @param kinds in the order in which they are tried
 * @param files the settings files themselves, absolute
 * @param policyFolders where the policies were read from, absolute
 * @param codebook the code book that they name, or the editions that they pin
 * @param baseline the baseline that they name
 * @param maxFileSize above so many bytes a file is no note
 * @param faulty the files among them that have mistakes, by path
 */
public record Setup(
    Optional<Profile> profile,
    Settings.Defaults defaults,
    Map<String, Settings.Level> levels,
    List<KindGlob> kinds,
    List<Globs> ignored,
    List<Policy> policies,
    Set<Path> files,
    Set<Path> policyFolders,
    Optional<PinnedBook> codebook,
    Optional<NamedBaseline> baseline,
    Optional<Integer> maxFileSize,
    List<FaultyFile> faulty) {
  /** What holds where there is no settings file. */
  public static final Setup NONE =
      new Setup(
          Optional.empty(),
          Settings.Defaults.NONE,
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Setup {
    levels = Map.copyOf(levels);
    kinds = List.copyOf(kinds);
    ignored = List.copyOf(ignored);
    policies = List.copyOf(policies);
    files = Set.copyOf(files);
    policyFolders = Set.copyOf(policyFolders);
    faulty = List.copyOf(faulty);
  }

  /** A pattern and the kind of note that it stands for. */
  record KindGlob(Globs glob, NoteKind kind) {}

  /** This setup, and {@code base} where it says nothing. */
  Setup over(Setup base) {
    Map<String, Settings.Level> merged = new HashMap<>(base.levels);
    merged.putAll(levels);
    Set<Path> allFiles = new HashSet<>(base.files);
    allFiles.addAll(files);
    Set<Path> folders = new HashSet<>(base.policyFolders);
    folders.addAll(policyFolders);
    return new Setup(
        profile.or(base::profile),
        defaults.or(base.defaults),
        merged,
        both(kinds, base.kinds),
        both(ignored, base.ignored),
        both(policies, base.policies),
        allFiles,
        folders,
        codebook.or(base::codebook),
        baseline.or(base::baseline),
        maxFileSize.or(base::maxFileSize),
        both(faulty, base.faulty));
  }

  /** The same with another profile. */
  public Setup withProfile(Profile other) {
    return new Setup(
        Optional.of(other),
        defaults,
        levels,
        kinds,
        ignored,
        policies,
        files,
        policyFolders,
        codebook,
        baseline,
        maxFileSize,
        faulty);
  }

  /** The same with the usual code book, whichever folder the settings name. */
  public Setup withUsualBook() {
    return new Setup(
        profile,
        defaults,
        levels,
        kinds,
        ignored,
        policies,
        files,
        policyFolders,
        codebook.map(PinnedBook::inUsualFolder),
        baseline,
        maxFileSize,
        faulty);
  }

  /** The size above which a file is not linted, in bytes. */
  public int mostBytes() {
    return maxFileSize.orElse(NoteSize.USUAL);
  }

  /** Whether {@code file}, an absolute path, is named as no note. */
  public boolean ignores(Path file) {
    return ignored.stream().anyMatch(globs -> globs.match(file));
  }

  /** Whether {@code file}, an absolute path, is one of the policy files that settings name. */
  public boolean isPolicy(Path file) {
    return file.toString().endsWith(".json")
        && Optional.ofNullable(file.normalize().getParent())
            .filter(policyFolders::contains)
            .isPresent();
  }

  /**
   * Whether {@code file}, an absolute path, is no note because it says how notes are checked: a
   * settings file, one that it extends, a policy file or a baseline.
   */
  public boolean isSettings(Path file) {
    Path path = file.normalize();
    return path.endsWith(Settings.FILE_NAME)
        || files.contains(path)
        || isPolicy(path)
        || baseline.filter(named -> named.path().equals(path)).isPresent();
  }

  /** Whether a pattern tells the kind of {@code file}, an absolute path. */
  public boolean namesKind(Path file) {
    return kinds.stream().anyMatch(entry -> entry.glob().match(file));
  }

  /**
   * How a note is to be read.
   *
   * @param file its absolute path
   * @param text its text, or the beginning of it
   * @param today the date of service where neither note nor settings state one
   */
  public NoteReading reading(Path file, CharSequence text, LocalDate today) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    Optional<NoteKind> kind =
        kinds.stream()
            .filter(entry -> entry.glob().match(file))
            .map(KindGlob::kind)
            .findFirst()
            .or(() -> NoteNames.kindOf(name, text));
    return new NoteReading(kind, defaults.dos().orElse(today), header());
  }

  /** A linter with {@code rules}, in the severities and with the policies that hold here. */
  public Linter linter(List<Rule> rules, CodeBook book) {
    return new Linter(
        policies.isEmpty() ? rules : Rules.with(rules, policies),
        book(book),
        new Severities(profile.orElse(Profile.CODER), levels));
  }

  /**
   * The code book that answers here, with the editions that may.
   *
   * @param usual the one where no settings file names another
   */
  public CodeBook book(CodeBook usual) {
    return codebook.map(pinned -> pinned.over(usual)).orElse(usual);
  }

  /** The files with mistakes, and those whose pinned editions the code book lacks, by path. */
  public List<FaultyFile> faulty(CodeBook usual) {
    Map<Path, FaultyFile> byPath = new TreeMap<>();
    Stream.concat(faulty.stream(), codebook.flatMap(pinned -> pinned.faults(usual)).stream())
        .forEach(file -> byPath.merge(file.path(), file, FaultyFile::with));
    return List.copyOf(byPath.values());
  }

  private Header header() {
    return new Header(
        Optional.empty(),
        stated(defaults.payer()),
        stated(defaults.mac()),
        stated(defaults.pos()),
        stated(defaults.locality()),
        Optional.empty(),
        Optional.empty(),
        stated(defaults.claim()));
  }

  private static <T> Optional<Stated<T>> stated(Optional<T> value) {
    return value.map(known -> new Stated<>(known, Span.at(0)));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
