package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.Expectation;
import org.scrubjay.audit.Share;
import org.scrubjay.cli.output.FigureBars.Bar;
import org.scrubjay.cli.output.HtmlSection.Column;
import org.scrubjay.codes.Edition;

/** Figures over many notes as a page. */
public final class AuditHtml {
  private static final int MOST_BARS = 15;

  private AuditHtml() {}

  /**
   * @param version of Scrubjay
   */
  public static String of(Audit audit, List<Edition> editions, String version) {
    StringBuilder page = new StringBuilder("<ul class=\"counts\">\n");
    count(Integer.toString(audit.notes()), audit.notes() == 1 ? "note" : "notes", page);
    count(Integer.toString(audit.problems()), "problems", page);
    count(Integer.toString(audit.suppressed()), "suppressed, in no figure", page);
    count(percent(audit.billed()), "of billed CT and MR with 3D", page);
    count(percent(audit.described()), "of described CT and MR with 3D", page);
    page.append("</ul>\n");
    page.append(threed(audit).build());
    page.append(rules(audit).build());
    page.append(templates(audit).build());
    page.append(unchecked(audit).build());
    page.append(new HtmlSection("Code book").editions(editions).build());
    return HtmlPage.of("Scrubjay audit", AuditWords.notes(audit) + ".", page, version);
  }

  private static void count(String figure, String label, StringBuilder to) {
    to.append("<li><b>").append(Html.escaped(figure)).append("</b><span>");
    to.append(Html.escaped(label)).append("</span></li>\n");
  }

  private static HtmlSection unchecked(Audit audit) {
    return new HtmlSection("Not checked")
        .paragraph("What lacked its data is no pass: these checks were not made.")
        .table(
            "checks that were not made",
            List.of(Column.count("Notes"), Column.text("Rule"), Column.text("Why")),
            audit.unchecked().stream()
                .map(
                    unchecked ->
                        List.of(
                            Integer.toString(unchecked.notes()),
                            unchecked.rule(),
                            unchecked.reason()))
                .toList());
  }

  private static HtmlSection threed(Audit audit) {
    HtmlSection page = new HtmlSection("3D rendering with CT and MR");
    page.paragraph(
        "Billed studies are service lines; 3D is 76376 or 76377 on the same day. Described studies"
            + " are reports without service lines; an angiography, of which 3D images are a part,"
            + " counts as a study without. The two are never added: a claim and its report are one"
            + " study.");
    List<Bar> bars = new ArrayList<>();
    bar("billed", audit.billed(), Optional.empty()).ifPresent(bars::add);
    bar("described", audit.described(), Optional.empty()).ifPresent(bars::add);
    for (Expectation expectation : audit.expectations()) {
      String whose = expectation.requirement().appliesTo().macs().stream().findFirst().orElse("");
      bar(
              (whose.isEmpty() ? "expected" : whose)
                  + " (most "
                  + expectation.most().map(BigDecimal::toPlainString).orElse("-")
                  + "%)",
              expectation.share(),
              expectation.most())
          .ifPresent(bars::add);
    }
    page.bars("Share of CT and MR studies with 3D rendering", bars);
    for (Expectation expectation : audit.expectations()) {
      page.paragraph(expectation.requirement().message());
      page.verdict(
          switch (expectation.outcome()) {
            case ABOVE -> "bad";
            case WITHIN -> "good";
            case NOT_CHECKED -> "open";
          },
          AuditWords.outcome(expectation));
    }
    if (!audit.unknownCodes().isEmpty()) {
      page.paragraph(AuditWords.unknownCodes(audit));
    }
    return page;
  }

  private static Optional<Bar> bar(String label, Share share, Optional<BigDecimal> limit) {
    return share
        .percent()
        .map(
            percent ->
                new Bar(
                    label,
                    percent.doubleValue(),
                    percent + "%",
                    limit.map(BigDecimal::doubleValue)));
  }

  private static HtmlSection rules(Audit audit) {
    HtmlSection page = new HtmlSection("Problems by rule");
    page.bars(
        "Problems for each 100 notes of the kinds that the rule looks at",
        audit.rules().stream()
            .limit(MOST_BARS)
            .map(rule -> bar(rule.rule(), rule.per100()))
            .toList());
    page.table(
        "problems by rule",
        List.of(
            Column.text("Rule"),
            Column.count("Per 100 notes"),
            Column.count("Problems"),
            Column.count("Notes with it"),
            Column.count("Notes looked at")),
        audit.rules().stream()
            .map(
                rule ->
                    List.of(
                        rule.rule(),
                        figure(rule.per100()),
                        Integer.toString(rule.problems()),
                        Integer.toString(rule.notes()),
                        Integer.toString(rule.looked())))
            .toList());
    return page;
  }

  private static HtmlSection templates(Audit audit) {
    HtmlSection page = new HtmlSection("Problems by template");
    page.paragraph(
        "A note belongs to the template that it names (TEMPLATE: NAME), else to the template of the"
            + " same run whose name its file or folder has, else to its folder.");
    page.bars(
        "Problems for each 100 notes of the template",
        audit.templates().stream()
            .limit(MOST_BARS)
            .map(template -> bar(template.template(), template.per100()))
            .toList());
    page.table(
        "problems by template",
        List.of(
            Column.text("Template"),
            Column.count("Per 100 notes"),
            Column.count("Problems"),
            Column.count("Notes"),
            Column.text("By rule")),
        audit.templates().stream()
            .map(
                template ->
                    List.of(
                        template.template(),
                        figure(template.per100()),
                        Integer.toString(template.problems()),
                        Integer.toString(template.notes()),
                        template.rules().stream()
                            .map(count -> count.rule() + " " + count.problems())
                            .collect(Collectors.joining(", "))))
            .toList());
    return page;
  }

  private static Bar bar(String label, Optional<BigDecimal> per100) {
    return Bar.of(label, per100.map(BigDecimal::doubleValue).orElse(0.0), figure(per100));
  }

  private static String percent(Share share) {
    return share.percent().map(percent -> percent + "%").orElse("none");
  }

  private static String figure(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("-");
  }
}
