package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.scrubjay.ide.ZipRule;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;

class ProtocolTest {
  private static final String CANARY = "Canaryfeather";

  @Test
  void saysWhatItCanDo() {
    try (Service service = new Service()) {
      JsonObject result = service.wire().ask("initialize", Service.pulling()).getAsJsonObject();
      JsonObject can = result.getAsJsonObject("capabilities");
      assertThat(can.get("positionEncoding").getAsString()).isEqualTo("utf-16");
      assertThat(can.getAsJsonObject("textDocumentSync").get("change").getAsInt()).isEqualTo(2);
      assertThat(can.getAsJsonObject("diagnosticProvider").get("identifier").getAsString())
          .isEqualTo("scrubjay");
      assertThat(can.getAsJsonObject("codeActionProvider").get("codeActionKinds"))
          .hasToString("[\"quickfix\",\"source.fixAll.scrubjay\",\"source.organizeCodes\"]");
      assertThat(can.getAsJsonObject("codeActionProvider").get("resolveProvider").getAsBoolean())
          .isTrue();
      assertThat(result.getAsJsonObject("serverInfo").get("name").getAsString())
          .isEqualTo("Scrubjay");
    }
  }

  @Test
  void clientsThatPullGetDiagnosticsWhenTheyAskAndNeverOtherwise() throws Exception {
    Service service = new Service(new ZipRule());
    Wire wire = service.initialized(Service.pulling());
    service.open("a 😀 zip\nzip\n");
    JsonObject report = pull(wire, Map.of());
    List<JsonObject> items = Wire.objects(report.get("items"));
    assertThat(report.get("kind").getAsString()).isEqualTo("full");
    assertThat(items).hasSize(2);
    JsonObject first = items.get(0);
    assertThat(first.get("range"))
        .hasToString(
            "{\"start\":{\"line\":0,\"character\":5},\"end\":{\"line\":0,\"character\":8}}");
    assertThat(first.get("severity").getAsInt()).isEqualTo(2);
    assertThat(first.get("code").getAsString()).isEqualTo("say-zap");
    assertThat(first.get("source").getAsString()).isEqualTo("scrubjay");
    assertThat(first.getAsJsonObject("codeDescription").get("href").getAsString())
        .endsWith("/rules/say-zap.md");
    assertThat(Wire.objects(items.get(1).get("relatedInformation")).get(0).get("message"))
        .hasToString("\"the first one\"");

    Map<String, Object> before = Map.of("previousResultId", report.get("resultId").getAsString());
    assertThat(pull(wire, before).get("kind").getAsString()).isEqualTo("unchanged");
    service.change(2, 1, 0, 3, "zap");
    assertThat(Wire.objects(pull(wire, before).get("items"))).hasSize(1);

    wire.ask("shutdown", Map.of());
    wire.tell("exit", Map.of());
    assertThat(service.status()).isZero();
    assertThat(wire.noise()).isEmpty();
    assertThat(wire.untold()).isEmpty();
  }

