package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every feature once over the wire; what they answer, FeaturesTest shows. */
class FeatureProtocolTest {
  private static final String CLAIM =
      """
      CLAIM: professional      POS: 22
      DOS: 03/14/2025
      CPT: 75574-26  dx A,B
           75580       dx B
      ICD-10: A. R07.1
              B. R07.9
      """;

  @TempDir private Path folder;

  @Test
  void structureHintsAndTokens() {
    try (Service service = new Service()) {
      Wire wire = service.initialized(Service.pulling());
      service.open(CLAIM);
      JsonObject hint = Wire.objects(ask(wire, "inlayHint", "range", whole())).get(0);
      assertThat(hint.get("label").getAsString()).isEqualTo("Coronary CT angiography · $109.01");
      assertThat(hint.has("tooltip")).isFalse();
      JsonObject resolved = wire.ask("inlayHint/resolve", hint).getAsJsonObject();
      assertThat(resolved.getAsJsonObject("tooltip").get("value").getAsString())
          .startsWith("PFS 2025, national, facility");
      service.change(2, 0, 0, 0, " ");
      assertThat(wire.ask("inlayHint/resolve", hint).getAsJsonObject().has("tooltip")).isFalse();
      service.change(3, 0, 0, 1, "");

      JsonObject lens = Wire.objects(ask(wire, "codeLens")).get(0);
      assertThat(lens.getAsJsonObject("command").get("command").getAsString())
          .isEqualTo("scrubjay.server.showPrice");
      JsonElement shown =
          wire.ask(
              "workspace/executeCommand",
              Map.of("command", "scrubjay.server.showPrice", "arguments", List.of(Service.URI)));
      assertThat(shown.getAsString()).contains("75574-26 x1  2025-03-14  $109.01");
      assertThat(wire.told("window/showMessage").get("message").getAsString())
          .isEqualTo(shown.getAsString());

      assertThat(Wire.objects(ask(wire, "documentSymbol")))
          .as("flat for clients that say nothing of trees")
          .allMatch(symbol -> symbol.has("location"));
      assertThat(Wire.objects(ask(wire, "foldingRange"))).hasSize(2);
      JsonObject selection =
          Wire.objects(ask(wire, "selectionRange", "positions", List.of(Service.position(2, 6))))
              .get(0);
      assertThat(selection.has("parent")).isTrue();

      JsonObject tokens = ask(wire, "semanticTokens/full").getAsJsonObject();
      int size = tokens.getAsJsonArray("data").size();
      assertThat(size % 5).isZero();
      service.change(4, 2, 12, 13, "7");
      JsonObject delta =
          ask(
                  wire,
                  "semanticTokens/full/delta",
                  "previousResultId",
                  tokens.get("resultId").getAsString())
              .getAsJsonObject();
      assertThat(delta.has("edits")).isTrue();
      assertThat(ask(wire, "semanticTokens/range", "range", whole()).getAsJsonObject().has("data"))
          .isTrue();
    }
  }

  @Test
  void symbolsAreATreeForClientsThatShowTrees() {
    try (Service service = new Service()) {
      Map<String, Object> client =
          Map.of(
              "processId",
              ProcessHandle.current().pid(),
              "initializationOptions",
              Map.of("claimPanel", true),
              "capabilities",
              Map.of(
                  "textDocument",
                  Map.of("documentSymbol", Map.of("hierarchicalDocumentSymbolSupport", true))));
      Wire wire = service.initialized(client);
      service.open(CLAIM);
      List<JsonObject> symbols = Wire.objects(ask(wire, "documentSymbol"));
      assertThat(symbols).anyMatch(symbol -> symbol.getAsJsonArray("children").size() == 2);
      assertThat(
              Wire.objects(ask(wire, "codeLens"))
                  .get(0)
                  .getAsJsonObject("command")
                  .get("command")
                  .getAsString())
          .isEqualTo("scrubjay.showClaimPanel");
    }
  }

  @Test
  void pointersAreFoundAndRenamed() {
    try (Service service = new Service()) {
      Wire wire = service.initialized(Service.pulling());
      service.open(CLAIM);
      JsonObject defined =
          Wire.objects(wire.ask("textDocument/definition", Service.at(2, 18))).get(0);
      assertThat(defined.getAsJsonObject("range").getAsJsonObject("start"))
          .hasToString("{\"line\":4,\"character\":8}");
      Map<String, Object> references = new HashMap<>(Service.at(2, 20));
      references.put("context", Map.of("includeDeclaration", false));
      assertThat(Wire.objects(wire.ask("textDocument/references", references))).hasSize(2);
      assertThat(Wire.objects(wire.ask("textDocument/documentHighlight", Service.at(2, 20))))
          .hasSize(3);
      assertThat(wire.ask("textDocument/prepareRename", Service.at(2, 20)).isJsonObject()).isTrue();
      assertThat(wire.ask("textDocument/prepareRename", Service.at(2, 6)).isJsonNull()).isTrue();
      Map<String, Object> rename = new HashMap<>(Service.at(2, 20));
      rename.put("newName", "D");
      JsonObject edit = wire.ask("textDocument/rename", rename).getAsJsonObject();
      assertThat(Wire.objects(Wire.objects(edit.get("documentChanges")).get(0).get("edits")))
          .hasSize(3);
      rename.put("newName", "A");
      assertThat(wire.askInVain("textDocument/rename", rename).get("code")).hasToString("-32602");
    }
  }

