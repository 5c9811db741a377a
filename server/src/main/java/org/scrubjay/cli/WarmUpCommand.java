package org.scrubjay.cli;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
  /** Those of the samples that together have nearly everything in them that the others have. */
  private static final List<String> NOTES =
      List.of(
          "claims/hospital-two-days.claim",
          "claims/inpatient-reading.claim",
          "claims/office-sheet.claim",
          "claims/undated-sheet.claim",
          "guides/cardiac-ct-rates.guide.md",
          "guides/charge-line-forms.guide.txt",
          "reports/chest-ct-nodule.report.txt",
          "reports/chest-sides.report.txt",
          "reports/ct-ffr-thin.report.txt",
          "reports/wrist-ct-reformats.report.txt",
          "templates/knee-mri-one-patient.template.txt",
          "templates/us-neck-draft.html");

  /** The archive takes up the lambdas of a nested class only if the class around it is linked. */
  private static final List<String> AROUND_OTHERS =
      List.of(
          "java.util.stream.StreamSpliterators",
          "org.scrubjay.cli.CommonOptions",
          "org.scrubjay.cli.Converters",
          "org.scrubjay.cli.output.LintJson",
          "org.scrubjay.lint.Settings");

  private final Surroundings surroundings;

  WarmUpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ClassNotFoundException {
    for (String name : AROUND_OTHERS) {
      Class.forName(name);
    }
    for (String note : NOTES) {
      lint(note, LintFormat.TEXT);
    }
    for (LintFormat format : LintFormat.values()) {
      lint(NOTES.get(0), format);
    }
    read(NOTES.get(0), "price");
    run(InputStream.nullInputStream(), silence(), "code", "75574");
    Conversation editor =
        new Conversation(
            JsonParser.parseString(new String(resource("warm-up.json"), StandardCharsets.UTF_8))
                .getAsJsonArray());
    return run(editor.said(), editor.heard(), "server", "--stdio");
  }

  private void lint(String note, LintFormat format) {
    read(note, "lint", "--format=" + format, "--stdin-filename=" + note);
  }

  private void read(String note, String... command) {
    String[] arguments = Arrays.copyOf(command, command.length + 1);
    arguments[command.length] = "-";
    run(new ByteArrayInputStream(resource("samples/" + note)), silence(), arguments);
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
