package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server as an editor starts it: its own process, bytes in, bytes out. */
class PackagedServerIT {
  private static final String CLAIM =
      """
      PAYER: Medicare Part B
      CLAIM: outpatient hospital
      DOS: 03/14/2025
      CPT: C9793
           75574
      ICD-10: A. 120.9  Angina pectoris, unspecified
      DOS: 05/06/2024
      CPT: 75580
      """;

  private Process server;
  private Wire wire;

  /** Where the server would look for imported code files: the tester's own must not count. */
  @TempDir private Path dataFolder;

  @BeforeEach
  void start() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-jar",
            System.getProperty("scrubjay.jar"),
            "server",
            "--stdio");
    command.environment().remove("SCRUBJAY_CODEBOOK");
    command.environment().put("XDG_DATA_HOME", dataFolder.toString());
    server = command.start();
    wire = new Wire(server.getInputStream(), server.getOutputStream());
    wire.ask("initialize", Service.pulling());
    wire.tell("initialized", Map.of());
    wire.tell(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", Service.URI, "languageId", "coding-note", "version", 1, "text", CLAIM)));
  }

  @AfterEach
  void stop() {
    server.destroyForcibly();
  }

  @Test
  void answersAnEditorAndEndsInOrder() throws Exception {
    assertThat(hover(3, 7)).contains("**C9793**", "**OPPS 2025**", "$1,017.39", "2025-03-14");
    assertThat(hover(7, 7)).contains("**75580**", "**OPPS 2024**", "$997.22", "2024-05-06");

    change(2, 4, 9, 10, "");
    JsonObject list = wire.ask("textDocument/completion", Service.at(4, 9)).getAsJsonObject();
    assertThat(Wire.objects(list.get("items")))
        .extracting(item -> item.get("label").getAsString())
        .contains("75571", "75572", "75573", "75574");
    change(3, 4, 9, 9, "4");

    JsonObject problem =
        problems().stream()
            .filter(found -> found.get("code").getAsString().equals("misread-diagnosis-code"))
            .findFirst()
            .orElseThrow();
    apply(4, firstFix(problem));
    assertThat(problems())
        .extracting(found -> found.get("code").getAsString())
        .doesNotContain("misread-diagnosis-code");

    wire.ask("shutdown", Map.of());
    wire.tell("exit", Map.of());
    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
    assertThat(wire.noise()).isEmpty();
    byte[] log = server.getErrorStream().readAllBytes();
    assertThat(new String(log, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void endsWhenTheEditorIsGone() throws Exception {
    wire.hangUp();
    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(1);
  }

  private String hover(int line, int character) {
    JsonObject hover =
        wire.ask("textDocument/hover", Service.at(line, character)).getAsJsonObject();
    return hover.getAsJsonObject("contents").get("value").getAsString();
  }

  private List<JsonObject> problems() {
    JsonObject report = wire.ask("textDocument/diagnostic", Service.document()).getAsJsonObject();
    return Wire.objects(report.get("items"));
  }

  /** The edits of the fix that the editor may take without asking. */
  private List<JsonObject> firstFix(JsonObject problem) {
    Map<String, Object> params = new HashMap<>(Service.document());
    params.put("range", problem.get("range"));
    params.put("context", Map.of("diagnostics", List.of(problem)));
    JsonObject action =
        Wire.objects(wire.ask("textDocument/codeAction", params)).stream()
            .filter(offered -> offered.has("isPreferred"))
            .findFirst()
            .orElseThrow();
    JsonObject change = Wire.objects(action.getAsJsonObject("edit").get("documentChanges")).get(0);
    return Wire.objects(change.get("edits"));
  }

  private void apply(int version, List<JsonObject> edits) {
    List<Object> changes = new ArrayList<>();
    for (JsonObject edit : edits) {
      changes.add(Map.of("range", edit.get("range"), "text", edit.get("newText")));
    }
    tellChange(version, changes);
  }

  private void change(int version, int line, int from, int to, String text) {
    tellChange(version, List.of(Map.of("range", Service.range(line, from, to), "text", text)));
  }

  private void tellChange(int version, List<Object> changes) {
    wire.tell(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", Service.URI, "version", version),
            "contentChanges",
            changes));
  }
}
