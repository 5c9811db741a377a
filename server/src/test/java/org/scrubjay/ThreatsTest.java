package org.scrubjay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreatsTest {
  private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|IT|Fuzz))`");

  /** A threat model that names a test which is gone holds nothing. */
  @Test
  void everyTestThatTheThreatModelNamesIsThere() throws IOException {
    Set<String> named =
        NAME.matcher(Files.readString(Path.of("../SECURITY.md")))
            .results()
            .map(MatchResult::group)
            .map(name -> name.replace("`", "") + ".java")
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = new TreeSet<>();
    for (Path tests : List.of(Path.of("src/test/java"), Path.of("../grammar/src/test/java"))) {
      try (Stream<Path> files = Files.walk(tests)) {
        files.map(file -> file.getFileName().toString()).forEach(there::add);
      }
    }
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(there).containsAll(named);
  }
}
