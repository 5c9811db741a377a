package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * A client that wants to know everything, and a Java that logs everything, see no word of a note.
 */
@Isolated("it changes the levels of loggers")
class TraceCanaryTest {
  private static final String CANARY = "Quetzalcoatlus";

  @Test
  void theFinestLogsSayNothingOfANote() throws Exception {
    List<Logger> loggers =
        List.of(
            Logger.getLogger(""),
            Logger.getLogger("org.eclipse.lsp4j"),
            Logger.getLogger("org.scrubjay"));
    ByteArrayOutputStream everything = new ByteArrayOutputStream();
    Handler handler = new StreamHandler(everything, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    List<Level> levels = loggers.stream().map(Logger::getLevel).toList();
    loggers.forEach(logger -> logger.setLevel(Level.ALL));
    loggers.get(0).addHandler(handler);
    try (Service service = new Service(Rules.all().toArray(new Rule[0]))) {
      work(service);
      assertThat(service.log()).doesNotContain(CANARY);
    } finally {
      loggers.get(0).removeHandler(handler);
      for (int i = 0; i < loggers.size(); i++) {
        loggers.get(i).setLevel(levels.get(i));
      }
    }
    handler.flush();
    assertThat(everything.toString(StandardCharsets.UTF_8)).doesNotContain(CANARY);
  }

  private static void work(Service service) throws Exception {
    Wire wire = service.wire();
    wire.ask(
        "initialize", Map.of("trace", "verbose", "capabilities", Map.of("textDocument", Map.of())));
    wire.tell("initialized", Map.of());
    wire.tell("$/setTrace", Map.of("value", "verbose"));
    service.open("DOS: 03/14/2025\nINDICATION: " + CANARY + "\nCPT: 75574\nICD-10: A. 120.9\n");
    // The diagnostics are the first that is told, and the last that may be.
    assertThat(wire.told("textDocument/publishDiagnostics").toString()).doesNotContain(CANARY);
    wire.tell("$/" + CANARY, Map.of("text", CANARY));
    wire.tell("$/cancelRequest", Map.of("id", CANARY));
    wire.askInVain(CANARY, Map.of("text", CANARY));
    wire.ask("textDocument/hover", Service.at(2, 7));
    wire.ask("scrubjay/doctor", Map.of());
    wire.ask("scrubjay/status", Service.document());
    wire.ask("shutdown", Map.of());
    wire.tell("exit", Map.of());
    assertThat(service.status()).isZero();
    assertThat(wire.noise()).isEmpty();
    assertThat(wire.untold()).noneMatch(message -> message.toString().contains(CANARY));
  }
}
