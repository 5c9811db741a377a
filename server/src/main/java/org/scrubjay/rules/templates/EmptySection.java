package org.scrubjay.rules.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Section;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** A heading, or the headings of a table, with nothing under them. */
public final class EmptySection implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "empty-section",
          "templates",
          Severity.WARNING,
          "A heading has no text under it, or a table's headings have no values.",
          Set.of(NoteKind.REPORT, NoteKind.GUIDE));
  // Other rules say what a report without indication, findings or impression lacks.
  private static final Set<LabelRole> LOOKED_AT =
      Set.of(
          LabelRole.TECHNIQUE, LabelRole.COMPARISON, LabelRole.RECOMMENDATION, LabelRole.ADDENDUM);
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+\\S.*");
  private static final int FEWEST_COLUMN_NAMES = 4;
  private static final int LONGEST_COLUMN_NAME = 50;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    if (note.kind() == NoteKind.REPORT) {
      note.tree().sections().stream()
          .filter(section -> LOOKED_AT.stream().anyMatch(section::is))
          .forEach(section -> checkSection(note, section, verdicts));
    } else {
      checkHeadings(note, verdicts);
      checkColumnNames(note, verdicts);
    }
  }

  private static void checkSection(Note note, Section section, Verdicts verdicts) {
    Span heading = section.heading().orElseThrow().span();
    String body = note.text(new Span(heading.end(), Math.max(heading.end(), section.span().end())));
    boolean wordless = body.chars().noneMatch(Character::isLetterOrDigit);
    // Of a blank that nobody filled, another rule speaks.
    boolean blank =
        wordless && UnfilledBlank.unfilled(note).anyMatch(field -> within(field, section));
    if (wordless && !blank) {
      verdicts.problem(
          Problem.of(
              INFO,
              section.heading().orElseThrow().name(),
              "Nothing stands under this heading. Fill it in, write \"None\", or take it out."));
    } else {
      verdicts.passed();
    }
  }

  private static boolean within(Element.TemplateField field, Section section) {
    return section.span().start() <= field.span().start()
        && field.span().end() <= section.span().end();
  }

  /** Markdown headings: a deeper heading that follows is part of the section. */
  private static void checkHeadings(Note note, Verdicts verdicts) {
    LineIndex lines = note.tree().source().lines();
    Optional<Span> open = Optional.empty();
    int depth = 0;
    for (int line = 0; line < lines.count(); line++) {
      String text = note.text(lines.line(line)).strip();
      Matcher heading = HEADING.matcher(text);
      if (heading.matches()) {
        int next = heading.group(1).length();
        if (open.isPresent() && next <= depth) {
          verdicts.problem(emptyHeading(open.get()));
        }
        open = Optional.of(lines.line(line));
        depth = next;
      } else if (!text.isEmpty() && open.isPresent()) {
        open = Optional.empty();
        verdicts.passed();
      }
    }
    open.filter(span -> depthOf(note, span) > 1)
        .ifPresent(span -> verdicts.problem(emptyHeading(span)));
  }

  private static int depthOf(Note note, Span heading) {
    Matcher matcher = HEADING.matcher(note.text(heading).strip());
    return matcher.matches() ? matcher.group(1).length() : 0;
  }

  private static Problem emptyHeading(Span span) {
    return Problem.of(
        INFO,
        span,
        "Nothing stands under this heading. Its text or picture was lost, or it belongs"
            + " elsewhere.");
  }

  /** Names of columns, one in a line, with no figure before the next text. */
  private static void checkColumnNames(Note note, Verdicts verdicts) {
    LineIndex lines = note.tree().source().lines();
    List<Span> names = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Span span = lines.line(line);
      String text = note.text(span);
      if (text.isBlank()) {
        continue;
      }
      if (isColumnName(text)) {
        names.add(span);
      } else {
        report(names, text, verdicts);
        names.clear();
      }
    }
    report(names, "", verdicts);
  }

  private static void report(List<Span> names, String next, Verdicts verdicts) {
    boolean values = !next.isBlank() && Character.isDigit(next.strip().charAt(0));
    if (names.size() >= FEWEST_COLUMN_NAMES && !values) {
      verdicts.problem(
          Problem.of(
              INFO,
              names.get(0),
              names.size()
                  + " column headings of a fee table stand here, one below the other, and no value"
                  + " follows. The table's cells were lost."));
    }
  }

  private static boolean isColumnName(String text) {
    return text.length() <= LONGEST_COLUMN_NAME
        && text.chars().noneMatch(c -> c == '.' || c == ':' || c == '#' || c == '\t' || c == '|')
        && Character.isUpperCase(text.strip().charAt(0))
        && text.chars().noneMatch(Character::isDigit)
        && ColumnMeaning.of(text) != ColumnMeaning.OTHER;
  }
}
