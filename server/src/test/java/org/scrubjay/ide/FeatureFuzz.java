package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.fuzz.Target;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * Every feature of the editor on any text, at any place: none fails, each place it names is inside
 * the text, and no edits of one change overlap. The first piece is the document's name, the others
 * are its lines; the places follow from the text.
 */
public final class FeatureFuzz implements Target {
  private static final List<String> NAMES =
      List.of(
          "a.claim",
          "b.report.txt",
          "c.template.txt",
          "d.guide.md",
          "e.html",
          "f.txt",
          "scrubjay.json");
  private static final int PLACES = 12;
  private static final int MOST_LENGTH = 20_000;

  private final Linter linter = new Linter(Rules.all(), BuiltinCodeBook.open());

  @Override
  public String name() {
    return "features";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = new ArrayList<>();
    pieces.add(NAMES.get(random.nextInt(NAMES.size())));
    NoteTexts.note(random).stream()
        .filter(line -> line.length() < MOST_LENGTH)
        .forEach(pieces::add);
    return pieces;
  }

  @Override
  public void check(List<String> input) {
    String text = String.join("\n", input.subList(1, input.size()));
    Snapshot now =
        new Snapshot(
            "file:///notes/" + input.get(0),
            1,
            Source.of(text),
            new Workbench(() -> linter, LocalDate.of(2025, 6, 30)));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(text.hashCode());
    whole(now, text.length());
    for (int i = 0; i < PLACES; i++) {
      int one = random.nextInt(text.length() + 1);
      at(now, one, text.length());
      int other = random.nextInt(text.length() + 1);
      in(now, new Span(Math.min(one, other), Math.max(one, other)), text.length());
    }
  }

  private static void whole(Snapshot now, int length) {
    inside(now.problems(), length);
    inside(Blanks.of(now), length);
    inside(ClaimView.of(now), length);
    inside(CodeActions.fixAll(now), length);
    inside(CodeActions.organize(now), length);
    inside(CodeLenses.of(now), length);
    inside(Links.of(now), length);
    inside(Outline.of(now), length);
    List<SemanticTokens.Token> tokens = SemanticTokens.all(now);
    inside(tokens, length);
    apart(tokens.stream().map(SemanticTokens.Token::span).toList());
    int lines = now.source().lines().lineOf(length);
    for (Folding.Fold fold : Folding.of(now)) {
      assertThat(fold.first()).isBetween(0, fold.last());
      assertThat(fold.last()).isLessThanOrEqualTo(lines);
    }
    StatusView.of(now);
    PriceCard.of(now, Optional.empty());
  }

  private static void at(Snapshot now, int offset, int length) {
    inside(Hover.at(now, offset), length);
    inside(LinkedBlanks.at(now, offset), length);
    InlayHints.tooltip(now, offset);
    for (Proposal proposal : Completion.at(now, offset).proposals()) {
      inside(proposal, length);
    }
    List<Span> around = SelectionRanges.around(now, offset);
    inside(around, length);
    assertThat(around).allMatch(span -> span.touches(offset));
    Optional<Occurrences> found = Occurrences.at(now, offset);
    inside(found, length);
    found.ifPresent(all -> all.renamed(now, "K").ifPresent(edits -> inside(edits, length)));
  }

  private static void in(Snapshot now, Span range, int length) {
    inside(InlayHints.in(now, range), length);
    inside(SemanticTokens.in(now, range), length);
    for (Formatting.Sideness sides : Formatting.Sideness.values()) {
      inside(Formatting.in(now, range, sides), length);
    }
    for (CodeActions.Repair repair : CodeActions.repairs(now, range)) {
      inside(repair, length);
      inside(CodeActions.quickFixes(now, repair), length);
    }
  }

  /**
   * Looks at every place in an answer, however deep; edits that stand in one list are applied
   * together.
   */
  private static void inside(Object answer, int length) {
    if (answer instanceof Span span) {
      assertThat(span.start()).isBetween(0, span.end());
      assertThat(span.end()).isLessThanOrEqualTo(length);
    } else if (answer instanceof Optional<?> one) {
      one.ifPresent(value -> inside(value, length));
    } else if (answer instanceof List<?> all) {
      all.forEach(value -> inside(value, length));
      apart(
          all.stream()
              .filter(TextEdit.class::isInstance)
              .map(edit -> ((TextEdit) edit).span())
              .toList());
    } else if (answer instanceof Record row) {
      for (RecordComponent part : row.getClass().getRecordComponents()) {
        inside(value(row, part), length);
      }
    }
  }

  private static Object value(Record row, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void apart(List<Span> spans) {
    List<Span> sorted =
        spans.stream().sorted(Comparator.comparing(Span::start).thenComparing(Span::end)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      assertThat(sorted.get(i).start()).isGreaterThanOrEqualTo(sorted.get(i - 1).end());
    }
  }
}
