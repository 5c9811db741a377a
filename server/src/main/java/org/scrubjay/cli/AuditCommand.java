package org.scrubjay.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.NoteFacts;
import org.scrubjay.cli.output.AuditHtml;
import org.scrubjay.cli.output.AuditJson;
import org.scrubjay.cli.output.AuditText;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.policy.Policies;
import org.scrubjay.rules.Rules;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scrubjay audit}. */
@Command(
    name = "audit",
    description = "Shows figures over many notes: how often 3D rendering, which problems, where.",
    footer = {
      "",
      "A note belongs to the template that it names (TEMPLATE: NAME), else to the",
      "template of the same run whose name its file or folder has, else to its folder.",
      "",
      "Exit status: 0 the notes were counted, 2 wrong usage or an unreadable file or",
      "bad settings (the rest is still counted), 3 an internal error."
    })
final class AuditCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;
  @Mixin private NoteOptions options;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<String> paths;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Converters.AuditForm.class,
      defaultValue = "text",
      description = "How to answer: text, json, html (default: ${DEFAULT-VALUE}).")
  private AuditFormat format;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to write the figures.")
  private Optional<String> output;

  AuditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int jobs = options.jobs();
    Setups setups = options.setups(surroundings, book);
    List<Input> inputs =
        Discovery.find(paths, surroundings.directory(), Discovery.STANDARD_INPUT, setups::of);
    CodeBook codes = book.open(surroundings);
    LintRun.Told told =
        new LintRun.Told(
            surroundings.directory(), options.kind(), asOf.date(), surroundings.today());
    Map<String, NoteFacts> facts = new ConcurrentHashMap<>();
    LintRun run =
        new LintRun(new Linter(surroundings.rules(), codes), setups, told, surroundings::in);
    LintReport report;
    try (TerminalBar bar = new TerminalBar(surroundings, "Counting", " files")) {
      report =
          run.lint(
              inputs,
              jobs,
              new LintRun.Watcher() {
                private final AtomicInteger done = new AtomicInteger();

                @Override
                public void done() {
                  bar.show(done.incrementAndGet(), inputs.size(), "");
                }

                @Override
                public void checked(Input input, LintResult result) {
                  Policies policies = Rules.policies(setups.of(run.path(input)).policies());
                  facts.put(input.shown(), NoteFacts.of(input.shown(), result, codes, policies));
                }
              });
    }
    List<NoteFacts> notes =
        report.files().stream()
            .flatMap(file -> Optional.ofNullable(facts.get(file.path())).stream())
            .toList();
    Audit audit =
        Audit.of(notes, new Catalogue(surroundings.rules()).rules(), Rules.policies(List.of()));
    boolean written = ReportFile.publish(surroundings, output, render(audit, report));
    return written && complete(report) ? Exit.OK : Exit.USAGE;
  }

  private String render(Audit audit, LintReport report) {
    return switch (format) {
      case TEXT -> AuditText.of(audit);
      case JSON -> AuditJson.of(audit, report.editions());
      case HTML -> AuditHtml.of(audit, report.editions(), ScrubjayCommand.version());
    };
  }

  /** Says on standard error what is not in the figures. */
  private boolean complete(LintReport report) {
    if (report.files().isEmpty()) {
      surroundings.say("no notes found");
    }
    List<FileReport> missing = report.files().stream().filter(file -> !file.readable()).toList();
    missing.forEach(
        file -> surroundings.say(file.path() + ": " + file.problems().get(0).message()));
    return missing.isEmpty();
  }
}
