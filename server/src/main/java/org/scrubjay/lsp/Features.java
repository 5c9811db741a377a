package org.scrubjay.lsp;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.scrubjay.ide.CodeLenses;
import org.scrubjay.ide.Folding;
import org.scrubjay.ide.Formatting;
import org.scrubjay.ide.InlayHints;
import org.scrubjay.ide.LinkedBlanks;
import org.scrubjay.ide.Links;
import org.scrubjay.ide.Occurrences;
import org.scrubjay.ide.Outline;
import org.scrubjay.ide.SelectionRanges;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.text.Span;

/** The answers about a document as a whole: structure, occurrences, hints, layout. */
final class Features {
  /** A formatting option of ours: {@code true} writes LEFT and RIGHT in reports in capitals. */
  static final String CAPITAL_SIDES = "capitaliseSides";

  private final Requests requests;
  private final ToLsp toLsp;
  private final FeaturesToLsp convert;
  private final Tokens tokens = new Tokens();

  Features(Requests requests, ToLsp toLsp, FeaturesToLsp convert) {
    this.requests = requests;
    this.toLsp = toLsp;
    this.convert = convert;
  }

  CompletableFuture<List<InlayHint>> inlayHints(String uri, Range range) {
    return list(
        uri,
        now ->
            InlayHints.in(now, FromLsp.span(now, range)).stream()
                .map(hint -> convert.hint(now, hint)));
  }

  /** Adds what the hint is about, unless the document has changed since. */
  CompletableFuture<InlayHint> resolve(InlayHint hint) {
    Optional<HintData> data = HintData.read(hint.getData());
    return requests.read(
        data.map(HintData::uri).orElse(""),
        now -> {
          data.filter(made -> made.snapshot().equals(SnapshotId.of(now)))
              .flatMap(made -> InlayHints.tooltip(now, made.offset()))
              .ifPresent(text -> hint.setTooltip(ToLsp.markdown(text)));
          return hint;
        },
        () -> hint);
  }

  CompletableFuture<List<? extends CodeLens>> codeLenses(String uri) {
    return requests.read(
        uri,
        now -> CodeLenses.of(now).stream().map(lens -> convert.lens(now, lens)).toList(),
        List::of);
  }

  CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> symbols(String uri) {
    return requests.read(uri, now -> convert.symbols(now, Outline.of(now)), List::of);
  }

  CompletableFuture<List<FoldingRange>> folds(String uri) {
    return list(
        uri,
        now -> Folding.of(now).stream().map(fold -> new FoldingRange(fold.first(), fold.last())));
  }

  CompletableFuture<List<SelectionRange>> selections(String uri, List<Position> places) {
    return list(
        uri,
        now ->
            places.stream()
                .map(
                    place ->
                        convert.selection(
                            now, SelectionRanges.around(now, FromLsp.offset(now, place)))));
  }

  CompletableFuture<SemanticTokens> tokens(String uri) {
    return requests.read(uri, tokens::full, () -> new SemanticTokens(List.of()));
  }

  CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> tokens(
      String uri, String previous) {
    return requests.read(
        uri,
        now -> tokens.since(now, previous),
        () -> Either.forLeft(new SemanticTokens(List.of())));
  }

  CompletableFuture<SemanticTokens> tokens(String uri, Range range) {
    return requests.read(
        uri, now -> Tokens.in(now, FromLsp.span(now, range)), () -> new SemanticTokens(List.of()));
  }

  /** Forgets what a closed document's tokens were. */
  void closed(String uri) {
    tokens.forget(uri);
  }

  CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
      String uri, Position place) {
    return requests.read(
        uri,
        now ->
            Either.forLeft(
                occurrences(now, place).stream()
                    .flatMap(found -> found.definitions().stream())
                    .map(span -> location(now, span))
                    .toList()),
        () -> Either.forLeft(List.of()));
  }

  CompletableFuture<List<? extends Location>> references(
      String uri, Position place, boolean declaration) {
    return requests.read(
        uri,
        now ->
            occurrences(now, place).stream()
                .flatMap(
                    found ->
                        found.all().stream()
                            .filter(span -> declaration || !found.definitions().contains(span)))
                .map(span -> location(now, span))
                .toList(),
        List::of);
  }

  CompletableFuture<List<? extends DocumentHighlight>> highlights(String uri, Position place) {
    return requests.read(
        uri,
        now ->
            occurrences(now, place).stream()
                .flatMap(
                    found -> found.all().stream().map(span -> convert.highlight(now, found, span)))
                .toList(),
        List::of);
  }

  CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(String uri, Position place) {
    return requests.read(
        uri,
        now ->
            occurrences(now, place)
                .filter(Occurrences::pointer)
                .map(
                    found ->
                        Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                            ToLsp.range(now, found.at())))
                .orElse(null),
        () -> null);
  }

  CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return requests.read(
        params.getTextDocument().getUri(),
        now ->
            occurrences(now, params.getPosition())
                .flatMap(found -> found.renamed(now, params.getNewName()))
                .map(edits -> toLsp.edit(now, edits))
                .orElseThrow(
                    () ->
                        SafeLogging.refusal(
                            ResponseErrorCode.InvalidParams,
                            "a diagnosis pointer is renamed to a letter from A to L that no other"
                                + " diagnosis of the claim has")),
        () -> null);
  }

  CompletableFuture<LinkedEditingRanges> linked(String uri, Position place) {
    return requests.read(
        uri,
        now ->
            LinkedBlanks.at(now, FromLsp.offset(now, place))
                .map(
                    spans ->
                        new LinkedEditingRanges(
                            spans.stream().map(span -> ToLsp.range(now, span)).toList()))
                .orElse(null),
        () -> null);
  }

  /** The links, without their targets; clients ask for those of the links that they show. */
  CompletableFuture<List<DocumentLink>> links(String uri) {
    return list(uri, now -> Links.of(now).stream().map(link -> convert.link(now, link)));
  }

  CompletableFuture<DocumentLink> resolve(DocumentLink link) {
    return requests.compute(
        () -> {
          if (link.getData() instanceof JsonPrimitive target && target.isString()) {
            link.setTarget(target.getAsString());
          }
          return link;
        });
  }

  CompletableFuture<List<? extends TextEdit>> format(
      String uri, Optional<Range> range, FormattingOptions options) {
    boolean capitals =
        Optional.ofNullable(options.get(CAPITAL_SIDES))
            .filter(Either3::isThird)
            .map(Either3::getThird)
            .orElse(false);
    Formatting.Sideness sides =
        capitals ? Formatting.Sideness.CAPITALS : Formatting.Sideness.AS_WRITTEN;
    return requests.read(
        uri,
        now -> {
          Span where =
              range
                  .map(asked -> FromLsp.span(now, asked))
                  .orElse(new Span(0, now.source().text().length()));
          return Formatting.in(now, where, sides).stream()
              .map(edit -> ToLsp.edit(now, edit))
              .toList();
        },
        List::of);
  }

  private <T> CompletableFuture<List<T>> list(String uri, Function<Snapshot, Stream<T>> answer) {
    return requests.read(uri, now -> answer.apply(now).toList(), List::of);
  }

  private static Optional<Occurrences> occurrences(Snapshot now, Position place) {
    return Occurrences.at(now, FromLsp.offset(now, place));
  }

  private static Location location(Snapshot now, Span span) {
    return new Location(now.uri(), ToLsp.range(now, span));
  }
}
