package org.scrubjay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scrubjay.lint.Profile;
import org.scrubjay.note.NoteKind;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many notes are read and checked; picocli fills it. */
final class NoteOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Converters.Kind.class,
      description = "Read every note as this kind: report, template, claim, guide.")
  private Optional<NoteKind> kind;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings for all notes (default: the nearest scrubjay.json above each note).")
  private Optional<String> config;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = Converters.Whom.class,
      description = "Which rules run: coder, dictation, ci (default: what settings say, or coder).")
  private Optional<Profile> profile;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files to check at once (default: one for each processor).")
  private Optional<Integer> jobs;

  Optional<NoteKind> kind() {
    return kind;
  }

  /** Threads, at least 1. */
  int jobs() {
    int threads = jobs.orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs takes a number from 1 on");
    }
    return threads;
  }

  /**
   * Finds what settings say of a note.
   *
   * @param book the code book option, which goes before the folder that settings name
   */
  Setups setups(Surroundings surroundings, CommonOptions.Book book) {
    return new Setups(
        surroundings::rules,
        config.map(name -> settings(surroundings, name)),
        profile,
        book.isNamed(surroundings));
  }

  private Path settings(Surroundings surroundings, String name) {
    Path file = surroundings.directory().resolve(Discovery.pathOr(name, Path.of("")));
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), "--config " + name + ": there is no such file");
    }
    return file;
  }
}
