package org.scrubjay.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;

/**
 * Keeps the documents as the client has them, on the thread that reads messages.
 *
 * @param publisher none for clients that ask for diagnostics themselves
 */
record Synchronizer(Documents documents, Optional<Publisher> publisher) {

  void opened(TextDocumentItem item) {
    var snapshot = documents.open(item.getUri(), item.getVersion(), item.getText());
    publisher.ifPresent(pushing -> pushing.opened(snapshot));
  }

  void changed(DidChangeTextDocumentParams params) {
    var document = params.getTextDocument();
    var edits = FromLsp.edits(params.getContentChanges());
    documents
        .change(document.getUri(), document.getVersion(), edits)
        .ifPresent(snapshot -> publisher.ifPresent(pushing -> pushing.changed(snapshot)));
  }

  void closed(TextDocumentIdentifier document) {
    documents.close(document.getUri());
    publisher.ifPresent(pushing -> pushing.closed(document.getUri()));
  }
}
