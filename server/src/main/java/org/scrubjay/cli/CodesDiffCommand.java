package org.scrubjay.cli;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.scrubjay.cli.output.PreviewOutput;
import org.scrubjay.cli.preview.Days;
import org.scrubjay.cli.preview.Preview;
import org.scrubjay.cli.preview.UsedCodes;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Linter;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scrubjay codes diff}. */
@Command(
    name = "diff",
    description = {
      "Says what becomes of the codes in templates and notes between two editions: which end,",
      "become headings, get new pair edits, other unit limits or other national rates."
    },
    footer = {
      "",
      "Exit status: 0 compared, 2 wrong usage or an unreadable file (the rest is still",
      "compared), 3 an internal error. 'scrubjay lint --as-of DATE' fails on what breaks."
    })
final class CodesDiffCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.Book book;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "An edition by its name, as FY2026, or a date, as 2026-12-31.")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The same, later.")
  private String after;

  @Option(
      names = "--used-in",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Files and folders whose codes are compared.")
  private List<String> paths;

  CodesDiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    hold(!paths.contains(Discovery.STANDARD_INPUT), "--used-in takes files and folders");
    CodeBook codes = book.open(surroundings);
    Days old = days(before, codes);
    Days now = days(after, codes);
    hold(
        now.days().keySet().stream().anyMatch(old.days()::containsKey),
        "'" + before + "' and '" + after + "' are not editions of the same set");
    hold(
        now.days().entrySet().stream()
            .filter(day -> old.days().containsKey(day.getKey()))
            .allMatch(day -> old.days().get(day.getKey()).isBefore(day.getValue())),
        "'" + before + "' does not begin before '" + after + "'");
    Setups setups = new Setups(surroundings::rules);
    List<Input> inputs =
        Discovery.find(paths, surroundings.directory(), Discovery.STANDARD_INPUT, setups::of);
    LintRun run =
        new LintRun(
            new Linter(List.of(), codes),
            setups,
            new LintRun.Told(
                surroundings.directory(), Optional.empty(), Optional.empty(), surroundings.today()),
            InputStream::nullInputStream);
    UsedCodes used = new UsedCodes();
    boolean readable = true;
    for (Input input : inputs) {
      NoteText read = run.read(input);
      if (read instanceof NoteText.Read note) {
        used.add(input.shown(), run.lint(input, note.text()).note());
      } else {
        surroundings.say(input.shown() + ": this cannot be read and is left out");
        readable = false;
      }
    }
    PreviewOutput output =
        new PreviewOutput(before, after, used, Preview.of(codes, old, now, used));
    surroundings.out().print(form.isJson() ? output.json() : output.text());
    return readable ? Exit.OK : Exit.USAGE;
  }

  private Days days(String name, CodeBook codes) {
    return Days.of(name, codes.editions())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "'"
                        + name
                        + "' is neither a date, as 2026-12-31, nor an edition; there are "
                        + codes.editions().stream()
                            .map(Edition::name)
                            .distinct()
                            .sorted()
                            .map(known -> "'" + known + "'")
                            .collect(Collectors.joining(", "))));
  }

  private void hold(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
