package org.scrubjay.rules.templates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** An HTML template that lacks an element of the format, or has it twice. */
public final class MrrtStructureInvalid implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "mrrt-structure-invalid",
          "templates",
          Severity.ERROR,
          "An HTML template lacks an element that the MRRT format asks for, or has it twice.",
          Set.of(NoteKind.TEMPLATE));
  private static final List<String> EXACTLY_ONCE =
      List.of("html", "head", "title", "template_attributes", "coded_content", "body");
  private static final Map<String, String> WHERE =
      Map.of(
          "template_attributes", " in a <script type=\"text/xml\"> of the head",
          "coded_content", " in its template_attributes",
          "title", " in its head");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup.note().tree().template().ifPresent(template -> check(template, verdicts));
  }

  private static void check(MrrtTemplate template, Verdicts verdicts) {
    report(
        template.doctype(),
        Span.at(0),
        "An MRRT template begins with <!DOCTYPE html>; put it first.",
        verdicts);
    boolean attributes = !template.tagsOf("template_attributes").isEmpty();
    for (String name : EXACTLY_ONCE) {
      // What would stand in an element that is missing needs no word of its own.
      if (!name.equals("coded_content") || attributes) {
        once(template, name, verdicts);
      }
    }
    charset(template, verdicts);
    sections(template, verdicts);
  }

  private static void once(MrrtTemplate template, String name, Verdicts verdicts) {
    List<Span> tags = template.tagsOf(name);
    if (tags.isEmpty()) {
      verdicts.problem(
          Problem.of(
              INFO,
              place(template),
              "The template has no <"
                  + name
                  + ">; an MRRT template has one"
                  + WHERE.getOrDefault(name, "")
                  + "."));
    } else if (tags.size() > 1) {
      verdicts.problem(
          Problem.of(
                  INFO,
                  tags.get(1),
                  "This is a second <" + name + ">, and a template has one. Programs read either.")
              .withRelated(List.of(new Related("The first", tags.get(0)))));
    } else {
      verdicts.passed();
    }
  }

  private static void charset(MrrtTemplate template, Verdicts verdicts) {
    if (template.charsets().isEmpty()) {
      verdicts.problem(
          Problem.of(
              INFO,
              place(template),
              "The head does not state its character set; add <meta charset=\"UTF-8\"/>."));
      return;
    }
    MrrtTemplate.Named first = template.charsets().get(0);
    if (template.charsets().size() > 1) {
      verdicts.problem(
          Problem.of(
                  INFO,
                  template.charsets().get(1).span(),
                  "The character set is stated a second time. Keep one.")
              .withRelated(List.of(new Related("The first", first.span()))));
    } else {
      report(
          first.value().equalsIgnoreCase("UTF-8"),
          first.span(),
          "MRRT templates are written in UTF-8; save the file so and state it here.",
          verdicts);
    }
  }

  private static void sections(MrrtTemplate template, Verdicts verdicts) {
    List<Span> unnamed =
        template.sections().stream()
            .filter(section -> section.name().isEmpty())
            .map(MrrtTemplate.Section::span)
            .toList();
    if (unnamed.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
                  INFO,
                  unnamed.get(0),
                  "This section"
                      + (unnamed.size() == 1
                          ? " has"
                          : " and " + (unnamed.size() - 1) + " more have")
                      + " no data-section-name, by which report systems find it. Name each, as in"
                      + " data-section-name=\"Findings\".")
              .withRelated(
                  unnamed.stream().skip(1).map(span -> new Related("No name", span)).toList()));
    }
    report(
        !template.sections().isEmpty() || template.tagsOf("body").isEmpty(),
        place(template),
        "The body has no <section>; report systems take a template apart by its sections.",
        verdicts);
  }

  private static void report(boolean right, Span place, String message, Verdicts verdicts) {
    if (right) {
      verdicts.passed();
    } else {
      verdicts.problem(Problem.of(INFO, place, message));
    }
  }

  /** Where to look for something that is not there. */
  private static Span place(MrrtTemplate template) {
    return template.tags().isEmpty() ? Span.at(0) : template.tags().get(0).span();
  }
}
