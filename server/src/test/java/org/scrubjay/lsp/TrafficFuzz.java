package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.fuzz.Target;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * Messages in any order, with any parameters, some of them no messages at all: the server goes on,
 * answers the honest client that comes after, ends when it is told to, and repeats no word of a
 * note. Each piece is the body of one frame. Half of the clients wait for diagnostics, the others
 * ask for them.
 */
public final class TrafficFuzz implements Target {
  private static final Gson GSON = new Gson();
  private static final String CANARY = "Quetzalcoatlus";
  private static final List<String> REQUESTS =
      List.of(
          "textDocument/diagnostic",
          "textDocument/hover",
          "textDocument/completion",
          "textDocument/codeAction",
          "textDocument/inlayHint",
          "textDocument/codeLens",
          "textDocument/documentSymbol",
          "textDocument/foldingRange",
          "textDocument/selectionRange",
          "textDocument/semanticTokens/full",
          "textDocument/semanticTokens/full/delta",
          "textDocument/semanticTokens/range",
          "textDocument/definition",
          "textDocument/references",
          "textDocument/documentHighlight",
          "textDocument/rename",
          "textDocument/prepareRename",
          "textDocument/documentLink",
          "textDocument/formatting",
          "textDocument/rangeFormatting",
          "textDocument/linkedEditingRange",
          "workspace/symbol",
          "workspace/executeCommand",
          "workspace/diagnostic",
          "completionItem/resolve",
          "codeAction/resolve",
          "codeLens/resolve",
          "inlayHint/resolve",
          "documentLink/resolve",
          "initialize",
          "scrubjay/claim",
          "scrubjay/status",
          "scrubjay/blanks",
          "scrubjay/explain",
          "scrubjay/price",
          "scrubjay/doctor",
          "scrubjay/newNote",
          "scrubjay/importCodes",
          "no/such/request",
          "$/noSuchRequest");
  private static final List<String> NOTIFICATIONS =
      List.of(
          "textDocument/didOpen",
          "textDocument/didChange",
          "textDocument/didClose",
          "textDocument/didSave",
          "textDocument/willSave",
          "workspace/didChangeWatchedFiles",
          "workspace/didChangeConfiguration",
          "workspace/didChangeWorkspaceFolders",
          "initialized",
          "$/cancelRequest",
          "$/setTrace",
          "window/workDoneProgress/cancel",
          "no/such/notification");
  private static final List<String> URIS =
      List.of(
          "file:///notes/a.claim",
          "file:///notes/b.report.txt",
          "untitled:Untitled-1",
          "file:///notes/scrubjay.json",
          "file:///C:/x%20y.claim",
          "",
          "::",
          "http://[",
          "git:/a?x");

  @Override
  public String name() {
    return "traffic";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      pieces.add(random.nextInt(12) == 0 ? broken(random) : message(i, random));
    }
    return pieces;
  }

  @Override
  public void check(List<String> input) throws Exception {
    try (Service service = new Service(Rules.all().toArray(new Rule[0]))) {
      boolean waits = input.size() % 2 == 0;
      Wire wire = service.initialized(waits ? Service.waiting() : Service.pulling());
      input.forEach(wire::write);
      wire.tell("textDocument/didClose", Service.document());
      service.open("DOS: 03/14/2025\nCPT: 75574\n");
      if (waits) {
        awaitDiagnostics(wire);
      }
      assertThat(wire.ask("textDocument/diagnostic", Service.document()).isJsonObject()).isTrue();
      wire.ask("shutdown", Map.of());
      wire.tell("exit", Map.of());
      assertThat(service.status()).isZero();
      assertThat(wire.noise()).isEmpty();
      assertThat(service.log()).doesNotContain(CANARY);
    }
  }

  /** Waits for those of the note that is open last. */
  private static void awaitDiagnostics(Wire wire) {
    JsonObject told = wire.told("textDocument/publishDiagnostics");
    while (!told.get("uri").getAsString().equals(Service.URI) || !told.has("version")) {
      told = wire.told("textDocument/publishDiagnostics");
    }
  }

  /** A message that a client could send, but for its place, its order or its parameters. */
  static String message(int id, RandomGenerator random) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    if (random.nextBoolean()) {
      message.put("id", random.nextInt(8) == 0 ? 4999 : 5000 + id);
      message.put("method", pick(REQUESTS, random));
    } else {
      message.put("method", pick(NOTIFICATIONS, random));
    }
    if (random.nextInt(10) > 0) {
      message.put("params", params(random));
    }
    return GSON.toJson(message);
  }

  private static Object params(RandomGenerator random) {
    Map<String, Object> params = new LinkedHashMap<>();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("uri", pick(URIS, random));
    document.put("languageId", "coding-note");
    document.put("version", random.nextInt(-3, 9));
    document.put("text", CANARY + " " + String.join("\n", NoteTexts.note(random)));
    params.put("textDocument", document);
    params.put("position", position(random));
    params.put("range", range(random));
    params.put("positions", List.of(position(random)));
    params.put("context", Map.of("diagnostics", List.of(), "includeDeclaration", true));
    params.put("newName", NoteTexts.snippet(random));
    params.put("query", NoteTexts.snippet(random));
    params.put("id", 5000 + random.nextInt(60));
    params.put("options", Map.of("tabSize", random.nextInt(-1, 9), "insertSpaces", true));
    params.put("command", "scrubjay." + random.nextInt());
    params.put("rule", CANARY);
    params.put("capabilities", Map.of());
    Map<String, Object> change = new LinkedHashMap<>();
    if (random.nextInt(5) > 0) {
      change.put("range", range(random));
    }
    change.put("text", CANARY + NoteTexts.snippet(random));
    params.put("contentChanges", List.of(change));
    params.put(
        "changes", List.of(Map.of("uri", pick(URIS, random), "type", 1 + random.nextInt(4))));
    return switch (random.nextInt(12)) {
      case 0 -> List.of(params);
      case 1 -> Map.of(pick(List.copyOf(params.keySet()), random), CANARY);
      case 2 -> CANARY;
      default -> params;
    };
  }

  private static String broken(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "{";
      case 2 -> "[]";
      case 3 -> "null";
      case 4 -> "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":null}";
      case 5 -> "{\"jsonrpc\":\"2.0\",\"id\":1e99,\"result\":\"" + CANARY + "\"}";
      case 6 -> "[".repeat(2000);
      default -> message(0, random).substring(0, 20 + random.nextInt(20)) + CANARY;
    };
  }

  private static Map<String, Object> range(RandomGenerator random) {
    return Map.of("start", position(random), "end", position(random));
  }

  private static Map<String, Object> position(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> Service.position(Integer.MAX_VALUE, Integer.MAX_VALUE);
      case 1 -> Service.position(-1, -1);
      default -> Service.position(random.nextInt(40), random.nextInt(80));
    };
  }

  private static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
