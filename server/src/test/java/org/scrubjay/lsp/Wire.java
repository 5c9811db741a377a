package org.scrubjay.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that speaks JSON-RPC as bytes, and minds every byte that is none. */
final class Wire {
  private static final Gson GSON = new Gson();
  private static final long PATIENCE_SECONDS = 20;

  private final OutputStream toServer;
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonObject> notifications = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private int lastId;

  Wire(InputStream fromServer, OutputStream toServer) {
    this.toServer = toServer;
    Thread reader = new Thread(() -> read(fromServer), "test-client");
    reader.setDaemon(true);
    reader.start();
  }

  /** Sends a request and gives its result. */
  JsonElement ask(String method, Object params) {
    JsonObject answer = answer(send(method, params));
    if (answer.has("error")) {
      throw new AssertionError(method + " was answered with " + answer.get("error"));
    }
    return answer.get("result");
  }

  /** Sends a request and gives its error. */
  JsonObject askInVain(String method, Object params) {
    return answer(send(method, params)).getAsJsonObject("error");
  }

  /** Sends a request and gives its id. Several threads may send at once. */
  synchronized int send(String method, Object params) {
    int id = ++lastId;
    answers.put(id, new CompletableFuture<>());
    Map<String, Object> request = message(method);
    request.put("id", id);
    request.put("params", params);
    write(GSON.toJson(request));
    return id;
  }

  JsonObject answer(int id) {
    JsonObject answer = await(answers.get(id));
    answers.remove(id);
    return answer;
  }

  void tell(String method, Object params) {
    Map<String, Object> notification = message(method);
    notification.put("params", params);
    write(GSON.toJson(notification));
  }

  /** The members stand in the order in which clients write them, not in that of a hash. */
  private static Map<String, Object> message(String method) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("method", method);
    return message;
  }

  /** Sends {@code body} as it is, in a frame. */
  void write(String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    writeRaw("Content-Length: " + length + "\r\n\r\n" + body);
  }

  /** Sends what may be no frame at all. */
  synchronized void writeRaw(String text) {
    try {
      toServer.write(text.getBytes(StandardCharsets.UTF_8));
      toServer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends the server's input. */
  void hangUp() {
    try {
      toServer.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The parameters of the next notification called {@code method}. */
  JsonObject told(String method) {
    try {
      while (true) {
        JsonObject next = notifications.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no " + method + " came");
        }
        if (next.has("method") && next.get("method").getAsString().equals(method)) {
          return next.getAsJsonObject("params");
        }
      }
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  /** The notifications that nobody has asked for yet. */
  List<JsonObject> untold() {
    return new ArrayList<>(notifications);
  }

  /** Waits for the end of the server's output; what came that is no framed message. */
  String noise() {
    return await(end);
  }

  static List<JsonObject> objects(JsonElement array) {
    JsonArray elements = array.getAsJsonArray();
    List<JsonObject> objects = new ArrayList<>();
    elements.forEach(element -> objects.add(element.getAsJsonObject()));
    return objects;
  }

  private void read(InputStream fromServer) {
    try {
      StringBuilder noise = new StringBuilder();
      for (String head = line(fromServer); !head.isEmpty(); head = line(fromServer)) {
        if (head.matches("Content-Length: \\d+\r\n")) {
          line(fromServer);
          int length = Integer.parseInt(head.substring(16).strip());
          byte[] body = fromServer.readNBytes(length);
          take(JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject());
        } else {
          noise.append(head);
        }
      }
      end.complete(noise.toString());
    } catch (IOException | RuntimeException failure) {
      end.completeExceptionally(failure);
    }
  }

  private void take(JsonObject message) {
    boolean answered =
        !message.has("method")
            && message.get("id").isJsonPrimitive()
            && answers.containsKey(message.get("id").getAsInt());
    if (answered) {
      answers.get(message.get("id").getAsInt()).complete(message);
    } else {
      notifications.add(message);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.append((char) b);
      if (b == '\n') {
        break;
      }
    }
    return line.toString();
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError("no answer in time", failure);
    }
  }
}
