package org.scrubjay.cli.output;

import javax.xml.stream.XMLStreamException;
import org.scrubjay.lint.Problem;
import org.scrubjay.text.Position;

/** The XML of Checkstyle, which many CI servers read. Lines and columns count from 1. */
public final class CheckstyleOutput implements ReportOutput {
  /** The version whose form this is. */
  private static final String VERSION = "10.0";

  @Override
  public String of(LintReport report) {
    return XmlText.of(
        xml ->
            xml.element(
                "checkstyle",
                files -> {
                  for (FileReport file : report.files()) {
                    files.element(
                        "file",
                        problems -> {
                          for (Problem problem : file.problems()) {
                            problem(file, problem, problems);
                          }
                        },
                        "name",
                        file.path());
                  }
                },
                "version",
                VERSION));
  }

  private static void problem(FileReport file, Problem problem, XmlText to)
      throws XMLStreamException {
    Position start = file.lines().positionOf(problem.span().start());
    to.empty(
        "error",
        "line",
        start.line() + 1,
        "column",
        start.character() + 1,
        "severity",
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO, HINT -> "info";
        },
        "message",
        problem.message(),
        "source",
        "scrubjay." + problem.rule());
  }
}
