package org.scrubjay.lsp;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.scrubjay.ide.CodeActions;
import org.scrubjay.ide.CodeActions.Repair;
import org.scrubjay.ide.Proposal.CodeAsked;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Position;
import org.scrubjay.text.Span;

/** The protocol's words in ours. Places outside the text are moved to the nearest one inside. */
final class FromLsp {
  private FromLsp() {}

  static Position position(org.eclipse.lsp4j.Position position) {
    return new Position(position.getLine(), position.getCharacter());
  }

  static int offset(Snapshot snapshot, org.eclipse.lsp4j.Position position) {
    return snapshot.source().lines().offsetOf(position(position));
  }

  static Span span(Snapshot snapshot, Range range) {
    LineIndex lines = snapshot.source().lines();
    int start = lines.offsetOf(position(range.getStart()));
    return new Span(start, Math.max(start, lines.offsetOf(position(range.getEnd()))));
  }

  static List<Documents.Edit> edits(List<TextDocumentContentChangeEvent> changes) {
    return changes.stream().map(FromLsp::edit).toList();
  }

  /**
   * The repairs that the request's diagnostics carry, or those that the snapshot knows in its range
   * when none of them speaks of this version of the text.
   */
  static List<Repair> repairs(Snapshot snapshot, CodeActionParams params) {
    List<Repair> carried =
        params.getContext().getDiagnostics().stream()
            .flatMap(diagnostic -> DiagnosticData.repair(diagnostic.getData(), snapshot).stream())
            .toList();
    return carried.isEmpty()
        ? CodeActions.repairs(snapshot, span(snapshot, params.getRange()))
        : carried;
  }

  /** The code that a completion item was made for; none for items that are not codes. */
  static Optional<CodeAsked> proposedCode(CompletionItem item) {
    return item.getData() instanceof JsonPrimitive data && data.isString()
        ? CodeAsked.read(data.getAsString())
        : Optional.empty();
  }

  /** The document that an action on the whole note was offered for; none for other actions. */
  static Optional<String> noteOf(CodeAction action) {
    return action.getData() instanceof JsonPrimitive data && data.isString()
        ? Optional.of(data.getAsString())
        : Optional.empty();
  }

  private static Documents.Edit edit(TextDocumentContentChangeEvent change) {
    Optional<Range> range = Optional.ofNullable(change.getRange());
    return new Documents.Edit(
        range.map(Range::getStart).map(FromLsp::position),
        range.map(Range::getEnd).map(FromLsp::position),
        change.getText());
  }
}
