package org.scrubjay.rules.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** Tags, entities and escapes of another system in a finished report or claim. */
public final class MarkupLeftOver implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "markup-left-over",
          "templates",
          Severity.ERROR,
          "A tag, an entity or an escape of another system was left in the text.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  // HL7 version 2.5, section 2.7: the escapes of formatted text.
  private static final Wording ESCAPE =
      Wording.of("\\\\(?:\\.(?:br|sp|in|ti|fi|nf|ce)[+-]?\\d*|[HNFSTRE])\\\\");
  private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>|</?p>|\\\\\\.br\\\\");
  // A report that is kept as a page has its tags on purpose.
  private static final Wording PAGE = Wording.of("(?i)<(?:html|body|div|table)\\b");
  private static final Map<String, String> CHARACTERS =
      Map.of(
          "&gt;", ">", "&lt;", "<", "&amp;", "&", "&nbsp;", " ", "&quot;", "\"", "&apos;", "'",
          "\\F\\", "|", "\\S\\", "^", "\\T\\", "&");

  private static final int MOST_RELATED = 20;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    if (PAGE.matcher(note).find()) {
      verdicts.notChecked("the note is an HTML page");
      return;
    }
    List<Span> places = new ArrayList<>();
    note.all(Element.Markup.class).forEach(markup -> places.add(markup.span()));
    Matcher escape = ESCAPE.matcher(note);
    while (escape.find()) {
      places.add(new Span(escape.start(), escape.end()));
    }
    if (places.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(note, places.stream().sorted().toList()));
    }
  }

  /** One interface that sent the text the wrong way is one problem, however many places it hit. */
  private static Problem problem(Note note, List<Span> places) {
    Span first = places.get(0);
    boolean character = character(note.text(first)).isPresent();
    String message =
        character
            ? "This stands for one character in another system; the reader sees the code."
            : "This is layout of another system; the reader sees it as text.";
    String more =
        places.size() == 1 ? "" : " There are " + places.size() + " such places in this note.";
    Problem problem =
        Problem.of(INFO, first, message + more)
            .withRelated(
                places.stream()
                    .skip(1)
                    .limit(MOST_RELATED)
                    .map(place -> new Related("another one", place))
                    .toList());
    List<TextEdit> edits = places.stream().flatMap(place -> edit(note, place).stream()).toList();
    if (edits.isEmpty()) {
      return problem;
    }
    String title =
        places.size() > 1
            ? "Clean all " + edits.size() + " places"
            : character ? "Write the character itself" : "Take it out";
    return problem.withFixes(List.of(new Fix(title, Fix.Kind.SAFE, edits)));
  }

  private static Optional<String> character(String written) {
    return Optional.ofNullable(CHARACTERS.get(written))
        .or(() -> Optional.ofNullable(CHARACTERS.get(written.toLowerCase(Locale.ROOT))));
  }

  /** What cleans a place; an entity that stands for no character we know is left to a person. */
  private static Optional<TextEdit> edit(Note note, Span place) {
    String written = note.text(place);
    Optional<String> character = character(written);
    if (character.isEmpty() && written.startsWith("&")) {
      return Optional.empty();
    }
    return Optional.of(new TextEdit(place, character.orElseGet(() -> gap(note, place, written))));
  }

  /** A line break leaves a blank where words would otherwise run together. */
  private static String gap(Note note, Span place, String written) {
    String text = note.tree().source().text();
    boolean between =
        place.start() > 0
            && place.end() < text.length()
            && !Character.isWhitespace(text.charAt(place.start() - 1))
            && !Character.isWhitespace(text.charAt(place.end()));
    return between && LINE_BREAK.matcher(written).matches() ? " " : "";
  }
}
