package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.grammar.Section;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/**
 * What the place of a cursor says about what is being written there.
 *
 * @param expects what the label or section around the cursor asks for
 * @param before the line up to the cursor
 * @param phrase the words being written: from the line's start or the last separator to the cursor
 */
record CursorContext(Expects expects, Span before, Span phrase) {

  /** What belongs at the cursor. */
  enum Expects {
    PROCEDURES,
    DIAGNOSES,
    /** The value of a header field, where no code stands. */
    HEADER_VALUE,
    ANYTHING
  }

  /** Separators between the entries of a code list; two blanks part code and description. */
  private static final Pattern SEPARATOR = Pattern.compile("[,;:|\\t()\\[\\]/\"]|\\s{2,}");

  private static final Pattern BULLET = Pattern.compile("\\s*(?:[A-La-l1-9][.)]|[-*•])\\s+");

  static CursorContext at(NoteTree tree, int offset) {
    LineIndex lines = tree.source().lines();
    Span line = lines.line(lines.lineOf(offset));
    Span before = new Span(line.start(), Math.max(line.start(), Math.min(offset, line.end())));
    List<Element> written =
        tree
            .lines()
            .filter(candidate -> candidate.span().touches(before.start()))
            .reduce((earlier, later) -> later)
            .map(Line::elements)
            .orElse(List.of())
            .stream()
            .filter(element -> element.span().end() <= before.end())
            .toList();
    return new CursorContext(
        expects(tree, written, before.end()), before, phrase(tree, written, before));
  }

  private static Expects expects(NoteTree tree, List<Element> written, int offset) {
    return written.stream()
        .map(CursorContext::announced)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> sectionExpects(tree.sections(), offset));
  }

  private static Optional<Expects> announced(Element element) {
    if (element instanceof Element.Label label) {
      return Optional.of(
          label.roles().stream()
              .map(CursorContext::of)
              .filter(expects -> expects != Expects.ANYTHING)
              .findFirst()
              .orElse(Expects.ANYTHING));
    }
    if (element instanceof Element.Announcement announcement) {
      return Optional.of(
          switch (announcement.announced()) {
            case PROCEDURES -> Expects.PROCEDURES;
            case DIAGNOSES -> Expects.DIAGNOSES;
            case ICD9_DIAGNOSES, REVENUE_CODES -> Expects.HEADER_VALUE;
          });
    }
    return Optional.empty();
  }

  private static Expects sectionExpects(List<Section> sections, int offset) {
    return sections.stream()
        .filter(section -> section.span().touches(offset))
        .reduce((earlier, later) -> later)
        .map(
            section -> {
              Expects inner = sectionExpects(section.subsections(), offset);
              return inner != Expects.ANYTHING
                  ? inner
                  : section
                      .heading()
                      .flatMap(CursorContext::announced)
                      // A header field's value ends with its line.
                      .filter(expects -> expects != Expects.HEADER_VALUE)
                      .orElse(Expects.ANYTHING);
            })
        .orElse(Expects.ANYTHING);
  }

  private static Expects of(LabelRole role) {
    return switch (role) {
      case PROCEDURE_CODES -> Expects.PROCEDURES;
      case DIAGNOSIS_CODES -> Expects.DIAGNOSES;
      default ->
          role.isHeaderField() || role == LabelRole.ICD9_CODES
              ? Expects.HEADER_VALUE
              : Expects.ANYTHING;
    };
  }

  private static Span phrase(NoteTree tree, List<Element> written, Span before) {
    int start = before.start();
    for (Element element : written) {
      boolean ends =
          element instanceof Element.Label
              || element instanceof Element.Announcement
              || element instanceof Element.PointerMark
              || element instanceof Element.Lead
              || element instanceof Element.CellBreak;
      start = ends ? Math.max(start, element.span().end()) : start;
    }
    String rest = tree.text(new Span(start, before.end()));
    Matcher bullet = BULLET.matcher(rest);
    int from = bullet.lookingAt() ? bullet.end() : 0;
    Matcher separator = SEPARATOR.matcher(rest);
    while (separator.find()) {
      // Two blanks at the very end are somebody still typing.
      from = separator.end() < rest.length() ? Math.max(from, separator.end()) : from;
    }
    if (!rest.isEmpty() && SEPARATOR.matcher(rest.substring(rest.length() - 1)).matches()) {
      from = rest.length();
    }
    while (from < rest.length() && Character.isWhitespace(rest.charAt(from))) {
      from++;
    }
    return new Span(start + from, before.end());
  }
}
