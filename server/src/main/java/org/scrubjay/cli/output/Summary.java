package org.scrubjay.cli.output;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.lint.Severity;

/** One line on a whole run. */
final class Summary {
  private Summary() {}

  static String of(LintReport report) {
    return of(report, (severity, words) -> words);
  }

  /**
   * @param paint puts colour on the count of a severity
   */
  static String of(LintReport report, BiFunction<Severity, String, String> paint) {
    String problems =
        Stream.of(Severity.values())
            .filter(severity -> report.count(severity) > 0)
            .map(
                severity ->
                    paint.apply(severity, Words.count(report.count(severity), severity.id())))
            .collect(Collectors.joining(", "));
    return (problems.isEmpty() ? "no problems" : problems)
        + aside(report.suppressed(), "suppressed")
        + aside(report.baselined(), "baselined")
        + " in "
        + Words.count(report.files().size(), "file")
        + "; "
        + Words.count(report.unchecked(), "check")
        + " not made";
  }

  private static String aside(long number, String what) {
    return number == 0 ? "" : ", " + number + " " + what;
  }
}
