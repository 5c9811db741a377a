package org.scrubjay.lsp;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.scrubjay.ide.CodeLenses;
import org.scrubjay.ide.PriceCard;
import org.scrubjay.ide.Snapshot;

/**
 * What lenses do in editors that have no panel of ours: they show a message. The VS Code extension
 * says in its initialization options that it has a panel, and gets that one's command instead.
 */
final class Commands {
  /** Shows the claim panel; the client's own command, with the document as its argument. */
  static final String CLIENT_CLAIM = "scrubjay.showClaimPanel";

  private static final String PRICE = "scrubjay.server.showPrice";
  private static final String ADVICE = "scrubjay.server.showAdvice";

  private final Requests requests;
  private final Executor sender;
  private final Consumer<MessageParams> show;

  Commands(Requests requests, Executor sender, Consumer<MessageParams> show) {
    this.requests = requests;
    this.sender = sender;
    this.show = show;
  }

  static List<String> all() {
    return List.of(PRICE, ADVICE);
  }

  static String of(CodeLenses.About about) {
    return about == CodeLenses.About.PRICE ? PRICE : ADVICE;
  }

  /** Shows the text as a message, and gives it back for clients that show results themselves. */
  CompletableFuture<Object> run(ExecuteCommandParams params) {
    String uri =
        Optional.ofNullable(params.getArguments()).stream()
            .flatMap(List::stream)
            .findFirst()
            .filter(JsonPrimitive.class::isInstance)
            .map(argument -> ((JsonPrimitive) argument).getAsString())
            .orElse("");
    return requests.read(
        uri,
        now -> {
          String text = text(params.getCommand(), now);
          sender.execute(() -> show.accept(new MessageParams(MessageType.Info, text)));
          return text;
        },
        () -> null);
  }

  private static String text(String command, Snapshot now) {
    if (command.equals(PRICE)) {
      return PriceCard.of(now, Optional.empty()).text();
    }
    String advice =
        CodeLenses.advice(now).stream()
            .map(
                problem ->
                    "line "
                        + (now.source().lines().lineOf(problem.span().start()) + 1)
                        + ": "
                        + problem.message())
            .collect(Collectors.joining("\n"));
    return advice.isEmpty()
        ? CodeLenses.of(now).stream().map(CodeLenses.Lens::title).collect(Collectors.joining("\n"))
        : advice;
  }
}
