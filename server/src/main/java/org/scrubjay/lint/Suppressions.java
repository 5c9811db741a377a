package org.scrubjay.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Note;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** The {@code # scrubjay: ignore RULE} comments of a note: which rule is silent on which line. */
final class Suppressions {
  private final List<Entry> entries;
  private final LineIndex lines;

  private Suppressions(List<Entry> entries, LineIndex lines) {
    this.entries = entries;
    this.lines = lines;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** A rule named in a comment, and the line on which it is silent. */
  private record Entry(
      int line, String rule, Span name, Span comment, DirectiveContent.Ignore ignore) {}

  static Suppressions of(Note note) {
    List<Entry> entries = new ArrayList<>();
    NoteTree tree = note.tree();
    LineIndex lines = tree.source().lines();
    Set<Integer> comments = commentLines(note);
    note.all(Element.Directive.class)
        .forEach(
            directive -> {
              if (directive.content() instanceof DirectiveContent.Ignore ignore) {
                int line = lineMeant(lines.lineOf(directive.span().start()), ignore, comments);
                ignore
                    .rules()
                    .forEach(
                        name ->
                            entries.add(
                                new Entry(line, tree.text(name), name, directive.span(), ignore)));
              }
            });
    return new Suppressions(entries, lines);
  }

  /** The line that a comment is for: its own, or the first one below it that is no comment. */
  private static int lineMeant(int line, DirectiveContent.Ignore ignore, Set<Integer> comments) {
    int meant = line;
    while (ignore.ownLine() && comments.contains(meant)) {
      meant++;
    }
    return meant;
  }

  /** The lines on which nothing but a {@code # scrubjay:} comment stands. */
  private static Set<Integer> commentLines(Note note) {
    NoteTree tree = note.tree();
    LineIndex lines = tree.source().lines();
    Set<Integer> comments = new HashSet<>();
    for (Element.Directive directive : note.all(Element.Directive.class)) {
      int line = lines.lineOf(directive.span().start());
      Span before = new Span(lines.line(line).start(), directive.span().start());
      if (tree.text(before).isBlank()) {
        comments.add(line);
      }
    }
    return comments;
  }

  boolean silence(Problem problem) {
    return entries.stream().anyMatch(entry -> silences(entry, problem));
  }

  /**
   * Every suppression and what came of it.
   *
   * @param problems what the rules reported, silenced problems included
   * @param sure the rules that checked all they had to
   * @param known every rule there is
   */
  List<Suppression> outcomes(List<Problem> problems, Set<String> sure, Set<String> known) {
    return entries.stream()
        .map(
            entry ->
                new Suppression(
                    entry.rule(),
                    entry.name(),
                    entry.comment(),
                    entry.ignore().rules().size() == 1,
                    entry.ignore().reason(),
                    outcome(entry, problems, sure, known)))
        .toList();
  }

  private Suppression.Outcome outcome(
      Entry entry, List<Problem> problems, Set<String> sure, Set<String> known) {
    if (!known.contains(entry.rule())) {
      return Suppression.Outcome.NO_SUCH_RULE;
    }
    if (problems.stream().anyMatch(problem -> silences(entry, problem))) {
      return Suppression.Outcome.USED;
    }
    return sure.contains(entry.rule()) ? Suppression.Outcome.UNUSED : Suppression.Outcome.UNKNOWN;
  }

  private boolean silences(Entry entry, Problem problem) {
    return entry.rule().equals(problem.rule())
        && entry.line() == lines.lineOf(problem.span().start());
  }
}
