package org.scrubjay.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.scrubjay.ide.Blanks;
import org.scrubjay.ide.PriceCard;
import org.scrubjay.ide.Skeletons;
import org.scrubjay.ide.StatusView;
import org.scrubjay.setup.RulePages;

/** Requests that the protocol does not have; the VS Code extension asks them. */
@JsonSegment("scrubjay")
final class CustomRequests {
  private final ScrubjayServer server;

  CustomRequests(ScrubjayServer server) {
    this.server = server;
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Claims> claim(CustomJson.DocumentParams params) {
    return server.requests().read(params.textDocument().getUri(), ToCustom::claims, () -> null);
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Status> status(CustomJson.DocumentParams params) {
    return server
        .requests()
        .read(
            params.textDocument().getUri(), now -> ToCustom.status(StatusView.of(now)), () -> null);
  }

  @JsonRequest
  public CompletableFuture<CustomJson.BlankList> blanks(CustomJson.DocumentParams params) {
    return server
        .requests()
        .read(
            params.textDocument().getUri(),
            now -> ToCustom.blanks(now, Blanks.of(now)),
            () -> new CustomJson.BlankList(List.of()));
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Explanation> explain(CustomJson.RuleParams params) {
    return server
        .requests()
        .compute(
            () ->
                Optional.ofNullable(params.rule())
                    .flatMap(RulePages::of)
                    .map(page -> new CustomJson.Explanation(params.rule(), withoutHead(page)))
                    .orElseThrow(
                        () ->
                            SafeLogging.refusal(
                                ResponseErrorCode.InvalidParams, "there is no such rule")));
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Price> price(CustomJson.PriceParams params) {
    Optional<String> locality = Optional.ofNullable(params.locality()).filter(l -> !l.isBlank());
    return server
        .requests()
        .read(
            params.textDocument().getUri(),
            now -> {
              PriceCard card = PriceCard.of(now, locality);
              return new CustomJson.Price(card.text(), card.markdown());
            },
            () -> null);
  }

  @JsonRequest
  public CompletableFuture<CustomJson.ImportReport> importCodes(CustomJson.ImportParams params) {
    return server.imports().run(params);
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Text> doctor(CustomJson.Nothing params) {
    return server.requests().compute(() -> new CustomJson.Text(server.doctor().report()));
  }

  @JsonRequest
  public CompletableFuture<CustomJson.Templates> newNote(CustomJson.Nothing params) {
    return CompletableFuture.completedFuture(
        new CustomJson.Templates(
            Skeletons.all().stream()
                .map(one -> new CustomJson.Template(one.name(), one.fileName(), one.text()))
                .toList()));
  }

  /** The page without the table of facts between two rulers, which is for programs. */
  private static String withoutHead(String page) {
    int end = page.startsWith("---\n") ? page.indexOf("\n---\n") : -1;
    return end < 0 ? page : page.substring(end + "\n---\n".length());
  }
}
