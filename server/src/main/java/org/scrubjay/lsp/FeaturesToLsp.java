package org.scrubjay.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.scrubjay.ide.CodeLenses;
import org.scrubjay.ide.InlayHints;
import org.scrubjay.ide.Links;
import org.scrubjay.ide.Occurrences;
import org.scrubjay.ide.Outline;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.text.Span;

/** Structure, hints and occurrences in the protocol's words. */
final class FeaturesToLsp {
  private final Abilities client;

  FeaturesToLsp(Abilities client) {
    this.client = client;
  }

  InlayHint hint(Snapshot snapshot, InlayHints.Hint hint) {
    InlayHint converted =
        new InlayHint(
            ToLsp.range(snapshot, Span.at(hint.offset())).getStart(), Either.forLeft(hint.label()));
    converted.setPaddingLeft(true);
    converted.setData(
        new Gson()
            .toJsonTree(new HintData(snapshot.uri(), SnapshotId.of(snapshot), hint.offset())));
    return converted;
  }

  CodeLens lens(Snapshot snapshot, CodeLenses.Lens lens) {
    CodeLens converted = new CodeLens(ToLsp.range(snapshot, lens.span()));
    converted.setCommand(
        new Command(
            lens.title(),
            client.showsClaims() ? Commands.CLIENT_CLAIM : Commands.of(lens.about()),
            List.of(snapshot.uri())));
    return converted;
  }

  List<Either<SymbolInformation, DocumentSymbol>> symbols(
      Snapshot snapshot, List<Outline.Symbol> symbols) {
    return client.nestedSymbols()
        ? symbols.stream()
            .map(
                symbol ->
                    Either.<SymbolInformation, DocumentSymbol>forRight(nested(snapshot, symbol)))
            .toList()
        : Outline.flat(symbols)
            .map(
                symbol -> Either.<SymbolInformation, DocumentSymbol>forLeft(flat(snapshot, symbol)))
            .toList();
  }

  /**
   * @param spans innermost first
   */
  SelectionRange selection(Snapshot snapshot, List<Span> spans) {
    SelectionRange outer = null;
    for (int i = spans.size() - 1; i >= 0; i--) {
      SelectionRange inner = new SelectionRange();
      inner.setRange(ToLsp.range(snapshot, spans.get(i)));
      inner.setParent(outer);
      outer = inner;
    }
    return outer;
  }

  DocumentHighlight highlight(Snapshot snapshot, Occurrences found, Span span) {
    return new DocumentHighlight(
        ToLsp.range(snapshot, span),
        found.definitions().contains(span)
            ? DocumentHighlightKind.Write
            : DocumentHighlightKind.Read);
  }

  DocumentLink link(Snapshot snapshot, Links.Link link) {
    DocumentLink converted = new DocumentLink(ToLsp.range(snapshot, link.span()));
    converted.setData(new JsonPrimitive(link.target()));
    if (!link.tooltip().isEmpty()) {
      converted.setTooltip(link.tooltip());
    }
    return converted;
  }

  static SymbolKind kind(Outline.Kind kind) {
    return switch (kind) {
      case SECTION -> SymbolKind.Namespace;
      case FIELD -> SymbolKind.Property;
      case PROCEDURE -> SymbolKind.Function;
      case DIAGNOSIS -> SymbolKind.EnumMember;
    };
  }

  private static DocumentSymbol nested(Snapshot snapshot, Outline.Symbol symbol) {
    DocumentSymbol converted =
        new DocumentSymbol(
            symbol.title(),
            kind(symbol.kind()),
            ToLsp.range(snapshot, symbol.span()),
            ToLsp.range(snapshot, symbol.name()),
            symbol.detail());
    converted.setChildren(
        symbol.children().stream().map(child -> nested(snapshot, child)).toList());
    return converted;
  }

  @SuppressWarnings("deprecation") // Clients before LSP 3.10 know nothing else.
  private static SymbolInformation flat(Snapshot snapshot, Outline.Symbol symbol) {
    return new SymbolInformation(
        symbol.title(),
        kind(symbol.kind()),
        new Location(snapshot.uri(), ToLsp.range(snapshot, symbol.span())));
  }
}
