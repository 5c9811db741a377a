package org.scrubjay.rules.templates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.FieldForm;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** A field of the template that nobody filled. */
public final class UnfilledBlank implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unfilled-blank",
          "templates",
          Severity.ERROR,
          "A blank or picklist that was left as the template had it.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM, NoteKind.GUIDE));
  private static final Pattern CHOICE = Pattern.compile("[a-z][a-z-]+(?: [a-z][a-z-]*)*");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z]+[ _-])?(?:date|time|name|age|side|size|number|value|level|location|measurement"
              + "|dose|indication|history|comparison|findings?|impression|physician|provider"
              + "|radiologist|technologist)");
  private static final Pattern TICKED = Pattern.compile("\\[ ?[xX\u2713\u2714] ?\\]");
  private static final Pattern EPIC_LIST = Pattern.compile("\\{[^{}]*:\\d+\\}");
  // Slashes that belong to one expression and offer no choice.
  private static final Set<List<String>> NO_CHOICE =
      Set.of(List.of("and", "or"), List.of("off", "on"), List.of("input", "output"));
  private static final int SHORTEST_RULER = 10;
  // Markdown draws a line across the page with three.
  private static final int SHORTEST_GUIDE_RULER = 3;
  // What is left over in prose of any kind; the other forms a guide may well be about.
  private static final Set<FieldForm> FAULTS_OF_GUIDES =
      Set.of(FieldForm.STARS, FieldForm.UNDERSCORES, FieldForm.OPEN_BRACKET);

  /** What was left. */
  private enum Fault {
    BLANK,
    PICKLIST,
    PROMPT
  }

  /** The fields of a note that somebody still has to fill, in order. */
  public static Stream<Element.TemplateField> unfilled(Note note) {
    return note.fields().stream().filter(field -> fault(note, field).isPresent());
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Element.TemplateField field : checkup.note().fields()) {
      fault(checkup.note(), field)
          .ifPresentOrElse(fault -> verdicts.problem(problem(field, fault)), verdicts::passed);
    }
  }

  /** {@code <date>} or {@code {size}}: the name of what belongs there, and no tag of HTML. */
  private static boolean isName(String text) {
    String name = text.substring(1, text.length() - 1).strip();
    return NAME.matcher(name).matches();
  }

  /** What is certainly left over; brackets with other text are plain prose in finished reports. */
  private static Optional<Fault> fault(Note note, Element.TemplateField field) {
    if (note.kind() == NoteKind.GUIDE && !FAULTS_OF_GUIDES.contains(field.form())) {
      return Optional.empty();
    }
    String text = note.text(field.span());
    return switch (field.form()) {
      case BRACKET -> bracket(note, field, text);
      case OPEN_BRACKET -> text.startsWith("[<") ? Optional.of(Fault.PROMPT) : Optional.empty();
      case BRACE ->
          text.startsWith("{{")
                  || text.startsWith("${")
                  || EPIC_LIST.matcher(text).matches()
                  || isName(text)
              ? Optional.of(Fault.PROMPT)
              : Optional.empty();
      case ANGLE -> isName(text) ? Optional.of(Fault.PROMPT) : Optional.empty();
      case STARS, UNDERSCORES ->
          isRuler(note, field.span()) ? Optional.empty() : Optional.of(Fault.BLANK);
      case PERCENT, DOLLAR, LINK -> Optional.of(Fault.PROMPT);
    };
  }

  private static Optional<Fault> bracket(Note note, Element.TemplateField field, String text) {
    if (note.text(field.content()).isBlank()) {
      return hasTickBeside(note, field) ? Optional.empty() : Optional.of(Fault.BLANK);
    }
    if (text.startsWith("[<")) {
      return Optional.of(Fault.PROMPT);
    }
    List<String> options =
        field.options().stream().map(option -> note.text(option).strip()).toList();
    boolean choices =
        options.size() > 1
            && !NO_CHOICE.contains(options)
            && options.stream().allMatch(option -> CHOICE.matcher(option).matches());
    return choices ? Optional.of(Fault.PICKLIST) : Optional.empty();
  }

  /** {@code [x] yes [ ] no}: the box that is ticked answers for the one that is not. */
  private static boolean hasTickBeside(Note note, Element.TemplateField field) {
    LineIndex lines = note.tree().source().lines();
    String line = note.text(lines.line(lines.lineOf(field.span().start())));
    return TICKED.matcher(line).find();
  }

  /** A long row of stars or underscores that has its line to itself divides the note. */
  private static boolean isRuler(Note note, Span span) {
    LineIndex lines = note.tree().source().lines();
    String line = note.text(lines.line(lines.lineOf(span.start()))).strip();
    int shortest = note.kind() == NoteKind.GUIDE ? SHORTEST_GUIDE_RULER : SHORTEST_RULER;
    return span.length() >= shortest && line.length() == span.length();
  }

  private static Problem problem(Element.TemplateField field, Fault fault) {
    return Problem.of(
        INFO,
        field.span(),
        switch (fault) {
          case BLANK -> "This blank was never filled. Fill it in, or take the sentence out.";
          case PICKLIST -> "This list still shows all its choices. Keep the one that is true.";
          case PROMPT -> "The template's own words stand here. Replace them with what was found.";
        });
  }
}
