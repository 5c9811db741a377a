package org.scrubjay.cli.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Position;
import org.scrubjay.text.Span;

/**
 * A report for a program. The form is a contract: its version changes when a key changes its
 * meaning or goes. Lines and characters count from 0, characters in UTF-16 code units, as in LSP.
 * It holds positions, codes and messages, never a line of a note.
 */
public final class JsonOutput implements ReportOutput {
  private static final int VERSION = 1;

  @Override
  public String of(LintReport report) {
    return Json.of(
        new Report(
            VERSION,
            report.editions().stream().map(JsonOutput::edition).toList(),
            report.files().stream().map(JsonOutput::file).toList(),
            summary(report)));
  }

  static EditionJson edition(Edition edition) {
    return new EditionJson(
        edition.set().id(),
        edition.name(),
        edition.from().toString(),
        edition.to().map(LocalDate::toString).orElse(null),
        edition.rows());
  }

  private static FileJson file(FileReport file) {
    LineIndex lines = file.lines();
    Function<Span, Range> range =
        span -> new Range(lines.positionOf(span.start()), lines.positionOf(span.end()));
    return new FileJson(
        file.path(),
        file.kind().map(NoteKind::id).orElse(null),
        file.problems().stream().map(problem -> problem(problem, range)).toList(),
        file.unchecked());
  }

  private static ProblemJson problem(Problem problem, Function<Span, Range> range) {
    return new ProblemJson(
        problem.rule(),
        problem.severity().id(),
        problem.message(),
        problem.code().orElse(null),
        range.apply(problem.span()),
        problem.related().stream().map(related -> related(related, range)).toList(),
        problem.source().map(SourceJson::of).orElse(null),
        problem.fixes().stream().map(fix -> fix(fix, range)).toList());
  }

  private static RelatedJson related(Related related, Function<Span, Range> range) {
    return new RelatedJson(related.message(), range.apply(related.span()));
  }

  private static FixJson fix(Fix fix, Function<Span, Range> range) {
    return new FixJson(
        fix.title(),
        fix.kind().name().toLowerCase(Locale.ROOT),
        fix.edits().stream().map(edit -> edit(edit, range)).toList());
  }

  private static EditJson edit(TextEdit edit, Function<Span, Range> range) {
    return new EditJson(range.apply(edit.span()), edit.newText());
  }

  private static Summary summary(LintReport report) {
    return new Summary(
        report.files().size(),
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        report.count(Severity.INFO),
        report.count(Severity.HINT),
        report.suppressed(),
        report.baselined(),
        report.unchecked());
  }

  private record Report(
      int version, List<EditionJson> codebook, List<FileJson> files, Summary summary) {}

  /** An edition as JSON shows it. */
  record EditionJson(String set, String edition, String from, String to, int rows) {}

  private record FileJson(
      String path, String kind, List<ProblemJson> problems, List<Unchecked> unchecked) {}

  private record ProblemJson(
      String rule,
      String severity,
      String message,
      String code,
      Range range,
      List<RelatedJson> related,
      SourceJson source,
      List<FixJson> fixes) {}

  private record Range(Position start, Position end) {}

  private record RelatedJson(String message, Range range) {}

  private record FixJson(String title, String kind, List<EditJson> edits) {}

  private record EditJson(Range range, String newText) {}

  private record Summary(
      int files,
      long errors,
      long warnings,
      long infos,
      long hints,
      long suppressed,
      long baselined,
      long unchecked) {}

  /** A source as JSON shows it. */
  record SourceJson(String title, String detail, String url) {

    static SourceJson of(SourceRef source) {
      return new SourceJson(
          source.title(), source.detail().orElse(null), source.url().orElse(null));
    }
  }
}
