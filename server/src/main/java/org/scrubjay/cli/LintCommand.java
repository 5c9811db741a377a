package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.JsonOutput;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.cli.output.Palette;
import org.scrubjay.cli.output.TextOutput;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Profile;
import org.scrubjay.note.NoteKind;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scrubjay lint}. */
@Command(
    name = "lint",
    description = "Checks notes and shows the problems.",
    footer = {
      "",
      "Exit status: 0 nothing at or above --fail-on, 1 problems, 2 wrong usage or an",
      "unreadable file or bad settings (the rest is still linted), 3 an internal error."
    })
final class LintCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description = "Files, folders, or - for standard input (default: the current folder).")
  private List<String> paths;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "What standard input is called; the name also tells the kind of note.")
  private Optional<String> standardInputName;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to write the report.")
  private Optional<String> output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Converters.Failing.class,
      defaultValue = "error",
      description =
          "Exit with status 1 from this severity on: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  private FailOn failOn;

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

  @Option(names = "--quiet", description = "Show the problems only (text).")
  private boolean quiet;

  @Option(
      names = "--statistics",
      description = "Count problems and unchecked checks by rule (text).")
  private boolean statistics;

  LintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int threads = jobs.orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw wrong("--jobs takes a number from 1 on");
    }
    if (standardInputName.isPresent() && !paths.contains(Discovery.STANDARD_INPUT)) {
      throw wrong("--stdin-filename names standard input, so give - as a path too");
    }
    Setups setups =
        new Setups(
            surroundings.rules(), config.map(this::settings), profile, book.isNamed(surroundings));
    List<Input> inputs =
        Discovery.find(
            paths,
            surroundings.directory(),
            standardInputName.orElse(Discovery.STANDARD_INPUT),
            setups::of);
    CodeBook codes = book.open(surroundings);
    LintRun.Told told =
        new LintRun.Told(surroundings.directory(), kind, asOf.date(), surroundings.today());
    LintReport report =
        new LintRun(new Linter(surroundings.rules(), codes), setups, told, surroundings.in())
            .lint(inputs, threads);
    return publish(render(report)) ? status(report) : Exit.USAGE;
  }

  private Path settings(String name) {
    Path file = surroundings.directory().resolve(Discovery.pathOr(name, Path.of("")));
    if (!Files.isRegularFile(file)) {
      throw wrong("--config " + name + ": there is no such file");
    }
    return file;
  }

  private String render(LintReport report) {
    if (form.isJson()) {
      return JsonOutput.of(report);
    }
    boolean colour = surroundings.colour() && output.isEmpty();
    StringBuilder text = new StringBuilder();
    new TextOutput(new Palette(colour), quiet, statistics).write(report, text);
    return text.toString();
  }

  private boolean publish(String report) {
    if (output.isEmpty()) {
      surroundings.out().print(report);
      return true;
    }
    try {
      Path file = surroundings.directory().resolve(output.get());
      Files.writeString(file, report, StandardCharsets.UTF_8);
      return true;
    } catch (IOException | InvalidPathException e) {
      surroundings.say(
          output.get()
              + ": the report cannot be written there ("
              + e.getClass().getSimpleName()
              + ")");
      return false;
    }
  }

  private int status(LintReport report) {
    if (report.files().isEmpty()) {
      surroundings.say("no notes found");
    }
    report.files().stream()
        .filter(file -> !file.readable())
        .forEach(file -> surroundings.say(unreadable(file)));
    if (!report.readable()) {
      return Exit.USAGE;
    }
    return failOn.severity().filter(report::anyAtLeast).isPresent() ? Exit.PROBLEMS : Exit.OK;
  }

  private static String unreadable(FileReport file) {
    return file.path() + ": " + file.problems().get(0).message();
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
