package org.scrubjay.cli.output;

import java.util.function.Function;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/**
 * A report for a program, in the form of {@link LintJson}. It holds positions, codes and messages,
 * never a line of a note.
 */
public final class JsonOutput implements ReportOutput {

  @Override
  public String of(LintReport report) {
    return Json.of(
        new LintJson.Report(
            LintJson.VERSION,
            report.editions().stream().map(LintJson.LoadedEdition::of).toList(),
            report.files().stream().map(JsonOutput::file).toList(),
            summary(report)));
  }

  private static LintJson.File file(FileReport file) {
    LineIndex lines = file.lines();
    Function<Span, LintJson.Range> range =
        span -> new LintJson.Range(lines.positionOf(span.start()), lines.positionOf(span.end()));
    return new LintJson.File(
        file.path(),
        file.kind(),
        file.problems().stream().map(problem -> problem(problem, range)).toList(),
        file.unchecked());
  }

  private static LintJson.OneProblem problem(
      Problem problem, Function<Span, LintJson.Range> range) {
    return new LintJson.OneProblem(
        problem.rule(),
        problem.severity(),
        problem.message(),
        problem.code(),
        range.apply(problem.span()),
        problem.related().stream().map(related -> related(related, range)).toList(),
        problem.source().map(LintJson.Source::of),
        problem.fixes().stream().map(fix -> fix(fix, range)).toList());
  }

  private static LintJson.RelatedPlace related(
      Related related, Function<Span, LintJson.Range> range) {
    return new LintJson.RelatedPlace(related.message(), range.apply(related.span()));
  }

  private static LintJson.OfferedFix fix(Fix fix, Function<Span, LintJson.Range> range) {
    return new LintJson.OfferedFix(
        fix.title(), fix.kind(), fix.edits().stream().map(edit -> edit(edit, range)).toList());
  }

  private static LintJson.Edit edit(TextEdit edit, Function<Span, LintJson.Range> range) {
    return new LintJson.Edit(range.apply(edit.span()), edit.newText());
  }

  private static LintJson.Summary summary(LintReport report) {
    return new LintJson.Summary(
        report.files().size(),
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        report.count(Severity.INFO),
        report.count(Severity.HINT),
        report.suppressed(),
        report.baselined(),
        report.unchecked());
  }
}