  @Test
  void formatsLinksAndLinkedBlanks() {
    try (Service service = new Service()) {
      Wire wire = service.initialized(Service.pulling());
      service.open(CLAIM);
      Map<String, Object> options = Map.of("tabSize", 4, "insertSpaces", true);
      assertThat(Wire.objects(ask(wire, "formatting", "options", options))).isNotEmpty();
      Map<String, Object> first = new HashMap<>(Service.document());
      first.put("options", options);
      first.put("range", Service.range(0, 0, 3));
      assertThat(Wire.objects(wire.ask("textDocument/rangeFormatting", first))).isEmpty();
      Map<String, Object> organize = new HashMap<>(Service.document());
      organize.put("range", Service.range(0, 0, 0));
      organize.put(
          "context", Map.of("diagnostics", List.of(), "only", List.of("source.organizeCodes")));
      assertThat(Wire.objects(wire.ask("textDocument/codeAction", organize))).hasSize(1);

      service.change(2, 0, 0, 0, "See LCD L33423. %exam% %exam%\n");
      JsonObject link = Wire.objects(ask(wire, "documentLink")).get(0);
      assertThat(link.has("target")).isFalse();
      assertThat(
              wire.ask("documentLink/resolve", link).getAsJsonObject().get("target").getAsString())
          .endsWith("lcdid=33423");
      assertThat(
              wire.ask("textDocument/linkedEditingRange", Service.at(0, 18))
                  .getAsJsonObject()
                  .getAsJsonArray("ranges"))
          .hasSize(2);
    }
  }

  @Test
  void actionsOnTheWholeNoteGetTheirEditsWhenChosen() {
    Map<String, Object> resolving =
        Map.of("dataSupport", true, "resolveSupport", Map.of("properties", List.of("edit")));
    try (Service service = new Service()) {
      Wire wire = service.initialized(Service.capabilities(Map.of("codeAction", resolving)));
      service.open(CLAIM);
      Map<String, Object> ask = new HashMap<>(Service.document());
      ask.put("range", Service.range(0, 0, 0));
      ask.put("context", Map.of("diagnostics", List.of(), "only", List.of("source")));
      JsonObject offered = Wire.objects(wire.ask("textDocument/codeAction", ask)).get(0);
      assertThat(offered.get("kind").getAsString()).isEqualTo("source.organizeCodes");
      assertThat(offered.has("edit")).isFalse();
      JsonObject chosen = wire.ask("codeAction/resolve", offered).getAsJsonObject();
      assertThat(chosen.getAsJsonObject("edit").toString()).contains("newText");
      offered.remove("data");
      assertThat(wire.ask("codeAction/resolve", offered).getAsJsonObject().has("edit")).isFalse();
    }
  }

  @Test
  void theWorkspaceKnowsEveryNoteThatHasACode() throws IOException {
    Files.writeString(folder.resolve("closed.claim"), "DOS: 03/14/2025\nCPT: 75574\n");
    Path skipped = Files.createDirectories(folder.resolve(".git"));
    Files.writeString(skipped.resolve("not.claim"), "CPT: 75574\n");
    Map<String, Object> client = new HashMap<>(Service.pulling());
    client.put("rootUri", folder.toUri().toString());
    try (Service service = new Service()) {
      Wire wire = service.initialized(client);
      service.open("CPT: 75574, 75580\n");
      List<JsonObject> found = List.of();
      // The folder is looked through in the background; asking again is how one learns the end.
      for (int i = 0; i < 2_000 && found.size() < 2; i++) {
        found = Wire.objects(wire.ask("workspace/symbol", Map.of("query", "75574")));
      }
      assertThat(found)
          .extracting(symbol -> symbol.getAsJsonObject("location").get("uri").getAsString())
          .containsExactly(Service.URI, folder.resolve("closed.claim").toUri().toString());
      assertThat(Wire.objects(wire.ask("workspace/symbol", Map.of("query", "")))).isEmpty();
    }
  }

  private static JsonElement ask(Wire wire, String method) {
    return wire.ask("textDocument/" + method, Service.document());
  }

  private static JsonElement ask(Wire wire, String method, String key, Object value) {
    Map<String, Object> params = new HashMap<>(Service.document());
    params.put(key, value);
    return wire.ask("textDocument/" + method, params);
  }

  private static Map<String, Object> whole() {
    return Map.of("start", Service.position(0, 0), "end", Service.position(99, 0));
  }
}
