package org.scrubjay.lsp;

import com.google.gson.JsonElement;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Progress that a client asked to be told of, by a token; without a token nothing is sent. */
final class WorkProgress {
  private final Optional<Either<String, Integer>> token;
  private final Executor sender;
  private final Consumer<ProgressParams> client;
  private int percent = -1;

  /**
   * @param token text or a number, else none
   * @param sender one thread, so that reports arrive in order
   */
  WorkProgress(JsonElement token, Executor sender, Consumer<ProgressParams> client) {
    this.token =
        Optional.ofNullable(token).filter(JsonElement::isJsonPrimitive).map(WorkProgress::either);
    this.sender = sender;
    this.client = client;
  }

  void begin(String title) {
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(true);
    begin.setPercentage(0);
    send(begin);
  }

  /** Tells how far the work is, when that is another percentage than before. */
  void report(String message, int percentage) {
    if (percentage != percent) {
      percent = percentage;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setMessage(message);
      report.setPercentage(percentage);
      report.setCancellable(true);
      send(report);
    }
  }

  void end() {
    send(new WorkDoneProgressEnd());
  }

  private void send(WorkDoneProgressNotification news) {
    token.ifPresent(
        known ->
            sender.execute(() -> client.accept(new ProgressParams(known, Either.forLeft(news)))));
  }

  private static Either<String, Integer> either(JsonElement token) {
    return token.getAsJsonPrimitive().isNumber()
        ? Either.forRight(token.getAsInt())
        : Either.forLeft(token.getAsString());
  }
}
