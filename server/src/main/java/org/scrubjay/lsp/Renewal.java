package org.scrubjay.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.scrubjay.ide.Snapshot;

/** Takes back what was answered before the code book or a settings file became another one. */
final class Renewal {
  private final Documents documents;
  private final Optional<Publisher> publisher;
  private final Abilities abilities;
  private final ScrubjayClient client;
  private final Executor sender;

  /**
   * @param publisher none for clients that ask for diagnostics themselves
   * @param sender one thread
   */
  Renewal(
      Documents documents,
      Optional<Publisher> publisher,
      Abilities abilities,
      ScrubjayClient client,
      Executor sender) {
    this.documents = documents;
    this.publisher = publisher;
    this.abilities = abilities;
    this.client = client;
    this.sender = sender;
  }

  /** Has every open document looked at anew, and tells the client to ask again. */
  void run() {
    List<Snapshot> renewed = documents.renew();
    publisher.ifPresent(pushing -> renewed.forEach(pushing::opened));
    sender.execute(this::tell);
  }

  private void tell() {
    Abilities.Refreshes can = abilities.refreshes();
    if (can.diagnostics() && abilities.pullsDiagnostics()) {
      client.refreshDiagnostics();
    }
    if (can.inlayHints()) {
      client.refreshInlayHints();
    }
    if (can.codeLenses()) {
      client.refreshCodeLenses();
    }
    if (can.tokens()) {
      client.refreshSemanticTokens();
    }
    client.statusChanged(new CustomJson.Nothing());
  }
}
