package org.scrubjay.rules.templates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** A side, a sex, a date or a record number of one patient in a template for all. */
public final class HardCodedFact implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "hard-coded-fact",
          "templates",
          Severity.ERROR,
          "A template states a side, a sex, a date or a record number of one patient.",
          Set.of(NoteKind.TEMPLATE));
  private static final Wording RECORD_NUMBER =
      Wording.of("(?i)\\baccession(?: number| no\\.?| #)?\\s*[:#]?\\s*([A-Z]{0,4}\\d{5,})\\b");
  private static final Wording SEX =
      Wording.of(
          "(?i)\\b(?<![/|\\p{L}])(?:he|she|his|her|him)(?![/|\\w\\p{L}])"
              + "|\\byears?[- ]old (?:(?:fe)?male|(?:wo)?man|gentleman|lady)(?![/|\\w\\p{L}])");
  // Exams of one sex have templates of one sex.
  private static final Wording SEXED_EXAM =
      Wording.of(
          "(?i)breast|mammo|obstetric|f(?:o)?etal|pregnan|uter|ovar|hysterosal|vagin|cervical os"
              + "|prostat|scrot|testi|penil");
  private static final Wording SIDE = Wording.of("(?i)\\b(?<![/|])(left|right)(?![/|\\w])");
  private static final Wording LEFT = Wording.of("(?i)\\bleft\\b");
  private static final Wording RIGHT = Wording.of("(?i)\\bright\\b");
  // A line about the template itself carries the date of its revision.
  private static final Pattern ABOUT_TEMPLATE =
      Pattern.compile(
          "(?i)dcterms|<meta|<!--|\\bv\\d+\\.\\d|\\b(?:valid|version|revis|updated|reviewed|effective|edition"
              + "|copyright|template|checked|codes)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    dates(note, verdicts);
    recordNumbers(note, verdicts);
    sex(note, verdicts);
    side(note, verdicts);
  }

  private static void dates(Note note, Verdicts verdicts) {
    note.all(Element.DateText.class).stream()
        .filter(date -> date.date().isPresent())
        .filter(date -> !ABOUT_TEMPLATE.matcher(line(note, date.span())).find())
        .forEach(
            date ->
                verdicts.problem(
                    Problem.of(
                        INFO,
                        date.span(),
                        "Every report from this template will carry this date. Make it a field.")));
  }

  private static void recordNumbers(Note note, Verdicts verdicts) {
    Matcher number = RECORD_NUMBER.matcher(note);
    while (number.find()) {
      verdicts.problem(
          Problem.of(
              INFO,
              new Span(number.start(1), number.end(1)),
              "This number belongs to one exam. Make it a field."));
    }
  }

  private static void sex(Note note, Verdicts verdicts) {
    if (SEXED_EXAM.matcher(note).find()) {
      return;
    }
    fixed(note, SEX)
        .ifPresentOrElse(
            span ->
                verdicts.problem(
                    Problem.of(
                        INFO,
                        span,
                        "This fixes the patient's sex for every report from the template. Write"
                            + " \"the patient\", or make it a field.")),
            verdicts::passed);
  }

  /** A side counts only where the template itself leaves it open elsewhere. */
  private static void side(Note note, Verdicts verdicts) {
    Optional<Element.TemplateField> choice =
        note.fields().stream().filter(field -> choosesSide(note, field)).findFirst();
    Optional<Span> side = fixed(note, SIDE);
    if (choice.isEmpty() || side.isEmpty()) {
      verdicts.passed();
      return;
    }
    String said = note.text(side.get());
    Wording other = said.equalsIgnoreCase("left") ? RIGHT : LEFT;
    // A template that names both sides describes paired organs.
    if (fixed(note, other).isPresent()) {
      verdicts.passed();
      return;
    }
    verdicts.problem(
        Problem.of(
                INFO,
                side.get(),
                "The side is a choice elsewhere in this template, and fixed here. Make it the same"
                    + " choice.")
            .withRelated(List.of(new Related("The choice", choice.get().span()))));
  }

  private static boolean choosesSide(Note note, Element.TemplateField field) {
    List<String> options =
        field.options().stream()
            .map(option -> note.text(option).strip().toLowerCase(Locale.ROOT))
            .toList();
    return options.contains("left") && options.contains("right");
  }

  /** The first hit outside fields, tags and lines about the template. */
  private static Optional<Span> fixed(Note note, Wording wording) {
    Matcher found = wording.matcher(note);
    while (found.find()) {
      Span span = new Span(found.start(), found.end());
      boolean prose =
          note.fields().stream().noneMatch(field -> field.span().overlaps(span))
              && line(note, span).indexOf('<') < 0
              && !ABOUT_TEMPLATE.matcher(line(note, span)).find();
      if (prose) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private static String line(Note note, Span span) {
    LineIndex lines = note.tree().source().lines();
    return note.text(lines.line(lines.lineOf(span.start())));
  }
}
