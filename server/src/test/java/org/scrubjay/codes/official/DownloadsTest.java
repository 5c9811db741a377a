package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
  private static final Downloads.Limits SMALL = new Downloads.Limits(3 << 20, 5 << 20, 100, 5, 3);

  @TempDir private Path folder;

  @Test
  void foldersAndArchivesAreReadInTheOrderOfTheirPaths() throws IOException {
    byte[] inner = TestFile.zip(Map.of("deep file.txt", "deep"));
    byte[] middle = zip("inner.zip", inner, "in folder/b.txt", bytes("b"));
    write("2026 Code Descriptions.zip", zip("z/middle.zip", middle, "A file.txt", bytes("a")));
    write("sub/plain.TXT", bytes("plain"));
    write("__MACOSX/junk.txt", bytes("junk"));
    write(".DS_Store", bytes("junk"));
    write("table.xlsx", TestFile.workbook("table.xlsx", List.of(List.of("x"))).bytes());

    Downloads downloads = Downloads.in(folder);

    assertThat(downloads.refused()).isEmpty();
    assertThat(downloads.files().stream().map(file -> inside(file.path())))
        .containsExactly(
            "2026 Code Descriptions.zip/A file.txt",
            "2026 Code Descriptions.zip/z/middle.zip/in folder/b.txt",
            "2026 Code Descriptions.zip/z/middle.zip/inner.zip/deep file.txt",
            "sub/plain.TXT",
            "table.xlsx");
    assertThat(downloads.files().stream().map(OfficialFile::name))
        .containsExactly("A file.txt", "b.txt", "deep file.txt", "plain.TXT", "table.xlsx");
    assertThat(content(downloads.files().get(1))).isEqualTo("b");
    assertThat(content(downloads.files().get(2))).isEqualTo("deep");
    assertThat(content(downloads.files().get(2))).as("opened again").isEqualTo("deep");
    assertThat(content(downloads.files().get(3))).isEqualTo("plain");
  }

  @Test
  void aSingleFileIsItself() throws IOException {
    Path file = write("icd10cm-order-2026.txt", bytes("00001"));
    assertThat(Downloads.in(file).files()).hasSize(1);
    assertThat(Downloads.in(file).files().get(0).size()).hasValue(5);
    assertThatThrownBy(() -> Downloads.in(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aWorkbookInAnArchiveIsOneFile() throws IOException {
    byte[] workbook = TestFile.workbook("t.xlsx", List.of(List.of("x"))).bytes();
    write("a.zip", zip("t.xlsx", workbook, "t.txt", bytes("x")));
    assertThat(Downloads.in(folder).files().stream().map(OfficialFile::name))
        .containsExactly("t.txt", "t.xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.txt", "a/../../evil.txt", "/etc/evil", "C:\\evil.txt", "..\\evil.txt"})
  void namesThatLeaveTheArchiveAreRefused(String name) throws IOException {
    write("good.txt", bytes("good"));
    write("bad.zip", zip("fine.txt", bytes("x"), name, bytes("x")));
    write("nested.zip", zip("bad.zip", zip(name, bytes("x")), "fine.txt", bytes("x")));

    Downloads downloads = Downloads.in(folder);

    assertThat(downloads.files().stream().map(OfficialFile::name)).containsExactly("good.txt");
    assertThat(downloads.refused())
        .hasSize(2)
        .allSatisfy(refused -> assertThat(refused.reason()).contains("outside itself"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bell\u0007.txt", " "})
  void absurdNamesAreRefused(String name) throws IOException {
    write("bad.zip", zip(name, bytes("x"), "a.txt", bytes("x")));
    write("long.zip", zip("x".repeat(501), bytes("x"), "a.txt", bytes("x")));
    assertThat(Downloads.in(folder).refused())
        .extracting(Downloads.Refused::reason)
        .allSatisfy(reason -> assertThat(reason).contains("name cannot be right"))
        .hasSize(2);
  }

  @Test
  void archivesThatAreCutOffAreRefusedAndTheRestIsKept() throws IOException {
    byte[] whole = zip("a.txt", bytes("a".repeat(1000)), "b.txt", bytes("b"));
    write("cut.zip", Arrays.copyOf(whole, whole.length / 2));
    write("nested.zip", zip("cut.zip", Arrays.copyOf(whole, 40), "c.txt", bytes("c")));
    write("fine.txt", bytes("x"));

    Downloads downloads = Downloads.in(folder);

    assertThat(downloads.files().stream().map(OfficialFile::name)).containsExactly("fine.txt");
    assertThat(downloads.refused())
        .extracting(Downloads.Refused::reason)
        .allSatisfy(reason -> assertThat(reason).contains("download it again"))
        .hasSize(2);
  }

  @Test
  void anEntryWhoseBytesWereChangedFailsWhenRead() throws IOException {
    byte[] archive = zip("a.txt", bytes("official text, as it was published"));
    int central = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    archive[central + 16] ^= 1; // the first byte of the checksum in the directory
    write("changed.zip", archive);
    OfficialFile changed = Downloads.in(folder).files().get(0);
    assertThatThrownBy(() -> content(changed))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("changed.zip/a.txt is damaged (its checksum is wrong)");
  }

  @Test
  void whatInflatesTooFarIsRefused() throws IOException {
    write("entry.zip", zip("big.txt", new byte[(3 << 20) + 1], "a.txt", bytes("a")));
    write("total.zip", zip("b1.txt", new byte[(3 << 20) - 1], "b2.txt", new byte[(3 << 20) - 1]));
    byte[] nestedBomb = zip("big.txt", new byte[(3 << 20) + 1], "a.txt", bytes("a"));
    write("nested.zip", zip("bomb.zip", nestedBomb, "a.txt", bytes("a")));

    Downloads downloads = Downloads.in(folder, SMALL);

    assertThat(downloads.files()).isEmpty();
    assertThat(downloads.refused())
        .extracting(Downloads.Refused::reason)
        .allSatisfy(reason -> assertThat(reason).contains("unpacks to more than"))
        .hasSize(3);
  }

  @Test
  void anEntryThatIsPackedBeyondAllTablesFailsWhenRead() throws IOException {
    write("ratio.zip", zip("zeros.txt", new byte[2 << 20], "a.txt", bytes("a")));
    OfficialFile zeros = Downloads.in(folder, SMALL).files().get(1);
    assertThatThrownBy(() -> content(zeros))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("zeros.txt unpacks to more than");
  }

  @Test
  void tooManyFilesAndTooDeepArchivesAreRefused() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      many.put("f" + i, bytes("x"));
    }
    write("many.zip", TestFile.zipOf(many));
    byte[] deep = TestFile.zip(Map.of("a.txt", "a"));
    for (int i = 0; i < 3; i++) {
      deep = TestFile.zipOf(Map.of("inner.zip", deep));
    }
    write("deep.zip", deep);

    assertThat(Downloads.in(folder, SMALL).refused())
        .extracting(refused -> inside(refused.path()) + ": " + refused.reason())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("deep.zip").contains("inside more than 2"),
            second -> assertThat(second).startsWith("many.zip").contains("more than 5 files"));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private String inside(String path) {
    return path.substring(folder.toString().length() + 1);
  }

  private static byte[] zip(Object... namesAndBytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      entries.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return TestFile.zipOf(entries);
  }

  private static byte[] zip(String name, byte[] content) {
    return TestFile.zipOf(Map.of(name, content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String content(OfficialFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
