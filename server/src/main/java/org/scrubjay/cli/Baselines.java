package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.Json;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.cli.output.Words;
import org.scrubjay.lint.Baseline;
import org.scrubjay.lint.BaselineText;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.setup.FaultyFile;
import org.scrubjay.setup.NamedBaseline;
import org.scrubjay.setup.Setups;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Finds, reads and writes the baselines of a run, and takes out of its report what they know. */
final class Baselines {
  private final Surroundings surroundings;
  private final Setups setups;
  private final Optional<Path> fixed;

  /**
   * @param fixed the baseline for all notes, whatever their settings say
   */
  Baselines(Surroundings surroundings, Setups setups, Optional<Path> fixed) {
    this.surroundings = surroundings;
    this.setups = setups;
    this.fixed = fixed.map(Path::normalize);
  }

  /** What is done to a baseline before the report is held against it. */
  enum Update {
    NONE,
    /** What is gone is taken out. */
    REMOVE_GONE,
    /** What is new comes in as well. */
    ACCEPT_NEW
  }

  /**
   * The report without what the baselines know. A baseline that cannot be used is a problem of the
   * report, and then everything is reported that it might have known.
   *
   * @throws Refusal when a baseline should be updated and there is none, or cannot be written
   */
  LintReport applied(LintReport report, Update update) {
    Map<Path, Map<String, List<Problem>>> found = new TreeMap<>();
    Map<Path, NamedBaseline> named = new TreeMap<>();
    for (FileReport file : report.files()) {
      named(file).ifPresent(one -> named.putIfAbsent(one.path(), one));
      baselineOf(file)
          .ifPresent(
              baseline ->
                  found
                      .computeIfAbsent(baseline, path -> new TreeMap<>())
                      .put(name(baseline, file), file.problems()));
    }
    if (found.isEmpty()) {
      // A run over no notes may still name one, and a misspelled name should not pass for a run.
      fixed.ifPresent(baseline -> found.put(baseline, Map.of()));
    }
    if (found.isEmpty() && update != Update.NONE) {
      throw new Refusal(
          "--update-baseline needs to know which: name it with --baseline FILE, or with the key"
              + " \"baseline\" in scrubjay.json");
    }
    List<FileReport> unusable = new ArrayList<>();
    Map<Path, Baseline> baselines = new TreeMap<>();
    found.forEach(
        (path, problems) -> {
          Read read = read(path, Optional.ofNullable(named.get(path)), update);
          read.unusable().ifPresent(unusable::add);
          read.baseline()
              .map(baseline -> updated(path, baseline, problems, update))
              .ifPresent(baseline -> baselines.put(path, baseline));
        });
    List<FileReport> files = new ArrayList<>();
    report.files().forEach(file -> files.add(split(file, baselines)));
    unusable.forEach(file -> add(file, files));
    files.sort(Comparator.comparing(FileReport::path));
    return new LintReport(report.editions(), files, !baselines.isEmpty());
  }

  /** A settings file with other mistakes is already there. */
  private static void add(FileReport file, List<FileReport> files) {
    for (int i = 0; i < files.size(); i++) {
      FileReport there = files.get(i);
      if (there.path().equals(file.path())) {
        files.set(i, there.withMore(file.problems()));
        return;
      }
    }
    files.add(file);
  }

  private FileReport split(FileReport file, Map<Path, Baseline> baselines) {
    return baselineOf(file)
        .filter(baselines::containsKey)
        .map(path -> file.with(baselines.get(path).split(name(path, file), file.problems())))
        .orElse(file);
  }

  /** A file that cannot be read has no problem that could have been there before. */
  private Optional<Path> baselineOf(FileReport file) {
    return file.readable()
        ? fixed.or(() -> named(file).map(NamedBaseline::path))
        : Optional.empty();
  }

  private Optional<NamedBaseline> named(FileReport file) {
    return fixed.isPresent() ? Optional.empty() : setups.of(absolute(file)).baseline();
  }

  private Path absolute(FileReport file) {
    return surroundings
        .directory()
        .resolve(Discovery.pathOr(file.path(), Path.of("")))
        .toAbsolutePath()
        .normalize();
  }

  /** The file as the baseline calls it: from its own folder, so that both can move together. */
  private String name(Path baseline, FileReport file) {
    Path path = absolute(file);
    Path folder = baseline.getParent();
    boolean related = path.getRoot() != null && path.getRoot().equals(folder.getRoot());
    return (related ? folder.relativize(path) : path).toString().replace('\\', '/');
  }

  private record Read(Optional<Baseline> baseline, Optional<FileReport> unusable) {}

  private Read read(Path path, Optional<NamedBaseline> named, Update update) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      BaselineText read = BaselineText.of(text);
      return read.baseline().isPresent()
          ? new Read(read.baseline(), Optional.empty())
          : unusable(path, Source.of(text), read.problems());
    } catch (NoSuchFileException e) {
      return update == Update.NONE
          ? unusable(path, named, "there is no such baseline; --update-baseline writes one")
          : new Read(Optional.of(Baseline.EMPTY), Optional.empty());
    } catch (IOException e) {
      return unusable(path, named, "this baseline cannot be read (" + Reason.of(e) + ")");
    }
  }

  /** One that settings name is their mistake, at its place in them. */
  private Read unusable(Path path, Optional<NamedBaseline> named, String why) {
    if (named.isPresent()) {
      FaultyFile settings = named.get().faulty(why);
      return unusable(settings.path(), settings.source(), settings.problems());
    }
    return unusable(path, Source.of(""), List.of(SettingsText.problem(Span.at(0), "", why)));
  }

  private Read unusable(Path path, Source source, List<Problem> problems) {
    return new Read(
        Optional.empty(),
        Optional.of(
            FileReport.unlinted(
                shown(path),
                Optional.empty(),
                source.text().isEmpty() ? Optional.empty() : Optional.of(source),
                problems,
                false)));
  }

  private Baseline updated(
      Path path, Baseline before, Map<String, List<Problem>> problems, Update update) {
    if (update == Update.NONE) {
      return before;
    }
    boolean isFirst = !Files.exists(path);
    // A first baseline takes what is there: without that it would be empty and of no use.
    Baseline after =
        before.updated(
            problems,
            name -> Files.exists(path.resolveSibling(name)),
            isFirst || update == Update.ACCEPT_NEW);
    if (isFirst || !after.equals(before)) {
      try {
        AtomicFile.write(path, Json.of(after).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new Refusal(
            shown(path) + ": the baseline cannot be written there (" + Reason.of(e) + ")");
      }
    }
    surroundings.say(
        shown(path)
            + " knows "
            + Words.count(after.size(), "problem")
            + " in "
            + Words.count(after.files().size(), "file")
            + (isFirst ? "" : ", before " + before.size()));
    return after;
  }

  private String shown(Path path) {
    Path directory = surroundings.directory().toAbsolutePath().normalize();
    return (path.startsWith(directory) ? directory.relativize(path) : path)
        .toString()
        .replace('\\', '/');
  }
}
