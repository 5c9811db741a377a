package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;
import org.scrubjay.text.Position;

/**
 * Workflow commands of GitHub Actions, which become annotations on the changed lines. GitHub shows
 * ten errors, ten warnings and ten notices of a step and drops the others without a word, so that
 * what is beyond goes into the log as plain lines.
 */
public final class GithubOutput implements ReportOutput {
  private static final int MOST_OF_A_KIND = 10;

  private final boolean quiet;

  /**
   * @param quiet leaves out the line with the counts
   */
  public GithubOutput(boolean quiet) {
    this.quiet = quiet;
  }

  @Override
  public String of(LintReport report) {
    StringBuilder to = new StringBuilder();
    List<String> beyond = new ArrayList<>();
    Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
    for (FileReport file : report.files()) {
      for (Problem problem : file.problems()) {
        // Infos and hints are both notices and share the ten.
        Severity kind =
            problem.severity().atLeast(Severity.WARNING) ? problem.severity() : Severity.INFO;
        if (shown.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
          to.append(command(file, problem)).append('\n');
        } else {
          beyond.add(plain(file, problem));
        }
      }
    }
    if (!beyond.isEmpty()) {
      to.append("::group::").append(Words.count(beyond.size(), "more problem")).append('\n');
      beyond.forEach(line -> to.append(line).append('\n'));
      to.append("::endgroup::\n");
    }
    if (!quiet) {
      to.append(Summary.of(report)).append('\n');
    }
    return to.toString();
  }

  private static String command(FileReport file, Problem problem) {
    StringBuilder command = new StringBuilder("::");
    command.append(
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO, HINT -> "notice";
        });
    command.append(" file=").append(property(file.path()));
    if (file.source().isPresent()) {
      Position start = file.lines().positionOf(problem.span().start());
      Position end = file.lines().positionOf(problem.span().end());
      command.append(",line=").append(start.line() + 1);
      command.append(",endLine=").append(end.line() + 1);
      // GitHub refuses columns of what spans several lines.
      if (start.line() == end.line()) {
        command.append(",col=").append(start.character() + 1);
        command.append(",endColumn=").append(end.character() + 1);
      }
    }
    command.append(",title=").append(property(problem.rule()));
    return command.append("::").append(data(problem.message())).toString();
  }

  private static String plain(FileReport file, Problem problem) {
    Position start = file.lines().positionOf(problem.span().start());
    return data(
        problem.severity().id()
            + "["
            + problem.rule()
            + "] "
            + file.path()
            + ":"
            + (start.line() + 1)
            + ":"
            + (start.character() + 1)
            + ": "
            + problem.message());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
