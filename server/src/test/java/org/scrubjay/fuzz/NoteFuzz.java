package org.scrubjay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Node;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Span;

/**
 * Any text: its tree covers it, every rule ends, every place is inside, and twice gives the same.
 */
public final class NoteFuzz implements Target {
  private final Linter linter = new Linter(Rules.all(), BuiltinCodeBook.open());

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    return NoteTexts.note(random);
  }

  @Override
  public void check(List<String> input) {
    String text = String.join("\n", input);
    NoteTree tree = NoteParsing.parse(text);
    List<Span> leaves = new ArrayList<>();
    collect(tree, leaves);
    int end = 0;
    for (Span leaf : leaves) {
      assertThat(leaf.start()).isEqualTo(end);
      end = leaf.end();
    }
    assertThat(end).isEqualTo(text.length());
    Stream.concat(
            Stream.of(Optional.<NoteKind>empty()), Stream.of(NoteKind.values()).map(Optional::of))
        .forEach(kind -> check(text, kind));
  }

  private void check(String text, Optional<NoteKind> kind) {
    NoteReading reading = new NoteReading(kind, LocalDate.of(2025, 6, 30));
    LintResult result = linter.lint(text, reading);
    for (Problem problem : result.problems()) {
      inside(problem.span(), text);
      assertThat(problem.message()).isNotBlank();
      problem.related().forEach(related -> inside(related.span(), text));
      problem.fixes().forEach(fix -> fix.edits().forEach(edit -> inside(edit.span(), text)));
    }
    assertThat(linter.lint(text, reading).problems()).isEqualTo(result.problems());
  }

  private static void inside(Span span, String text) {
    assertThat(span.start()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  private static void collect(Node node, List<Span> leaves) {
    if (node instanceof Element && node.children().isEmpty()) {
      leaves.add(node.span());
    }
    node.children().forEach(child -> collect(child, leaves));
  }
}
