package org.scrubjay.codes.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler says about tables that are not as they must be. */
class BuiltinCompilerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "code\\ttitle\\nA00\\tCholera\\textra; t.tsv:2: expected 2 fields, found 3 fields",
        "code\\ttitle\\n# remark\\nA00; t.tsv:3: expected 2 fields, found 1 fields",
        "code\\tname; t.tsv:1: expected a column named title, found the columns code, name",
        "''; t.tsv:1: expected a header row, found an empty file",
      })
  void aTableThatIsNotOne(String text, String message) throws IOException {
    Path file = write(text);
    assertThatThrownBy(() -> Table.read(file, "code", "title"))
        .isInstanceOf(TableException.class)
        .hasMessage(message);
  }

  @Test
  void fieldsThatAreNotWhatTheyMustBe() throws IOException {
    Path file = write("from\\tto\\tunits\\tfactor\\n2025-13-01\\t\\tx\\t1,5");
    TableRow row = Table.read(file, "from").rows().get(0);
    assertThatThrownBy(() -> row.day("from"))
        .hasMessage("t.tsv:2: expected a date such as 2025-01-31 in column from, found 2025-13-01");
    assertThatThrownBy(() -> row.required("to"))
        .hasMessage("t.tsv:2: expected something in column to, found nothing");
    assertThatThrownBy(() -> row.number("units"))
        .hasMessage("t.tsv:2: expected a whole number in column units, found x");
    assertThatThrownBy(() -> row.decimal("factor"))
        .hasMessage("t.tsv:2: expected a decimal number in column factor, found 1,5");
  }

  @Test
  void quotesAreTextAndCommentsAreSkipped() throws IOException {
    Table table = Table.read(write("a\\tb\\n# c\\n\"x\\ty\"\\n"), "a", "b");
    assertThat(table.rows()).singleElement().extracting(row -> row.text("a")).isEqualTo("\"x");
  }

  @Test
  void twoCompilationsGiveFilesOfTheSameNamesAndSizes() throws IOException {
    // Equal bytes take two processes: within one, Lucene counts its ids on from the seed.
    Path tables = Path.of("src/main/codebook");
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    BuiltinCompiler.compile(tables, one);
    BuiltinCompiler.compile(tables, two);
    BuiltinCompiler.compile(tables, two);
    String files = Files.readString(one.resolve(BuiltinCompiler.FILE_LIST));
    assertThat(two.resolve(BuiltinCompiler.FILE_LIST)).hasContent(files);
    for (String file : files.lines().toList()) {
      String[] nameAndSize = file.split("\t");
      assertThat(two.resolve(nameAndSize[0])).hasSize(Long.parseLong(nameAndSize[1]));
    }
  }

  private Path write(String escaped) throws IOException {
    String text = escaped.replace("\\t", "\t").replace("\\n", "\n");
    return Files.writeString(folder.resolve("t.tsv"), text);
  }
}
