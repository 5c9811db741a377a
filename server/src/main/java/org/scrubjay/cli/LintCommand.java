package org.scrubjay.cli;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.cli.output.UnifiedDiff;
import org.scrubjay.cli.output.Words;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
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
  @Mixin private ReportOptions reporting;
  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;
  @Mixin private NoteOptions notes;

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

  @Option(names = "--fix", description = "Apply the safe fixes, then report what is left.")
  private boolean fix;

  @Option(
      names = "--diff",
      description = {
        "Show what --fix changes as a unified diff; without --fix nothing is changed.",
        "The report is then written only with --output."
      })
  private boolean diff;

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = "Only files that differ from this git revision, or are new.")
  private Optional<String> changedSince;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the problems that this file counts (default: as settings say).")
  private Optional<String> baseline;

  @Option(
      names = "--update-baseline",
      description = "Take out of the baseline what is gone; write a first one where there is none.")
  private boolean updateBaseline;

  @Option(
      names = "--accept-new",
      description = "With --update-baseline: count what is new as well.")
  private boolean acceptNew;

  LintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int threads = notes.jobs();
    boolean standardInput = paths.contains(Discovery.STANDARD_INPUT);
    hold(
        standardInput || standardInputName.isEmpty(),
        "--stdin-filename names standard input, so give - as a path too");
    hold(!(fix && standardInput), "--fix cannot change standard input; --diff shows what it would");
    hold(updateBaseline || !acceptNew, "--accept-new goes with --update-baseline");
    // Opening the code book takes as long as making the rules.
    Ahead<CodeBook> codes = Ahead.begin("code-book", () -> book.open(surroundings));
    Setups setups = notes.setups(surroundings, book);
    List<Input> found =
        Discovery.find(
            paths,
            surroundings.directory(),
            standardInputName.orElse(Discovery.STANDARD_INPUT),
            setups::of);
    List<Input> inputs =
        changedSince
            .map(revision -> new GitChanges(revision).among(found, surroundings.directory()))
            .orElse(found);
    LintRun run = run(codes, setups, standardInput);
    boolean repaired = !(fix || diff) || repair(run, inputs, threads);
    LintReport report = lint(run, inputs, threads);
    Baselines.Update update =
        !updateBaseline
            ? Baselines.Update.NONE
            : acceptNew ? Baselines.Update.ACCEPT_NEW : Baselines.Update.REMOVE_GONE;
    LintReport news =
        new Baselines(surroundings, setups, baseline.map(this::resolved)).applied(report, update);
    int status = repaired ? status(news) : Exit.USAGE;
    // The diff is what was asked for, and a report behind it would make it no patch.
    boolean published =
        diff && !reporting.toFile() || reporting.publish(news, surroundings, status);
    tell(news);
    return published ? status : Exit.USAGE;
  }

  private LintRun run(Ahead<CodeBook> codes, Setups setups, boolean readsStandardInput) {
    LintRun.Told told =
        new LintRun.Told(surroundings.directory(), notes.kind(), asOf.date(), surroundings.today());
    // Fixing reads an input twice, and standard input can be read only once.
    byte[] piped = readsStandardInput ? piped(setups) : new byte[0];
    return new LintRun(
        new Linter(surroundings.rules(), codes.get()),
        setups,
        told,
        () -> new ByteArrayInputStream(piped));
  }

  private byte[] piped(Setups setups) {
    Path named = resolved(standardInputName.orElse(Discovery.STANDARD_INPUT));
    return NoteText.piped(surroundings.in(), setups.of(named).mostBytes());
  }

  private LintReport lint(LintRun run, List<Input> inputs, int threads) {
    try (TerminalBar bar = new TerminalBar(surroundings, "Checking", " files")) {
      return run.lint(inputs, threads, counted(bar, inputs.size()));
    }
  }

  /** Fixes what can be fixed, or shows it; tells whether every change could be written. */
  private boolean repair(LintRun run, List<Input> inputs, int threads) {
    Repairs repairs = new Repairs(run);
    List<Repairs.Repair> all;
    try (TerminalBar bar = new TerminalBar(surroundings, "Fixing", " files")) {
      all =
          run.each(inputs, threads, counted(bar, inputs.size()), repairs::of).stream()
              .flatMap(Optional::stream)
              .toList();
    }
    List<Repairs.Repair> done = new ArrayList<>();
    for (Repairs.Repair repair : all) {
      String path = repair.input().shown();
      if (diff) {
        surroundings.out().print(UnifiedDiff.of(path, repair.before(), repair.after()));
      }
      Optional<String> failure = fix ? Repairs.write(repair) : Optional.empty();
      failure.ifPresentOrElse(why -> surroundings.say(path + ": " + why), () -> done.add(repair));
    }
    int changes = done.stream().mapToInt(Repairs.Repair::changes).sum();
    surroundings.say(
        all.isEmpty()
            ? "nothing to fix"
            : Words.count(changes, fix ? "safe change" : "possible safe change")
                + " in "
                + Words.count(done.size(), "file"));
    return done.size() == all.size();
  }

  private static LintRun.Watcher counted(TerminalBar bar, int all) {
    AtomicInteger done = new AtomicInteger();
    return () -> bar.show(done.incrementAndGet(), all, "");
  }

  private Path resolved(String name) {
    return surroundings.directory().resolve(Discovery.pathOr(name, Path.of(""))).toAbsolutePath();
  }

  private void tell(LintReport report) {
    if (report.files().isEmpty()) {
      surroundings.say(
          changedSince
              .map(revision -> "no notes changed since " + revision)
              .orElse("no notes found"));
    }
    report.files().stream()
        .filter(file -> !file.readable())
        .forEach(file -> surroundings.say(unreadable(file)));
  }

  private int status(LintReport report) {
    if (!report.readable()) {
      return Exit.USAGE;
    }
    return reporting.failing().filter(report::anyAtLeast).isPresent() ? Exit.PROBLEMS : Exit.OK;
  }

  private static String unreadable(FileReport file) {
    return file.path() + ": " + file.problems().get(0).message();
  }

  private void hold(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
