package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.text.Position;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * A report for a person: each problem with its line underlined, then what was counted and what was
 * not checked, because a check that lacked its data is never a pass.
 */
public final class TextOutput implements ReportOutput {
  private static final int MOST_REASONS = 8;

  private final Palette palette;
  private final boolean quiet;
  private final boolean statistics;

  /**
   * @param quiet leaves out all but the problems
   * @param statistics adds a table of counts by rule, and shows every reason
   */
  public TextOutput(Palette palette, boolean quiet, boolean statistics) {
    this.palette = palette;
    this.quiet = quiet;
    this.statistics = statistics;
  }

  @Override
  public String of(LintReport report) {
    StringBuilder to = new StringBuilder();
    for (FileReport file : report.files()) {
      for (Problem problem : file.problems()) {
        problem(file, problem, to);
      }
    }
    if (!quiet) {
      to.append(Summary.of(report, palette::severity)).append('\n');
      reasons(report, to);
      if (statistics) {
        byRule(report, to);
      }
    }
    return to.toString();
  }

  private void problem(FileReport file, Problem problem, StringBuilder to) {
    Severity severity = problem.severity();
    to.append(palette.severity(severity, severity.id() + "[" + problem.rule() + "]"))
        .append(palette.bold(": " + problem.message()))
        .append('\n');
    int gutter = 1;
    if (file.source().isPresent()) {
      Source source = file.source().get();
      Snippet snippet = Snippet.of(source, problem.span());
      String number = Integer.toString(snippet.line() + 1);
      gutter = number.length();
      arrow(gutter, file.path() + ":" + place(source, problem.span()), to);
      framed(gutter, "", " |", "", to);
      framed(gutter, number, " |", " " + snippet.text(), to);
      String underline = palette.severity(severity, "^".repeat(snippet.width()));
      framed(gutter, "", " |", " " + " ".repeat(snippet.column()) + underline, to);
    } else {
      arrow(gutter, file.path(), to);
    }
    if (problem.source().isPresent()) {
      note(gutter, "source: " + sourceOf(problem.source().get()), to);
    }
    for (Related related : problem.related()) {
      String place = file.source().map(source -> place(source, related.span()) + " ").orElse("");
      note(gutter, "related: " + place + related.message(), to);
    }
    for (Fix fix : problem.fixes()) {
      String kind = fix.kind() == Fix.Kind.SAFE ? "safe" : "choice";
      note(gutter, "fix (" + kind + "): " + fix.title(), to);
    }
    to.append('\n');
  }

  private void arrow(int gutter, String place, StringBuilder to) {
    to.append(" ".repeat(gutter + 1)).append(palette.frame("-->")).append(' ').append(place);
    to.append('\n');
  }

  private void note(int gutter, String text, StringBuilder to) {
    framed(gutter, "", " =", " " + text, to);
  }

  private void framed(int gutter, String number, String frame, String text, StringBuilder to) {
    to.append(palette.frame(" " + " ".repeat(gutter - number.length()) + number + frame))
        .append(text)
        .append('\n');
  }

  /** Line and character, counted from 1. */
  private static String place(Source source, Span span) {
    Position start = source.lines().positionOf(span.start());
    return (start.line() + 1) + ":" + (start.character() + 1);
  }

  private static String sourceOf(SourceRef source) {
    return source.title() + source.detail().map(detail -> ", " + detail).orElse("");
  }

  private void reasons(LintReport report, StringBuilder to) {
    List<Map.Entry<String, Long>> reasons =
        mostFirst(
            report.files().stream()
                .flatMap(file -> file.unchecked().stream())
                .map(Unchecked::reason));
    if (reasons.isEmpty()) {
      return;
    }
    to.append("not checked:\n");
    int shown = statistics || reasons.size() <= MOST_REASONS ? reasons.size() : MOST_REASONS - 1;
    reasons.stream().limit(shown).forEach(entry -> row(entry, to));
    if (shown < reasons.size()) {
      to.append("        and ")
          .append(Words.count(reasons.size() - shown, "more reason"))
          .append(" (--statistics shows all)\n");
    }
  }

  private static void byRule(LintReport report, StringBuilder to) {
    List<Statistics.Row> rows = Statistics.of(report);
    if (rows.isEmpty()) {
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("RULE", "PROBLEMS", "FILES", "SUPPRESSED", "BASELINED", "NOT CHECKED"));
    for (Statistics.Row row : rows) {
      table.add(
          List.of(
              row.rule(),
              Long.toString(row.problems()),
              Long.toString(row.files()),
              Long.toString(row.suppressed()),
              Long.toString(row.baselined()),
              Long.toString(row.unchecked())));
    }
    to.append(Table.of(table));
  }

  private static void row(Map.Entry<String, Long> entry, StringBuilder to) {
    String number = Long.toString(entry.getValue());
    to.append(" ".repeat(Math.max(0, 6 - number.length())))
        .append(number)
        .append("  ")
        .append(entry.getKey())
        .append('\n');
  }

  /** How often each name occurs: the most frequent first, equals by name. */
  private static List<Map.Entry<String, Long>> mostFirst(Stream<String> names) {
    return names
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .toList();
  }
}
