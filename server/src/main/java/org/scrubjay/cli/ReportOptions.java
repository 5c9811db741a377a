package org.scrubjay.cli;

import java.util.Optional;
import org.scrubjay.cli.output.CheckstyleOutput;
import org.scrubjay.cli.output.GithubOutput;
import org.scrubjay.cli.output.HtmlOutput;
import org.scrubjay.cli.output.JsonOutput;
import org.scrubjay.cli.output.JunitOutput;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.cli.output.Palette;
import org.scrubjay.cli.output.ReportOutput;
import org.scrubjay.cli.output.RuleHelp;
import org.scrubjay.cli.output.SarifOutput;
import org.scrubjay.cli.output.TextOutput;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.setup.RulePages;
import picocli.CommandLine.Option;

/** Options that say how {@code lint} reports, and where; picocli fills them. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Converters.LintForm.class,
      defaultValue = "text",
      description = "How to report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private LintFormat format;

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

  @Option(names = "--quiet", description = "Show the problems only (text, github).")
  private boolean quiet;

  @Option(names = "--statistics", description = "Add a table of counts by rule (text).")
  private boolean statistics;

  boolean toFile() {
    return output.isPresent();
  }

  /** The mildest severity that makes the run fail; none when nothing does. */
  Optional<Severity> failing() {
    return failOn.severity();
  }

  /**
   * Writes the report to where it belongs.
   *
   * @param exit the status with which the run ends
   * @return whether it could be written
   */
  boolean publish(LintReport report, Surroundings surroundings, int exit) {
    return ReportFile.publish(surroundings, output, form(surroundings, exit).of(report));
  }

  private ReportOutput form(Surroundings surroundings, int exit) {
    return switch (format) {
      case TEXT -> {
        boolean colour = surroundings.colour() && output.isEmpty();
        yield new TextOutput(new Palette(colour), quiet, statistics);
      }
      case JSON -> new JsonOutput();
      case SARIF ->
          new SarifOutput(
              name -> help(new Catalogue(surroundings.rules()), name),
              ScrubjayCommand.version(),
              exit);
      case GITHUB -> new GithubOutput(quiet);
      case JUNIT -> new JunitOutput(failing());
      case CHECKSTYLE -> new CheckstyleOutput();
      case HTML -> new HtmlOutput(ScrubjayCommand.version());
    };
  }

  private static RuleHelp help(Catalogue catalogue, String name) {
    RuleInfo info =
        catalogue.named(name).orElseThrow(() -> new IllegalStateException("no rule " + name));
    return new RuleHelp(info, RulePages.of(name));
  }
}
