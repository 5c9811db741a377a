package org.scrubjay.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.NoteParsing;

/**
 * Notes and what is read from them, one file for each subject. {@code mvn test -Dupdate} writes the
 * readings anew; read the difference before you commit it.
 */
class NotesTest {
  private static final Path FOLDER = Path.of("src/test/resources/notes");
  private static final String RULER = "\n=== read ===\n";

  private static CodeBook book;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @TestFactory
  Stream<DynamicTest> notesSayWhatIsWrittenBesideThem() throws IOException {
    return Files.list(FOLDER)
        .sorted()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String content = Files.readString(file);
    int ruler = content.indexOf(RULER);
    String text = ruler < 0 ? content : content.substring(0, ruler);
    Note note =
        NoteReader.read(
            NoteParsing.parse(text),
            book,
            new NoteReading(Optional.empty(), LocalDate.of(2025, 3, 14)));
    String read = NoteDump.of(note);
    if (System.getProperty("update") != null) {
      Files.writeString(file, text + RULER + read);
      return;
    }
    assertThat(read).isEqualTo(content.substring(ruler + RULER.length()));
  }
}
