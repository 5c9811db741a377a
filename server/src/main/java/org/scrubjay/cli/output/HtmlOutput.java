package org.scrubjay.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Position;

/**
 * One page that needs nothing beside it: charts, and tables to sort and filter. It loads nothing
 * from anywhere, which its content security policy enforces, and repeats no line of a note.
 */
public final class HtmlOutput implements ReportOutput {
  private final String version;

  /**
   * @param version of Scrubjay
   */
  public HtmlOutput(String version) {
    this.version = version;
  }

  @Override
  public String of(LintReport report) {
    StringBuilder page = new StringBuilder();
    counts(report, page);
    charts(report, page);
    problems(report, page);
    unchecked(report, page);
    editions(report.editions(), page);
    return HtmlPage.of("Scrubjay report", Summary.of(report) + ".", page, version);
  }

  private static void counts(LintReport report, StringBuilder to) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      counts.put(severity.id() + "s", report.count(severity));
    }
    counts.put("suppressed", report.suppressed());
    counts.put("in the baseline", report.baselined());
    counts.put("checks not made", report.unchecked());
    counts.put("files", (long) report.files().size());
    to.append("<ul class=\"counts\">\n");
    counts.forEach(
        (name, count) ->
            to.append("<li><b>")
                .append(count)
                .append("</b><span>")
                .append(name)
                .append("</span></li>\n"));
    to.append("</ul>\n");
  }

  private static void charts(LintReport report, StringBuilder to) {
    BarChart severities = new BarChart("severity");
    BarChart rules = new BarChart("rule");
    BarChart templates = new BarChart("file");
    BarChart notes = new BarChart("file");
    BarChart kinds = new BarChart("kind");
    for (FileReport file : report.files()) {
      boolean isTemplate = file.kind().filter(NoteKind.TEMPLATE::equals).isPresent();
      for (Problem problem : file.problems()) {
        severities.add(problem.severity().id(), problem.severity());
        rules.add(problem.rule(), problem.severity());
        (isTemplate ? templates : notes).add(file.path(), problem.severity());
        kinds.add(kind(file), problem.severity());
      }
    }
    to.append("<div class=\"charts\">\n");
    if (!severities.isEmpty()) {
      to.append("<section>\n");
      chart("By severity", severities, to);
      chart("By kind of note", kinds, to);
      to.append("</section>\n");
      card("By rule", rules, to);
      card("By template", templates, to);
      card(templates.isEmpty() ? "By file" : "By other file", notes, to);
    }
    to.append("</div>\n");
  }

  private static void card(String title, BarChart chart, StringBuilder to) {
    if (!chart.isEmpty()) {
      to.append("<section>\n");
      chart(title, chart, to);
      to.append("</section>\n");
    }
  }

  private static void chart(String title, BarChart chart, StringBuilder to) {
    to.append("<h2>").append(title).append("</h2>\n").append(chart.svg(title));
  }

  private static void problems(LintReport report, StringBuilder to) {
    to.append("<section>\n<h2>Problems</h2>\n");
    if (report.files().stream().allMatch(file -> file.problems().isEmpty())) {
      to.append("<p class=\"nothing\">No problems.</p>\n</section>\n");
      return;
    }
    filters(report, to);
    table("problems", List.of("Severity", "Rule", "Place", "Code", "Message"), to);
    for (FileReport file : report.files()) {
      for (Problem problem : file.problems()) {
        row(file, problem, to);
      }
    }
    to.append("</tbody>\n</table></div>\n</section>\n");
  }

  private static void filters(LintReport report, StringBuilder to) {
    to.append("<form id=\"filters\" hidden>\n");
    to.append("<label>Words <input type=\"search\" name=\"text\"></label>\n");
    to.append("<fieldset><legend>Severity</legend>\n");
    for (Severity severity : Severity.values()) {
      to.append("<label><input type=\"checkbox\" name=\"severity\" value=\"")
          .append(severity.id())
          .append("\" checked> ")
          .append(severity.id())
          .append("</label>\n");
    }
    to.append("</fieldset>\n");
    List<FileReport> files =
        report.files().stream().filter(file -> !file.problems().isEmpty()).toList();
    choice(
        "Rule",
        "rule",
        files.stream().flatMap(file -> file.problems().stream()).map(Problem::rule),
        to);
    choice("Kind", "kind", files.stream().map(HtmlOutput::kind), to);
    choice("File", "file", files.stream().map(FileReport::path), to);
    to.append("<button type=\"reset\">Show all</button>\n</form>\n");
    to.append("<p id=\"shown\" class=\"nothing\" role=\"status\"></p>\n");
  }

  private static void choice(String label, String name, Stream<String> values, StringBuilder to) {
    to.append("<label>")
        .append(label)
        .append(" <select name=\"")
        .append(name)
        .append("\"><option value=\"\">all</option>");
    for (String value : values.collect(Collectors.toCollection(TreeSet::new))) {
      to.append("<option>").append(Html.escaped(value)).append("</option>");
    }
    to.append("</select></label>\n");
  }

  private static void row(FileReport file, Problem problem, StringBuilder to) {
    Severity severity = problem.severity();
    Position start = file.lines().positionOf(problem.span().start());
    String place =
        file.source().isEmpty()
            ? file.path()
            : file.path() + ":" + (start.line() + 1) + ":" + (start.character() + 1);
    to.append("<tr data-severity=\"")
        .append(severity.id())
        .append("\" data-rule=\"")
        .append(Html.escaped(problem.rule()))
        .append("\" data-kind=\"")
        .append(kind(file))
        .append("\" data-file=\"")
        .append(Html.escaped(file.path()))
        .append("\">");
    to.append("<td data-key=\"")
        .append(severity.ordinal())
        .append("\"><span class=\"badge ")
        .append(severity.id())
        .append("\">")
        .append(severity.id())
        .append("</span></td>");
    to.append("<td><a rel=\"noreferrer\" href=\"")
        .append(Html.escaped(RuleInfo.page(problem.rule())))
        .append("\">")
        .append(Html.escaped(problem.rule()))
        .append("</a></td>");
    to.append("<td class=\"place\">").append(Html.escaped(place)).append("</td>");
    to.append("<td>").append(Html.escaped(problem.code().orElse(""))).append("</td>");
    to.append("<td>").append(Html.escaped(problem.message()));
    problem
        .source()
        .ifPresent(
            source ->
                to.append("<small>Source: ")
                    .append(
                        Html.escaped(
                            source.title()
                                + source.detail().map(detail -> ", " + detail).orElse("")))
                    .append("</small>"));
    problem
        .fixes()
        .forEach(
            fix -> to.append("<small>Fix: ").append(Html.escaped(fix.title())).append("</small>"));
    to.append("</td></tr>\n");
  }

  /** What was not checked stands beside the problems: it is no pass. */
  private static void unchecked(LintReport report, StringBuilder to) {
    Map<String, Map<String, Long>> reasons =
        report.files().stream()
            .flatMap(file -> file.unchecked().stream())
            .collect(
                Collectors.groupingBy(
                    unchecked -> unchecked.rule(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        unchecked -> unchecked.reason(), TreeMap::new, Collectors.counting())));
    if (reasons.isEmpty()) {
      return;
    }
    to.append("<section>\n<h2>Not checked</h2>\n");
    table("unchecked", List.of("Rule", "Why", "Files"), to);
    reasons.forEach(
        (rule, counts) ->
            counts.forEach(
                (reason, count) ->
                    to.append("<tr><td>")
                        .append(Html.escaped(rule))
                        .append("</td><td>")
                        .append(Html.escaped(reason))
                        .append("</td><td class=\"count\">")
                        .append(count)
                        .append("</td></tr>\n")));
    to.append("</tbody>\n</table></div>\n</section>\n");
  }

  private static void editions(List<Edition> editions, StringBuilder to) {
    to.append(new HtmlSection("Code book").editions(editions).build());
  }

  private static void table(String id, List<String> heads, StringBuilder to) {
    to.append("<div class=\"scroll\"><table id=\"").append(id).append("\">\n<thead><tr>");
    heads.forEach(
        head ->
            to.append("<th scope=\"col\" aria-sort=\"none\"><button type=\"button\">")
                .append(head)
                .append("</button></th>"));
    to.append("</tr></thead>\n<tbody>\n");
  }

  private static String kind(FileReport file) {
    return file.kind().map(NoteKind::id).orElse("no note");
  }
}
