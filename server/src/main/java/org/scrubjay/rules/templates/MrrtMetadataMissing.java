package org.scrubjay.rules.templates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** An HTML template without the metadata by which repositories keep templates. */
public final class MrrtMetadataMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "mrrt-metadata-missing",
          "templates",
          Severity.WARNING,
          "The head of an HTML template lacks Dublin Core metadata, or contradicts itself.",
          Set.of(NoteKind.TEMPLATE));
  private static final String PREFIX = "dcterms.";
  private static final List<String> EXPECTED =
      List.of(
          "title",
          "description",
          "identifier",
          "language",
          "type",
          "publisher",
          "rights",
          "license",
          "date",
          "creator");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup
        .note()
        .tree()
        .template()
        .ifPresent(
            template -> {
              missing(template, verdicts);
              title(template, verdicts);
              date(template, verdicts);
            });
  }

  private static void missing(MrrtTemplate template, Verdicts verdicts) {
    List<String> missing =
        EXPECTED.stream()
            .filter(name -> meta(template, name).filter(m -> !m.content().isEmpty()).isEmpty())
            .map(name -> PREFIX + name)
            .toList();
    if (missing.isEmpty()) {
      verdicts.passed();
      return;
    }
    Span place =
        template.metadata().isEmpty()
            ? template.tagsOf("head").stream().findFirst().orElse(Span.at(0))
            : template.metadata().get(0).span();
    verdicts.problem(
        Problem.of(
            INFO,
            place,
            "The head does not state "
                + String.join(", ", missing)
                + ". Repositories find, show and renew templates by them; add a <meta name=\""
                + missing.get(0)
                + "\" content=\"...\"/> for each."));
  }

  /** The title stands in two places, of which repositories show one and browsers the other. */
  private static void title(MrrtTemplate template, Verdicts verdicts) {
    Optional<MrrtTemplate.Meta> stated = meta(template, "title");
    if (stated.isEmpty() || template.title().isEmpty()) {
      return;
    }
    if (stated.get().content().equals(template.title().get().value())) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
              INFO,
              stated.get().span(),
              "dcterms.title is not what <title> says. Make them the same."));
    }
  }

  private static void date(MrrtTemplate template, Verdicts verdicts) {
    meta(template, "date")
        .filter(date -> !date.content().isEmpty())
        .ifPresent(
            date -> {
              if (isDay(date.content())) {
                verdicts.passed();
              } else {
                verdicts.problem(
                    Problem.of(
                        INFO,
                        date.span(),
                        "dcterms.date is no day; write it as year-month-day, such as"
                            + " 2026-01-31."));
              }
            });
  }

  private static boolean isDay(String written) {
    try {
      return LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<MrrtTemplate.Meta> meta(MrrtTemplate template, String name) {
    return template.metadata().stream().filter(m -> m.name().equals(PREFIX + name)).findFirst();
  }
}
