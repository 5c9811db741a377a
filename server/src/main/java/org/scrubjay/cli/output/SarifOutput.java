package org.scrubjay.cli.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning. It holds positions, codes and
 * messages, never a line of a note: no snippets, no contents, and fingerprints that are made of
 * names and numbers only.
 */
public final class SarifOutput implements ReportOutput {
  private static final int DIGEST_CHARACTERS = 32;

  private final Function<String, RuleHelp> help;
  private final String version;
  private final int exit;

  /**
   * @param help what is known of a rule by its name
   * @param version of Scrubjay
   * @param exit the status with which the run ends
   */
  public SarifOutput(Function<String, RuleHelp> help, String version, int exit) {
    this.help = help;
    this.version = version;
    this.exit = exit;
  }

  @Override
  public String of(LintReport report) {
    Map<String, Integer> rules = numbered(report);
    List<Sarif.Result> results = new ArrayList<>();
    for (int i = 0; i < report.files().size(); i++) {
      results.addAll(new FileResults(report, i, rules).all());
    }
    return Json.of(
        new Sarif(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            List.of(
                new Sarif.Run(
                    new Sarif.Tool(
                        new Sarif.Driver(
                            "Scrubjay",
                            version,
                            "https://github.com/scrubjay/scrubjay",
                            rules.keySet().stream().map(help).map(SarifOutput::rule).toList()),
                        report.editions().stream()
                            .map(edition -> new Sarif.Extension(edition.set().id(), edition.name()))
                            .toList()),
                    List.of(new Sarif.Invocation(report.readable(), exit, notifications(report))),
                    report.files().stream()
                        .map(
                            file ->
                                new Sarif.Artifact(
                                    SarifPlaces.location(file.path()), List.of("analysisTarget")))
                        .toList(),
                    results,
                    "utf16CodeUnits",
                    List.of("\r\n", "\n", "\r")))));
  }

  /** The rules that reported anything, in the order of their names. */
  private static Map<String, Integer> numbered(LintReport report) {
    Map<String, Integer> numbered = new TreeMap<>();
    report.files().stream()
        .flatMap(file -> Stream.of(file.problems(), file.suppressed(), file.baselined()))
        .flatMap(List::stream)
        .forEach(problem -> numbered.put(problem.rule(), 0));
    int next = 0;
    for (Map.Entry<String, Integer> rule : numbered.entrySet()) {
      rule.setValue(next++);
    }
    return numbered;
  }

  private static Sarif.Descriptor rule(RuleHelp rule) {
    String page = rule.page().orElse(rule.info().summary());
    return new Sarif.Descriptor(
        rule.info().name(),
        new Sarif.Text(rule.info().summary()),
        new Sarif.Help(MarkdownOutput.of(page, new Palette(false)), page),
        rule.page().map(known -> RuleInfo.page(rule.info().name())).orElse(null),
        new Sarif.Level(level(rule.info().severity())),
        new Sarif.Tags(List.of(rule.info().subject())));
  }

  /** What was not checked: without it a missing table would look like a pass. */
  private static List<Sarif.Notification> notifications(LintReport report) {
    List<Sarif.Notification> all = new ArrayList<>();
    for (int i = 0; i < report.files().size(); i++) {
      FileReport file = report.files().get(i);
      Sarif.Artifact.Location place = SarifPlaces.location(file.path()).at(i);
      file.unchecked()
          .forEach(
              unchecked ->
                  all.add(
                      new Sarif.Notification(
                          "note",
                          new Sarif.Text(
                              "Not checked by " + unchecked.rule() + ": " + unchecked.reason()),
                          new Sarif.RuleReference(unchecked.rule()),
                          List.of(new Sarif.Place(null, null, new Sarif.Physical(place, null))))));
    }
    return all;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }

  /** The results of one file. */
  private static final class FileResults {
    private final LintReport report;
    private final FileReport file;
    private final SarifPlaces places;
    private final Map<String, Integer> rules;
    private final Map<String, Integer> seen = new HashMap<>();

    FileResults(LintReport report, int index, Map<String, Integer> rules) {
      this.report = report;
      this.file = report.files().get(index);
      this.places = new SarifPlaces(file, index);
      this.rules = rules;
    }

    List<Sarif.Result> all() {
      return Stream.of(
              file.problems().stream().map(problem -> result(problem, "new", Optional.empty())),
              file.baselined().stream()
                  .map(
                      problem ->
                          result(
                              problem,
                              "unchanged",
                              Optional.of(
                                  new Sarif.Suppression(
                                      "external", "accepted", "The baseline knows it.")))),
              file.suppressed().stream()
                  .map(
                      problem ->
                          result(
                              problem,
                              "unchanged",
                              Optional.of(
                                  new Sarif.Suppression(
                                      "inSource", "accepted", "A comment in the note says so.")))))
          .flatMap(Function.identity())
          .toList();
    }

    private Sarif.Result result(
        Problem problem, String state, Optional<Sarif.Suppression> suppression) {
      return new Sarif.Result(
          problem.rule(),
          rules.get(problem.rule()),
          level(problem.severity()),
          new Sarif.Text(problem.message()),
          List.of(places.of(problem.span())),
          orNull(places.related(problem.related())),
          Map.of("scrubjay/v1", fingerprint(problem)),
          orNull(suppression.map(List::of).orElse(List.of())),
          report.compared() ? state : null,
          orNull(problem.fixes().stream().map(this::fix).toList()),
          new Sarif.Details(
              problem.severity().id(),
              problem.code().orElse(null),
              problem.source().map(LintJson.Source::of).orElse(null),
              orNull(
                  problem.fixes().stream()
                      .map(fix -> fix.kind() == Fix.Kind.SAFE ? "safe" : "choice")
                      .collect(Collectors.toList()))));
    }

    private Sarif.Fix fix(Fix fix) {
      return new Sarif.Fix(
          new Sarif.Text(fix.title()),
          List.of(
              new Sarif.Change(
                  places.artifact(),
                  fix.edits().stream()
                      .map(
                          edit ->
                              new Sarif.Replacement(
                                  places.region(edit.span()),
                                  edit.newText().isEmpty() ? null : new Sarif.Text(edit.newText())))
                      .toList())));
    }

    /** Stays the same when lines are added or text is changed elsewhere in the note. */
    private String fingerprint(Problem problem) {
      String what = problem.rule() + "\0" + file.path() + "\0" + problem.code().orElse("");
      int ordinal = seen.merge(what, 1, Integer::sum);
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest((what + "\0" + ordinal).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private static <T> List<T> orNull(List<T> list) {
      return list.isEmpty() ? null : list;
    }
  }
}
