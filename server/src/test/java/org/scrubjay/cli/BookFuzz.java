package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.scrubjay.codes.importing.Official;
import org.scrubjay.fuzz.Target;

/**
 * A code book whose files are damaged: every command says so or answers, none crashes, and {@code
 * codes verify} finds every changed byte. Each piece names a file by its rank, and its damage.
 */
public final class BookFuzz implements Target {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("code", "R07.9", "--as-of", "2026-03-14"),
          List.of("find", "chest", "pain"),
          List.of("lint", "--fail-on", "never", "a.claim"),
          List.of("price", "a.claim"),
          List.of("codes", "list"));

  @Override
  public String name() {
    return "books";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      pieces.add(random.nextInt(1000) + " " + Damage.random(random));
    }
    return pieces;
  }

  @Override
  public void check(List<String> input) throws IOException {
    Scratch.in(
        folder -> {
          Path book = folder.resolve("book");
          fill(folder, book);
          boolean changed = false;
          for (String piece : input) {
            changed |= damage(book, piece);
          }
          for (List<String> command : COMMANDS) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--codebook", book.toString()));
            Shell run = Shell.real(folder, arguments.toArray(new String[0]));
            assertThat(run.exit()).as(command + ": " + run.err()).isBetween(0, 2);
            assertThat(run.err()).doesNotContain("internal error").doesNotContain("Exception");
          }
          Shell verified = Shell.real(folder, "codes", "verify", "--codebook", book.toString());
          assertThat(verified.exit()).as(verified.out() + verified.err()).isIn(0, 1, 2);
          if (changed) {
            assertThat(verified.exit()).as(verified.out()).isNotZero();
          }
        });
  }

  private static void fill(Path folder, Path book) throws IOException {
    Files.writeString(
        folder.resolve("icd10cm-order-2026.txt"),
        Official.orderFile("R07|0|Pain in throat and chest", "R079|1|Chest pain, unspecified"));
    Files.writeString(
        folder.resolve("ccipra-v302r0-f1.txt"), Official.pairs("71260|71250|20200101|*|0"));
    Files.writeString(
        folder.resolve("a.claim"),
        "DOS: 03/14/2026\nCLAIM: professional\nCPT: 71260\n     71250\nICD-10: A. R07.9\n");
    Shell run =
        Shell.real(
            folder,
            "codes",
            "import",
            "--accept-license",
            "--codebook",
            book.toString(),
            "icd10cm-order-2026.txt",
            "ccipra-v302r0-f1.txt");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  /** Whether the bytes of a part are others now. */
  private static boolean damage(Path book, String piece) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(book)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int blank = piece.indexOf(' ');
    Path file = files.get(files.size() * Integer.parseInt(piece.substring(0, blank)) / 1000);
    byte[] before = Files.readAllBytes(file);
    byte[] after = Damage.parse(piece.substring(blank + 1)).of(before);
    Files.write(file, after);
    return file.toString().contains("parts") && !Arrays.equals(before, after);
  }
}
