package org.scrubjay.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Notes and the trees they have, one file for each subject. {@code mvn test -Dupdate} writes the
 * trees anew; read the difference before you commit it.
 */
class TreesTest {
  private static final Path FOLDER = Path.of("src/test/resources/trees");
  private static final String RULER = "\n=== tree ===\n";

  @TestFactory
  Stream<DynamicTest> notesHaveTheTreesDrawnBesideThem() throws IOException {
    return Files.list(FOLDER)
        .sorted()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String content = Files.readString(file);
    int ruler = content.indexOf(RULER);
    String note = ruler < 0 ? content : content.substring(0, ruler);
    String tree = TreeText.of(NoteParsing.parse(note));
    if (System.getProperty("update") != null) {
      write(file, note + RULER + tree);
      return;
    }
    assertThat(tree).isEqualTo(content.substring(ruler + RULER.length()));
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
