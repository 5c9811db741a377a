package org.scrubjay.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.LineIndex;

/** The {@code # scrubjay: ignore RULE} comments of a note: which rule is silent on which line. */
final class Suppressions {
  private final Map<Integer, Set<String>> rulesByLine;
  private final LineIndex lines;

  private Suppressions(Map<Integer, Set<String>> rulesByLine, LineIndex lines) {
    this.rulesByLine = rulesByLine;
    this.lines = lines;
  }

  static Suppressions of(NoteTree tree) {
    Map<Integer, Set<String>> rules = new HashMap<>();
    LineIndex lines = tree.source().lines();
    tree.elements()
        .filter(Element.Directive.class::isInstance)
        .map(Element.Directive.class::cast)
        .forEach(
            directive -> {
              if (directive.content() instanceof DirectiveContent.Ignore ignore) {
                int line = lines.lineOf(directive.span().start()) + (ignore.ownLine() ? 1 : 0);
                ignore
                    .rules()
                    .forEach(
                        rule ->
                            rules
                                .computeIfAbsent(line, any -> new HashSet<>())
                                .add(tree.text(rule)));
              }
            });
    return new Suppressions(rules, lines);
  }

  boolean silence(Problem problem) {
    Set<String> rules = rulesByLine.get(lines.lineOf(problem.span().start()));
    return rules != null && rules.contains(problem.rule());
  }
}
