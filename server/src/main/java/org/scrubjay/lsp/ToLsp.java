package org.scrubjay.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.scrubjay.ide.CodeActions;
import org.scrubjay.ide.Completion;
import org.scrubjay.ide.Proposal;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** Our words in the protocol's. */
final class ToLsp {
  /** Rules about codes that are no longer, or not yet, in use: clients strike the code through. */
  private static final Set<String> ENDED_CODE_RULES =
      Set.of("procedure-not-valid-on-date", "diagnosis-not-valid-on-date");

  private final Abilities client;

  ToLsp(Abilities client) {
    this.client = client;
  }

  List<Diagnostic> diagnostics(Snapshot snapshot, List<Problem> problems) {
    return problems.stream().map(problem -> diagnostic(snapshot, problem)).toList();
  }

  Hover hover(Snapshot snapshot, org.scrubjay.ide.Hover hover) {
    return new Hover(markdown(hover.markdown()), range(snapshot, hover.span()));
  }

  CompletionList completion(Snapshot snapshot, Completion completion) {
    return new CompletionList(
        completion.incomplete(),
        completion.proposals().stream().map(proposal -> item(snapshot, proposal)).toList());
  }

  CodeAction action(Snapshot snapshot, String kind, CodeActions.Action action) {
    CodeAction converted = new CodeAction(action.title());
    converted.setKind(kind);
    if (action.preferred()) {
      converted.setIsPreferred(true);
    }
    converted.setEdit(edit(snapshot, action.edits()));
    return converted;
  }

  /**
   * An action on the whole note. Its edits may be many and are asked for at every move of the
   * cursor, so that a client that can gets them once the action was chosen.
   */
  CodeAction sourceAction(Snapshot snapshot, String kind, CodeActions.Action action) {
    CodeAction converted = action(snapshot, kind, action);
    if (client.resolvesActions()) {
      converted.setEdit(null);
      converted.setData(snapshot.uri());
    }
    return converted;
  }

  static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  private Diagnostic diagnostic(Snapshot snapshot, Problem problem) {
    Diagnostic diagnostic = new Diagnostic();
    diagnostic.setRange(range(snapshot, problem.span()));
    diagnostic.setSeverity(severity(problem.severity()));
    diagnostic.setMessage(problem.message());
    diagnostic.setCode(problem.rule());
    diagnostic.setCodeDescription(new DiagnosticCodeDescription(RuleInfo.page(problem.rule())));
    diagnostic.setSource("scrubjay");
    if (ENDED_CODE_RULES.contains(problem.rule())) {
      diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
    }
    if (!problem.related().isEmpty()) {
      diagnostic.setRelatedInformation(
          problem.related().stream().map(related -> related(snapshot, related)).toList());
    }
    diagnostic.setData(DiagnosticData.of(snapshot, CodeActions.Repair.of(problem)));
    return diagnostic;
  }

  private CompletionItem item(Snapshot snapshot, Proposal proposal) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(kind(proposal.kind()));
    if (!proposal.detail().isEmpty()) {
      item.setDetail(proposal.detail());
    }
    item.setFilterText(proposal.filterText());
    item.setSortText(String.format(Locale.ROOT, "%04d", proposal.rank()));
    item.setTextEdit(Either.forLeft(edit(snapshot, proposal.edit())));
    if (proposal.deprecated()) {
      item.setTags(List.of(CompletionItemTag.Deprecated));
    }
    proposal.code().ifPresent(code -> item.setData(code.written()));
    return item;
  }

  WorkspaceEdit edit(Snapshot snapshot, List<org.scrubjay.lint.TextEdit> edits) {
    List<TextEdit> converted = edits.stream().map(edit -> edit(snapshot, edit)).toList();
    if (!client.versionedEdits()) {
      return new WorkspaceEdit(Map.of(snapshot.uri(), converted));
    }
    TextDocumentEdit versioned =
        new TextDocumentEdit(
            new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version()), List.of());
    versioned.setEdits(converted.stream().map(ToLsp::plain).toList());
    return new WorkspaceEdit(List.of(Either.forLeft(versioned)));
  }

  private static Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit> plain(TextEdit edit) {
    return Either.forLeft(edit);
  }

  static TextEdit edit(Snapshot snapshot, org.scrubjay.lint.TextEdit edit) {
    return new TextEdit(range(snapshot, edit.span()), edit.newText());
  }

  private static DiagnosticRelatedInformation related(Snapshot snapshot, Related related) {
    return new DiagnosticRelatedInformation(
        new Location(snapshot.uri(), range(snapshot, related.span())), related.message());
  }

  static Range range(Snapshot snapshot, Span span) {
    return new Range(position(snapshot, span.start()), position(snapshot, span.end()));
  }

  private static Position position(Snapshot snapshot, int offset) {
    LineIndex lines = snapshot.source().lines();
    org.scrubjay.text.Position place = lines.positionOf(offset);
    return new Position(place.line(), place.character());
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }

  private static CompletionItemKind kind(Proposal.Kind kind) {
    return switch (kind) {
      case PROCEDURE, DIAGNOSIS -> CompletionItemKind.Constant;
      case HEADING_CODE -> CompletionItemKind.Folder;
      case LABEL -> CompletionItemKind.Field;
      case RULE -> CompletionItemKind.Reference;
      case VALUE -> CompletionItemKind.EnumMember;
    };
  }
}
