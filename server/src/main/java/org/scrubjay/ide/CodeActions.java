package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.SafeFixes;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** Changes that a person can choose. */
public final class CodeActions {
  private CodeActions() {}

  /**
   * A change offered to the person.
   *
   * @param preferred whether the editor may take it without a choice
   */
  public record Action(String title, List<TextEdit> edits, boolean preferred) {
    public Action {
      edits = List.copyOf(edits);
    }
  }

  /**
   * What is needed of a problem to repair it. Clients send it back with the request, so that
   * nothing is computed twice.
   */
  public record Repair(String rule, Span span, List<Fix> fixes) {
    public Repair {
      fixes = List.copyOf(fixes);
    }

    public static Repair of(Problem problem) {
      return new Repair(problem.rule(), problem.span(), problem.fixes());
    }
  }

  /** The repairs of the problems that touch {@code range}. */
  public static List<Repair> repairs(Snapshot snapshot, Span range) {
    return snapshot.problems().stream()
        .filter(
            problem ->
                problem.span().touches(range.start())
                    || problem.span().touches(range.end())
                    || problem.span().overlaps(range))
        .map(Repair::of)
        .toList();
  }

  /** The fixes of one problem, then the comment that silences its rule on that line. */
  public static List<Action> quickFixes(Snapshot snapshot, Repair repair) {
    List<Action> actions = new ArrayList<>();
    for (Fix fix : repair.fixes()) {
      actions.add(new Action(fix.title(), fix.edits(), fix.kind() == Fix.Kind.SAFE));
    }
    ignore(snapshot, repair).ifPresent(actions::add);
    return actions;
  }

  /** Every safe fix of the note; of two that overlap, the first. Nothing when there is none. */
  public static Optional<Action> fixAll(Snapshot snapshot) {
    List<TextEdit> edits = SafeFixes.of(snapshot.problems());
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Action("Apply all safe fixes", edits, false));
  }

  /** The reason is left for the person to write. */
  private static Optional<Action> ignore(Snapshot snapshot, Repair repair) {
    if (!snapshot.isNote()) {
      return Optional.empty();
    }
    LineIndex lines = snapshot.source().lines();
    int line = lines.lineOf(repair.span().start());
    String title = "Ignore " + repair.rule() + " on this line";
    TextEdit edit =
        ignoreAbove(snapshot, line)
            .map(end -> new TextEdit(Span.at(end), ", " + repair.rule()))
            .orElseGet(() -> newComment(snapshot, lines.line(line), repair.rule()));
    return Optional.of(new Action(title, List.of(edit), false));
  }

  private static TextEdit newComment(Snapshot snapshot, Span line, String rule) {
    String text = snapshot.source().text(line);
    // A byte order mark stays the first character of the text.
    int mark = text.startsWith("\uFEFF") ? 1 : 0;
    int words = mark;
    while (words < text.length() && Character.isWhitespace(text.charAt(words))) {
      words++;
    }
    String comment =
        text.substring(mark, words) + "# scrubjay: ignore " + rule + " -- " + lineEnd(snapshot);
    return new TextEdit(Span.at(line.start() + mark), comment);
  }

  /** The end of the last rule name in a comment that already speaks of {@code line}. */
  private static Optional<Integer> ignoreAbove(Snapshot snapshot, int line) {
    LineIndex lines = snapshot.source().lines();
    return snapshot
        .tree()
        .elements()
        .filter(Element.Directive.class::isInstance)
        .map(Element.Directive.class::cast)
        .filter(directive -> lines.lineOf(directive.span().start()) == line - 1)
        .map(Element.Directive::content)
        .filter(DirectiveContent.Ignore.class::isInstance)
        .map(DirectiveContent.Ignore.class::cast)
        .filter(ignore -> ignore.ownLine() && !ignore.rules().isEmpty())
        .map(ignore -> ignore.rules().get(ignore.rules().size() - 1).end())
        .findFirst();
  }

  /** The line end that the note uses. */
  private static String lineEnd(Snapshot snapshot) {
    return snapshot.source().text().contains("\r\n") ? "\r\n" : "\n";
  }
}
