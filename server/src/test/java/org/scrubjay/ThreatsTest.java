package org.scrubjay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A threat model that names no test, or one that is gone, holds nothing. */
class ThreatsTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Fuzz|\\.test\\.ts))`");
  private static final List<Path> TESTS =
      List.of(
          Path.of("src/test/java"),
          Path.of("../grammar/src/test/java"),
          Path.of("../vscode-extension/test/unit"));

  @Test
  void everyThreatHasATest() throws IOException {
    List<String> threats = threats();
    assertThat(threats).hasSizeGreaterThan(10);
    assertThat(threats)
        .allSatisfy(row -> assertThat(TEST.matcher(row.split("\\|")[4]).find()).as(row).isTrue());
  }

  @Test
  void everyTestThatTheThreatModelNamesIsThere() throws IOException {
    Set<String> there = new TreeSet<>();
    for (Path tests : TESTS) {
      try (Stream<Path> files = Files.walk(tests)) {
        files.map(file -> file.getFileName().toString()).forEach(there::add);
      }
    }
    Set<String> named =
        TEST.matcher(Files.readString(Path.of("../SECURITY.md")))
            .results()
            .map(match -> match.group(1))
            .map(name -> name.endsWith(".ts") ? name : name + ".java")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(there).containsAll(named);
  }

  /** The rows of the table, without its heading. */
  private static List<String> threats() throws IOException {
    return Files.readAllLines(Path.of("../SECURITY.md")).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }
}
