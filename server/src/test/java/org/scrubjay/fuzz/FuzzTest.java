package org.scrubjay.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A few inputs of every target, always the same ones, and every input that once failed. */
class FuzzTest {
  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  private static final int INPUTS = 12;

  static Stream<Arguments> inputs() {
    return Fuzz.targets().stream()
        .flatMap(
            target ->
                IntStream.range(0, INPUTS)
                    .mapToObj(
                        seed ->
                            Arguments.of(
                                target.name() + " " + seed,
                                target,
                                target.input(Fuzz.random(seed)))));
  }

  static Stream<Arguments> kept() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(KEPT)) {
      files = all.sorted().toList();
    }
    List<Target> targets = Fuzz.targets();
    return files.stream()
        .map(
            file -> {
              String name = file.getFileName().toString();
              Target target =
                  targets.stream()
                      .filter(one -> name.startsWith(one.name() + "-"))
                      .findFirst()
                      .orElseThrow();
              try {
                return Arguments.of(name, target, Pieces.read(file));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"inputs", "kept"})
  void stands(String name, Target target, List<String> input) throws Throwable {
    target.check(input);
  }
}
