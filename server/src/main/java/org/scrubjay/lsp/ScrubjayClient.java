package org.scrubjay.lsp;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that may know the notification of ours; one that does not leaves it alone. */
interface ScrubjayClient extends LanguageClient {

  /** Editions or settings became others, so that a status that is shown may be out of date. */
  @JsonNotification("scrubjay/statusChanged")
  void statusChanged(Object nothing);
}
