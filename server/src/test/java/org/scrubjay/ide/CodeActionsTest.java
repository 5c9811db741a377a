package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrubjay.ide.CodeActions.Action;
import org.scrubjay.ide.CodeActions.Repair;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.text.Span;

class CodeActionsTest {

  @Test
  void aSafeFixIsPreferredAndAChoiceIsNot() {
    List<Action> actions = actions("one\nsay z‸ip\n");
    assertThat(actions)
        .extracting(Action::title)
        .containsExactly("Write zap", "Write nothing", "Ignore say-zap on this line");
    assertThat(actions).extracting(Action::preferred).containsExactly(true, false, false);
    assertThat(after("one\nsay z‸ip\n", 0)).isEqualTo("one\nsay zap\n");
  }

  @Test
  void aProblemIsSilencedInTheLineAbove() {
    assertThat(after("one\r\n  say z‸ip\r\n", 2))
        .isEqualTo("one\r\n  # scrubjay: ignore say-zap -- \r\n  say zip\r\n");
    assertThat(after("\uFEFFz‸ip\n", 2)).isEqualTo("\uFEFF# scrubjay: ignore say-zap -- \nzip\n");
  }

  @Test
  void aCommentThatIsThereAlreadyTakesOneMoreRule() {
    assertThat(after("# scrubjay: ignore other -- because\nz‸ip\n", 2))
        .isEqualTo("# scrubjay: ignore other, say-zap -- because\nzip\n");
  }

  @Test
  void theCommentSilencesTheProblem() {
    String silenced = after("say z‸ip\n", 2);
    assertThat(Cursor.in(silenced + "‸", new ZipRule()).snapshot().problems()).isEmpty();
  }

  @Test
  void fixAllAppliesEverySafeFix() {
    Cursor cursor = Cursor.in("zip zip\nzip‸", new ZipRule());
    Action all = CodeActions.fixAll(cursor.snapshot()).orElseThrow();
    assertThat(apply(cursor.snapshot().source().text(), all.edits())).isEqualTo("zap zap\nzap");
    assertThat(CodeActions.fixAll(Cursor.in("zap‸", new ZipRule()).snapshot())).isEmpty();
  }

  @Test
  void aNoteOverAMebibyteIsOneInfo() {
    String text = "é".repeat(NoteSize.USUAL / 2) + " zip";
    Snapshot snapshot = Cursor.in(text + "‸", new ZipRule()).snapshot();
    assertThat(snapshot.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("note-too-large"));
  }

  private static List<Action> actions(String note) {
    Cursor cursor = Cursor.in(note, new ZipRule());
    List<Repair> repairs = CodeActions.repairs(cursor.snapshot(), Span.at(cursor.offset()));
    return repairs.stream()
        .flatMap(repair -> CodeActions.quickFixes(cursor.snapshot(), repair).stream())
        .toList();
  }

  private static String after(String note, int action) {
    return apply(note.replace("‸", ""), actions(note).get(action).edits());
  }

  private static String apply(String text, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing(TextEdit::span).reversed())
        .forEach(edit -> changed.replace(edit.span().start(), edit.span().end(), edit.newText()));
    return changed.toString();
  }
}
