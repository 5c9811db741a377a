package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server on a port: one editor, on this machine. */
class ServerPortTest {
  private static final String SESSION =
      message(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}")
          + message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
          + message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

  @TempDir private Path directory;

  @Test
  void speaksToTheEditorThatConnects() throws Exception {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    CompletableFuture<Integer> status = serve("0", port);
    try (Socket editor =
        new Socket(InetAddress.getLoopbackAddress(), port.get(30, TimeUnit.SECONDS))) {
      editor.getOutputStream().write(SESSION.getBytes(StandardCharsets.UTF_8));
      String answers = new String(editor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).contains("\"id\":1,\"result\"", "\"name\":\"Scrubjay\"");
    }
    assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(Exit.OK);
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Shell run = Shell.run(directory, WordRules.ALL, TinyBook::new, "server", "--port", port);
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err())
          .isEqualTo("scrubjay: port " + port + " cannot be used; name another one\n");
    }
  }

  private CompletableFuture<Integer> serve(String port, CompletableFuture<Integer> told) {
    PrintStream err =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void print(String sentence) {
            told.complete(Integer.parseInt(sentence.replaceAll("\\D", "")));
          }
        };
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            err,
            directory,
            Clock.systemUTC(),
            false,
            false,
            Map.of(),
            TinyBook::new,
            () -> WordRules.ALL);
    return CompletableFuture.supplyAsync(() -> Main.run(surroundings, "server", "--port", port));
  }

  private static String message(String body) {
    return "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
