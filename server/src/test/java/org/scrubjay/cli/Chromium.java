package org.scrubjay.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium that a test drives by the DevTools protocol; it talks to this machine only.
 */
final class Chromium implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final StringBuilder complaints = new StringBuilder();
  private int last;
  private String session = "";

  private Chromium(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
  }

  /** The browser of this machine. */
  static Optional<Path> installed() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens {@code page}.
   *
   * @param profile a folder of its own
   */
  static Chromium open(Path browser, Path profile, Path page) throws IOException {
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1400,1400",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Chromium chromium = new Chromium(process, address(process));
      chromium.visit(page);
      return chromium;
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** What an expression in the page gives, as text; a promise is waited for. */
  String evaluate(String script) {
    JsonObject asked = new JsonObject();
    asked.addProperty("expression", "(async () => String(await (" + script + ")))()");
    asked.addProperty("awaitPromise", true);
    JsonObject answer = ask("Runtime.evaluate", asked);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + answer.get("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").get("value").getAsString();
  }

  /** What the page and its policy complained of. */
  String complaints() {
    return complaints.toString();
  }

  void screenshot(Path file) throws IOException {
    JsonObject asked = new JsonObject();
    asked.addProperty("captureBeyondViewport", false);
    String picture = ask("Page.captureScreenshot", asked).get("data").getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(picture));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void visit(Path page) {
    JsonObject blank = new JsonObject();
    blank.addProperty("url", "about:blank");
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", ask("Target.createTarget", blank).get("targetId").getAsString());
    attach.addProperty("flatten", true);
    session = ask("Target.attachToTarget", attach).get("sessionId").getAsString();
    ask("Page.enable", new JsonObject());
    ask("Runtime.enable", new JsonObject());
    ask("Log.enable", new JsonObject());
    JsonObject to = new JsonObject();
    to.addProperty("url", page.toUri().toString());
    ask("Page.navigate", to);
    loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private JsonObject ask(String method, JsonObject parameters) {
    int id = ++last;
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", parameters);
    if (!session.isEmpty()) {
      message.addProperty("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** The browser says on standard error where it listens. */
  private static String address(Process process) throws IOException {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.startsWith(LISTENING)) {
        // What it says after that nobody reads, and a full pipe would stop it.
        Thread reader = new Thread(() -> err.lines().forEach(said -> {}));
        reader.setDaemon(true);
        reader.start();
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        take(JsonParser.parseString(message.toString()).getAsJsonObject());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(JsonObject said) {
      if (said.has("id")) {
        CompletableFuture<JsonObject> answer = waiting.remove(said.get("id").getAsInt());
        if (said.has("error")) {
          answer.completeExceptionally(new IllegalStateException(said.toString()));
        } else {
          answer.complete(said.getAsJsonObject("result"));
        }
        return;
      }
      String method = said.get("method").getAsString();
      if (method.equals("Page.loadEventFired")) {
        loaded.complete(null);
      } else if (method.equals("Log.entryAdded") || method.equals("Runtime.exceptionThrown")) {
        complaints.append(said.get("params")).append('\n');
      }
    }
  }
}
