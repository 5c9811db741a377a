package org.scrubjay.cli.output;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.text.Position;

/**
 * The XML of JUnit: a suite for each file, in which a problem is a test. One that makes the run
 * fail is a failure, a milder one a passed test with words; a check that could not be made is a
 * skipped test. No times, so that equal runs are equal.
 */
public final class JunitOutput implements ReportOutput {
  private final Optional<Severity> failing;

  /**
   * @param failing the mildest severity that makes a run fail; none when nothing does
   */
  public JunitOutput(Optional<Severity> failing) {
    this.failing = failing;
  }

  @Override
  public String of(LintReport report) {
    return XmlText.of(
        xml ->
            xml.element(
                "testsuites",
                suites -> {
                  for (FileReport file : report.files()) {
                    suite(file, suites);
                  }
                },
                "name",
                "scrubjay",
                "tests",
                report.files().stream().mapToLong(JunitOutput::tests).sum(),
                "failures",
                report.files().stream().mapToLong(this::failures).sum(),
                "errors",
                0,
                "skipped",
                report.unchecked()));
  }

  private void suite(FileReport file, XmlText to) throws XMLStreamException {
    to.element(
        "testsuite",
        suite -> {
          for (Problem problem : file.problems()) {
            problem(file, problem, suite);
          }
          for (Unchecked unchecked : file.unchecked()) {
            suite.element(
                "testcase",
                test -> test.empty("skipped", "message", unchecked.reason()),
                "name",
                unchecked.rule(),
                "classname",
                file.path());
          }
          if (file.problems().isEmpty() && file.unchecked().isEmpty()) {
            suite.empty("testcase", "name", "no problems", "classname", file.path());
          }
        },
        "name",
        file.path(),
        "tests",
        tests(file),
        "failures",
        failures(file),
        "errors",
        0,
        "skipped",
        file.unchecked().size());
  }

  private void problem(FileReport file, Problem problem, XmlText to) throws XMLStreamException {
    Position start = file.lines().positionOf(problem.span().start());
    String place = (start.line() + 1) + ":" + (start.character() + 1);
    String words = file.path() + ":" + place + ": " + problem.message();
    to.element(
        "testcase",
        test -> {
          if (fails(problem)) {
            test.text(
                "failure", words, "type", problem.severity().id(), "message", problem.message());
          } else {
            test.text("system-out", problem.severity().id() + ": " + words);
          }
        },
        "name",
        problem.rule() + " " + place,
        "classname",
        file.path(),
        "file",
        file.path(),
        "line",
        start.line() + 1);
  }

  private static long tests(FileReport file) {
    return Math.max(1, file.problems().size() + file.unchecked().size());
  }

  private long failures(FileReport file) {
    return file.problems().stream().filter(this::fails).count();
  }

  private boolean fails(Problem problem) {
    return failing.filter(problem.severity()::atLeast).isPresent();
  }
}