  @Test
  void clientsThatCannotPullAreSentDiagnostics() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.waiting());
      service.open("zip\n");
      JsonObject opened = wire.told("textDocument/publishDiagnostics");
      assertThat(opened.get("version").getAsInt()).isEqualTo(1);
      assertThat(Wire.objects(opened.get("diagnostics"))).hasSize(1);

      service.change(2, 0, 0, 0, "zip ");
      service.change(3, 0, 0, 0, "zip ");
      JsonObject changed = wire.told("textDocument/publishDiagnostics");
      assertThat(changed.get("version").getAsInt()).isEqualTo(3);
      assertThat(Wire.objects(changed.get("diagnostics"))).hasSize(3);

      wire.tell("textDocument/didClose", Service.document());
      assertThat(wire.told("textDocument/publishDiagnostics").getAsJsonArray("diagnostics"))
          .isEmpty();
    }
  }

  @Test
  void hoversAndCompletes() {
    try (Service service = new Service()) {
      Wire wire = service.initialized(Service.pulling());
      service.open("DOS: 03/14/2025\nCPT: C9793\n     7557\n");
      JsonObject hover = wire.ask("textDocument/hover", Service.at(1, 7)).getAsJsonObject();
      assertThat(hover.getAsJsonObject("contents").get("value").getAsString())
          .contains("$1,017.39");
      assertThat(wire.ask("textDocument/hover", Service.at(0, 1)).isJsonNull()).isTrue();

      JsonObject list = wire.ask("textDocument/completion", Service.at(2, 9)).getAsJsonObject();
      assertThat(list.get("isIncomplete").getAsBoolean()).isFalse();
      List<JsonObject> items = Wire.objects(list.get("items"));
      assertThat(items)
          .extracting(item -> item.get("label").getAsString())
          .containsExactly("75571", "75572", "75573", "75574");
      JsonObject last = items.get(3);
      assertThat(last.has("documentation")).isFalse();
      assertThat(last.getAsJsonObject("textEdit"))
          .hasToString(
              "{\"range\":{\"start\":{\"line\":2,\"character\":5},"
                  + "\"end\":{\"line\":2,\"character\":9}},\"newText\":\"75574\"}");
      JsonObject resolved = wire.ask("completionItem/resolve", last).getAsJsonObject();
      assertThat(resolved.getAsJsonObject("documentation").get("value").getAsString())
          .contains("date of service 2025-03-14", "$357.13");
    }
  }

  @Test
  void aFixIsAppliedAndTheProblemIsGone() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("one\nzip\n");
      JsonArray problems = pull(wire, Map.of()).getAsJsonArray("items");
      List<JsonObject> actions = actions(wire, problems, Map.of());
      assertThat(actions)
          .extracting(action -> action.get("title").getAsString())
          .containsExactly(
              "Write zap", "Write nothing", "Ignore say-zap on this line", "Apply all safe fixes");
      JsonObject fix = actions.get(0);
      assertThat(fix.get("isPreferred").getAsBoolean()).isTrue();
      assertThat(fix.getAsJsonArray("diagnostics")).hasSize(1);
      JsonObject change =
          fix.getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject();
      assertThat(change.getAsJsonObject("textDocument").get("version").getAsInt()).isEqualTo(1);
      assertThat(change.getAsJsonArray("edits").get(0).getAsJsonObject().get("newText"))
          .hasToString("\"zap\"");
      service.change(2, 1, 0, 3, "zap");
      assertThat(pull(wire, Map.of()).getAsJsonArray("items")).isEmpty();
    }
  }

  @Test
  void fixesOfAnOlderVersionAreMadeAnew() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("one\nzip\n");
      JsonArray outdated = pull(wire, Map.of()).getAsJsonArray("items");
      service.change(2, 1, 0, 0, "  ");
      JsonObject fix = actions(wire, outdated, Map.of()).get(0);
      JsonElement edit =
          fix.getAsJsonObject("edit")
              .getAsJsonArray("documentChanges")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("edits")
              .get(0);
      assertThat(edit)
          .hasToString(
              "{\"range\":{\"start\":{\"line\":1,\"character\":2},"
                  + "\"end\":{\"line\":1,\"character\":5}},\"newText\":\"zap\"}");
      assertThat(actions(wire, outdated, Map.of("only", List.of("source.fixAll"))))
          .extracting(action -> action.get("kind").getAsString())
          .containsExactly("source.fixAll.scrubjay");
    }
  }

  @Test
  void aSlowRequestCanBeCancelled() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Rule slow =
        rule(
            checkup -> {
              started.countDown();
              awaitQuietly(released);
            });
    try (Service service = new Service(slow)) {
      Wire wire = service.initialized(Service.pulling());
      service.open("text\n");
      int id = wire.send("textDocument/diagnostic", Service.document());
      started.await();
      wire.tell("$/cancelRequest", Map.of("id", id));
      assertThat(wire.answer(id).getAsJsonObject("error").get("code").getAsInt()).isEqualTo(-32800);
      released.countDown();
      assertThat(pull(wire, Map.of()).get("kind").getAsString()).isEqualTo("full");
    }
  }

  @Test
  void aQuestionThatIsTakenBackTooLateIsNothingToReport() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("text\n");
      int id = wire.send("textDocument/diagnostic", Service.document());
      wire.answer(id);
      wire.tell("$/cancelRequest", Map.of("id", id));
      wire.tell("$/cancelRequest", Map.of("id", "never asked"));
      wire.ask("textDocument/diagnostic", Service.document());
      assertThat(service.log()).isEmpty();
    }
  }

  @Test
  void placesOutsideTheTextAreTheNearestInside() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("DOS: 03/14/2025\nCPT: C9793");
      assertThat(wire.ask("textDocument/hover", Service.at(1, 999)).isJsonObject()).isTrue();
      assertThat(wire.ask("textDocument/hover", Service.at(999, 0)).isJsonObject()).isTrue();
      assertThat(wire.ask("textDocument/hover", Service.at(-1, -1)).isJsonNull()).isTrue();
      service.change(2, 7, 3, 9, "\nzip");
      assertThat(pull(wire, Map.of()).getAsJsonArray("items")).hasSize(1);
      assertThat(wire.askInVain("textDocument/hover", Service.document()).get("code").getAsInt())
          .isNegative();
      assertThat(wire.ask("textDocument/hover", Service.at(1, 6)).isJsonObject()).isTrue();
    }
  }

  @Test
  void unknownDocumentsHaveNothingToSay() {
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      assertThat(wire.ask("textDocument/hover", Service.at(0, 0)).isJsonNull()).isTrue();
      assertThat(pull(wire, Map.of()).getAsJsonArray("items")).isEmpty();
    }
  }

  @Test
  void theExitStatusTellsWhetherTheEndWasOrderly() throws Exception {
    Service orderly = new Service();
    orderly.initialized(Service.pulling()).ask("shutdown", Map.of());
    assertThat(orderly.wire().askInVain("textDocument/hover", Service.at(0, 0)).get("code"))
        .hasToString("-32600");
    orderly.wire().tell("exit", Map.of());
    assertThat(orderly.status()).isZero();

    Service abrupt = new Service();
    abrupt.initialized(Service.pulling()).tell("exit", Map.of());
    assertThat(abrupt.status()).isEqualTo(1);

    Service lost = new Service();
    lost.initialized(Service.pulling()).hangUp();
    assertThat(lost.status()).isEqualTo(1);
  }

  @Test
  void nothingIsAnsweredBeforeInitialize() {
    try (Service service = new Service()) {
      assertThat(service.wire().askInVain("textDocument/hover", Service.at(0, 0)).get("code"))
          .hasToString("-32002");
    }
  }

  @Test
  void theServerEndsWithTheProcessOfItsClient() throws Exception {
    Process parent = new ProcessBuilder(javaProgram(), "--version").start();
    long pid = parent.pid();
    Service service = new Service();
    service.wire().ask("initialize", Map.of("processId", pid, "capabilities", Map.of()));
    parent.waitFor();
    // A process that was gone before the server looked cannot be watched; then the input must end.
    service.wire().hangUp();
    assertThat(service.status()).isEqualTo(1);
  }

  @Test
  void failuresSayNothingOfTheNote() throws Exception {
    Rule leaking =
        rule(
            checkup -> {
              String text = checkup.note().tree().source().text();
              throw new IllegalStateException(text, new IllegalArgumentException(text));
            });
    Service service = new Service(leaking);
    Wire wire = service.initialized(Service.pulling());
    service.open(CANARY + "\nCPT: C9793\n");
    JsonObject error = wire.askInVain("textDocument/diagnostic", Service.document());
    assertThat(error.get("code").getAsInt()).isEqualTo(-32603);
    assertThat(error.has("data")).isFalse();
    String id = error.get("message").getAsString().replace("internal error ", "");
    assertThat(service.log()).contains(id).contains("ProtocolTest");

    String change = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":%s}";
    wire.write(
        change.formatted(
            "{\"" + CANARY + "\":1,\"contentChanges\":[{\"text\":[\"" + CANARY + "\"]}]}"));
    wire.write(
        change.formatted(
            "{\"textDocument\":{\"uri\":\""
                + Service.URI
                + "\"},\"contentChanges\":[{\"range\":{\"start\":{\"line\":\""
                + CANARY
                + "\"}},\"text\":\""
                + CANARY
                + "\"}]}"));
    wire.write(
        change.formatted(
            "{\"textDocument\":{\"uri\":\""
                + Service.URI
                + "\"},\"contentChanges\":[{\"range\":{\"start\":null},\"text\":\""
                + CANARY
                + "\"}]}"));
    wire.write("{\"jsonrpc\":\"2.0\",\"id\":999,\"method\":\"" + CANARY + "\"");
    wire.tell("textDocument/" + CANARY, Map.of("text", CANARY));
    JsonObject badRequest =
        wire.askInVain(
            "textDocument/hover",
            Map.of("textDocument", CANARY, "position", Map.of("line", CANARY)));
    assertThat(badRequest.toString()).doesNotContain(CANARY);
    JsonObject badMethod = wire.askInVain("textDocument/" + CANARY, Map.of("text", CANARY));
    assertThat(badMethod.toString()).doesNotContain(CANARY);

    // The connection has survived it all.
    assertThat(wire.ask("textDocument/hover", Service.at(1, 7)).isJsonObject()).isTrue();
    wire.ask("shutdown", Map.of());
    wire.tell("exit", Map.of());
    assertThat(service.status()).isZero();
    assertThat(wire.noise()).isEmpty();
    assertThat(wire.untold()).noneMatch(message -> message.toString().contains(CANARY));
    assertThat(service.log()).doesNotContain(CANARY);
  }

  private static JsonObject pull(Wire wire, Map<String, Object> more) {
    Map<String, Object> params = new java.util.HashMap<>(Service.document());
    params.putAll(more);
    return wire.ask("textDocument/diagnostic", params).getAsJsonObject();
  }

  private static List<JsonObject> actions(Wire wire, JsonArray problems, Map<String, Object> more) {
    Map<String, Object> context = new java.util.HashMap<>(more);
    context.put("diagnostics", problems);
    Map<String, Object> params = new java.util.HashMap<>(Service.document());
    params.put("range", Service.range(1, 0, 3));
    params.put("context", context);
    return Wire.objects(wire.ask("textDocument/codeAction", params));
  }

  private static Rule rule(java.util.function.Consumer<Checkup> check) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return new RuleInfo(
            "any-rule", "tests", Severity.INFO, "For a test.", Set.of(NoteKind.values()));
      }

      @Override
      public void check(Checkup checkup, Verdicts verdicts) {
        check.accept(checkup);
      }
    };
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static String javaProgram() {
    return ProcessHandle.current().info().command().orElse("java");
  }
}
