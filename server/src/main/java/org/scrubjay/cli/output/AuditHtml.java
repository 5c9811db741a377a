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
import org.scrubjay.cli.output.HtmlPage.Column;
import org.scrubjay.cli.output.HtmlPage.Tile;
import org.scrubjay.codes.Edition;

/** Figures over many notes as a page. */
public final class AuditHtml {
  private static final int MOST_BARS = 15;

  private AuditHtml() {}

  public static String of(Audit audit, List<Edition> editions) {
    HtmlPage page = new HtmlPage("Scrubjay audit");
    page.paragraph(AuditWords.notes(audit));
    page.tiles(
        List.of(
            new Tile(Integer.toString(audit.notes()), audit.notes() == 1 ? "note" : "notes"),
            new Tile(Integer.toString(audit.problems()), "problems"),
            new Tile(percent(audit.billed()), "of billed CT and MR studies with 3D"),
            new Tile(percent(audit.described()), "of described CT and MR studies with 3D")));
    threed(audit, page);
    rules(audit, page);
    templates(audit, page);
    page.heading("Not checked");
    page.paragraph("What lacked its data is no pass: these checks were not made.");
    page.table(
        "checks that were not made",
        List.of(Column.number("notes"), Column.text("rule"), Column.text("why")),
        audit.unchecked().stream()
            .map(
                unchecked ->
                    List.of(
                        Integer.toString(unchecked.notes()), unchecked.rule(), unchecked.reason()))
            .toList());
    if (audit.suppressed() > 0) {
      page.paragraph(
          Words.count(audit.suppressed(), "problem")
              + " silenced by comments in the notes, in none of these figures.");
    }
    page.heading("Code book");
    page.table(
        "editions",
        List.of(
            Column.text("set"),
            Column.text("edition"),
            Column.text("from"),
            Column.text("to"),
            Column.number("rows")),
        editions.stream()
            .map(
                edition ->
                    List.of(
                        edition.set().id(),
                        edition.name(),
                        edition.from().toString(),
                        edition.to().map(Object::toString).orElse(""),
                        Integer.toString(edition.rows())))
            .toList());
    return page.build();
  }

  private static void threed(Audit audit, HtmlPage page) {
    page.heading("3D rendering with CT and MR");
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

  private static void rules(Audit audit, HtmlPage page) {
    page.heading("Problems by rule");
    page.bars(
        "Problems for each 100 notes of the kinds that the rule looks at",
        audit.rules().stream()
            .limit(MOST_BARS)
            .map(rule -> bar(rule.rule(), rule.per100()))
            .toList());
    page.table(
        "problems by rule",
        List.of(
            Column.text("rule"),
            Column.number("per 100 notes"),
            Column.number("problems"),
            Column.number("notes with it"),
            Column.number("notes looked at")),
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
  }

  private static void templates(Audit audit, HtmlPage page) {
    page.heading("Problems by template");
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
            Column.text("template"),
            Column.number("per 100 notes"),
            Column.number("problems"),
            Column.number("notes"),
            Column.text("by rule")),
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
