package org.scrubjay.cli.output;

/** One form of a report. The same report gives the same characters. */
public interface ReportOutput {

  /** The whole report, ending in a line end unless it is empty. */
  String of(LintReport report);
}
