package org.scrubjay.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.scrubjay.ide.CodeActions;
import org.scrubjay.ide.CodeActions.Repair;
import org.scrubjay.ide.Completion;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.Workbench;

/** The answers to requests about documents. */
final class Answers {
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".scrubjay";

  static final String ORGANIZE = "source.organizeCodes";

  /** A proposal to explain does not say which document it was made for, nor does a quick fix. */
  private static final String NO_DOCUMENT = "";

  private final Requests requests;
  private final ToLsp toLsp;
  private final Function<String, Workbench> workbench;

  Answers(Requests requests, ToLsp toLsp, Function<String, Workbench> workbench) {
    this.requests = requests;
    this.toLsp = toLsp;
    this.workbench = workbench;
  }

  CompletableFuture<Hover> hover(HoverParams params) {
    return requests.read(
        params.getTextDocument().getUri(),
        now ->
            org.scrubjay.ide.Hover.at(now, FromLsp.offset(now, params.getPosition()))
                .map(hover -> toLsp.hover(now, hover))
                .orElse(null),
        () -> null);
  }

  CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return requests.read(
        params.getTextDocument().getUri(),
        now -> {
          int offset = FromLsp.offset(now, params.getPosition());
          return Either.forRight(toLsp.completion(now, Completion.at(now, offset)));
        },
        () -> Either.forRight(new CompletionList(List.of())));
  }

  CompletableFuture<CompletionItem> resolve(CompletionItem item) {
    return requests.compute(
        () -> {
          FromLsp.proposedCode(item)
              .map(code -> Completion.explain(code, workbench.apply(NO_DOCUMENT)))
              .ifPresent(text -> item.setDocumentation(ToLsp.markdown(text)));
          return item;
        });
  }

  CompletableFuture<List<Either<Command, CodeAction>>> codeActions(CodeActionParams params) {
    return requests.read(
        params.getTextDocument().getUri(),
        now ->
            Stream.concat(
                    quickFixes(now, params).stream(),
                    Stream.of(FIX_ALL, ORGANIZE)
                        .filter(kind -> wants(params, kind))
                        .flatMap(kind -> onWholeNote(now, kind).stream()))
                .map(Either::<Command, CodeAction>forRight)
                .toList(),
        List::of);
  }

  /** The edits of an action on the whole note, for its text of now; other actions have theirs. */
  CompletableFuture<CodeAction> resolve(CodeAction action) {
    return requests.read(
        FromLsp.noteOf(action).orElse(NO_DOCUMENT),
        now -> {
          change(now, action.getKind())
              .ifPresent(change -> action.setEdit(toLsp.edit(now, change.edits())));
          return action;
        },
        () -> action);
  }

  CompletableFuture<DocumentDiagnosticReport> diagnostics(DocumentDiagnosticParams params) {
    return requests.read(
        params.getTextDocument().getUri(),
        now -> SnapshotId.of(now).equals(params.getPreviousResultId()) ? unchanged(now) : full(now),
        () -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())));
  }

  private DocumentDiagnosticReport unchanged(Snapshot snapshot) {
    return new DocumentDiagnosticReport(
        new RelatedUnchangedDocumentDiagnosticReport(SnapshotId.of(snapshot)));
  }

  private DocumentDiagnosticReport full(Snapshot snapshot) {
    RelatedFullDocumentDiagnosticReport report =
        new RelatedFullDocumentDiagnosticReport(toLsp.diagnostics(snapshot, snapshot.problems()));
    report.setResultId(SnapshotId.of(snapshot));
    return new DocumentDiagnosticReport(report);
  }

  private List<CodeAction> quickFixes(Snapshot snapshot, CodeActionParams params) {
    List<CodeAction> actions = new ArrayList<>();
    if (wants(params, CodeActionKind.QuickFix)) {
      for (Repair repair : FromLsp.repairs(snapshot, params)) {
        for (CodeActions.Action action : CodeActions.quickFixes(snapshot, repair)) {
          CodeAction converted = toLsp.action(snapshot, CodeActionKind.QuickFix, action);
          converted.setDiagnostics(diagnosticsOf(repair, params));
          actions.add(converted);
        }
      }
    }
    return actions;
  }

  private Optional<CodeAction> onWholeNote(Snapshot snapshot, String kind) {
    return change(snapshot, kind).map(action -> toLsp.sourceAction(snapshot, kind, action));
  }

  private static Optional<CodeActions.Action> change(Snapshot snapshot, String kind) {
    if (FIX_ALL.equals(kind)) {
      return CodeActions.fixAll(snapshot);
    }
    return ORGANIZE.equals(kind) ? CodeActions.organize(snapshot) : Optional.empty();
  }

  /** Kinds form a tree: who asks for {@code source} wants {@code source.fixAll.scrubjay} too. */
  private static boolean wants(CodeActionParams params, String kind) {
    List<String> only = params.getContext().getOnly();
    return only == null
        || only.stream()
            .anyMatch(
                wanted -> wanted.isEmpty() || kind.equals(wanted) || kind.startsWith(wanted + "."));
  }

  private static List<Diagnostic> diagnosticsOf(Repair repair, CodeActionParams params) {
    return params.getContext().getDiagnostics().stream()
        .filter(
            diagnostic ->
                diagnostic.getCode() != null
                    && diagnostic.getCode().isLeft()
                    && diagnostic.getCode().getLeft().equals(repair.rule()))
        .toList();
  }
}
