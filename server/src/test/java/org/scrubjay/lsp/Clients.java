package org.scrubjay.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * The work of several clients on one server, all of it mixed on one connection: each types into a
 * note of its own, asks and takes some questions back. Where a code stands in an answer tells the
 * version that the answer speaks of, because every edit adds or removes a line above it.
 *
 * <p>Arguments: clients (8), edits of each (500).
 */
final class Clients {
  private static final List<String> METHODS =
      List.of(
          "textDocument/diagnostic",
          "textDocument/hover",
          "textDocument/documentSymbol",
          "textDocument/inlayHint",
          "textDocument/semanticTokens/full",
          "textDocument/completion",
          "scrubjay/status");
  private static final String NOTE =
      "DOS: 03/14/2025\nCLAIM: professional\nCPT: 75574-26  dx A\nICD-10: A. 120.9\n";
  private static final int DIAGNOSIS_LINE = 3;

  private final Wire wire;
  private final Map<String, List<Double>> millis = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private Clients(Wire wire) {
    this.wire = wire;
  }

  /**
   * What came of it.
   *
   * @param wrong what spoke of another version, and threads that wait for one another
   * @param millis how long answers took, by method
   */
  record Outcome(List<String> wrong, Map<String, List<Double>> millis) {}

  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    Outcome outcome = run(clients, edits);
    System.out.printf("%d clients, %d edits each, Java %s%n", clients, edits, Runtime.version());
    outcome.millis.forEach(
        (method, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-34s %5d answers, p50 %6.1f ms, p99 %6.1f ms%n",
                method,
                all.size(),
                percentile(all, 50),
                percentile(all, 99)));
    outcome.wrong.forEach(System.out::println);
    System.out.println(outcome.wrong.isEmpty() ? "no wrong version, no deadlock" : "FAILED");
    System.exit(outcome.wrong.isEmpty() ? 0 : 1);
  }

  /** Lets {@code clients} work at once; the chance in it is always the same. */
  static Outcome run(int clients, int edits) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (Service service =
        new Service(Service.library(BuiltinCodeBook.open(), Rules.all().toArray(new Rule[0])))) {
      Clients all = new Clients(service.initialized(Service.pulling()));
      List<Future<Void>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        Callable<Void> work = () -> all.work(number, edits);
        running.add(threads.submit(work));
      }
      for (Future<Void> one : running) {
        try {
          one.get();
        } catch (ExecutionException stuck) {
          all.wrong(stuck.getCause() + deadlock().map(dump -> "\n" + dump).orElse(""));
        }
      }
      deadlock().ifPresent(all::wrong);
      if (!service.log().isEmpty()) {
        all.wrong(service.log());
      }
      return new Outcome(List.copyOf(all.wrong), all.millis);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void work(int number, int edits) {
    String uri = "file:///notes/" + number + ".claim";
    Map<String, Object> document = Map.of("uri", uri);
    wire.tell(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "languageId", "coding-note", "version", 1, "text", NOTE)));
    Random random = new Random(number);
    int added = 0;
    for (int version = 2; version <= edits + 1; version++) {
      boolean add = added == 0 || random.nextInt(3) > 0;
      added += add ? 1 : -1;
      Map<String, Object> end = Service.position(add ? 0 : 1, 0);
      Map<String, Object> range = Map.of("start", Service.position(0, 0), "end", end);
      wire.tell(
          "textDocument/didChange",
          Map.of(
              "textDocument",
              Map.of("uri", uri, "version", version),
              "contentChanges",
              List.of(Map.of("range", range, "text", add ? "\n" : ""))));
      ask(METHODS.get(random.nextInt(METHODS.size())), document, added, random.nextInt(8) == 0);
    }
    wire.tell("textDocument/didClose", Map.of("textDocument", document));
    return null;
  }

  private void ask(String method, Map<String, Object> document, int added, boolean takenBack) {
    int line = DIAGNOSIS_LINE + added;
    long start = System.nanoTime();
    int id =
        wire.send(
            method,
            Map.of(
                "textDocument",
                document,
                "position",
                Service.position(line - 1, 6),
                "range",
                Map.of("start", Service.position(0, 0), "end", Service.position(line + 1, 0))));
    if (takenBack) {
      wire.tell("$/cancelRequest", Map.of("id", id));
    }
    JsonObject answer = wire.answer(id);
    took(method, (System.nanoTime() - start) / 1e6);
    if (answer.has("error")) {
      // -32800 is the answer to a request that was taken back in time.
      if (!takenBack || answer.getAsJsonObject("error").get("code").getAsInt() != -32800) {
        wrong(method + ": " + answer.get("error"));
      }
      return;
    }
    boolean right =
        switch (method) {
          case "textDocument/diagnostic" -> diagnosisLine(answer.get("result")) == line;
          case "textDocument/hover" ->
              answer.get("result").isJsonObject()
                  && lineOf(answer.getAsJsonObject("result").getAsJsonObject("range")) == line - 1;
          case "textDocument/semanticTokens/full" ->
              answer.getAsJsonObject("result").getAsJsonArray("data").get(0).getAsInt() == added;
          default -> true;
        };
    if (!right) {
      wrong(method + " speaks of another version than that with " + added + " lines more");
    }
  }

  private static int diagnosisLine(JsonElement report) {
    return Wire.objects(report.getAsJsonObject().get("items")).stream()
        .filter(item -> item.get("code").getAsString().equals("misread-diagnosis-code"))
        .map(item -> lineOf(item.getAsJsonObject("range")))
        .findFirst()
        .orElse(-1);
  }

  private static int lineOf(JsonObject range) {
    return range.getAsJsonObject("start").get("line").getAsInt();
  }

  private synchronized void took(String method, double time) {
    millis.computeIfAbsent(method, unseen -> new ArrayList<>()).add(time);
  }

  private synchronized void wrong(String what) {
    wrong.add(what);
  }

  private static Optional<String> deadlock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Optional.ofNullable(threads.findDeadlockedThreads())
        .map(ids -> List.of(threads.getThreadInfo(ids, 20)).toString());
  }

  private static double percentile(List<Double> all, int percent) {
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
