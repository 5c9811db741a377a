package org.scrubjay.cli;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code scrubjay warm-up}: does once what users do most, so that Java can keep the classes it
 * loads in an archive ({@code -XX:ArchiveClassesAtExit}) and start faster from then on. The notes
 * it reads are its own; it writes nothing.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Does once what users do most, for a class-data archive.")
final class WarmUpCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  WarmUpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (String note : new String[] {"warm-up.claim", "warm-up.report.txt"}) {
      for (String format : new String[] {"text", "json"}) {
        run(
            new ByteArrayInputStream(resource(note)),
            silence(),
            "lint",
            "--format=" + format,
            "--fail-on=never",
            "--stdin-filename=" + note,
            "-");
      }
    }
    Conversation editor =
        new Conversation(
            JsonParser.parseString(new String(resource("warm-up.json"), StandardCharsets.UTF_8))
                .getAsJsonArray());
    return run(editor.said(), editor.heard(), "server", "--stdio");
  }

  private int run(InputStream in, PrintStream out, String... arguments) {
    return Main.run(surroundings.speaking(in, out), arguments);
  }

  private static PrintStream silence() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream resource = WarmUpCommand.class.getResourceAsStream(name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
