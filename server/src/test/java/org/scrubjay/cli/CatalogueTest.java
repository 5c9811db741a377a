package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.rules.Rules;
import org.scrubjay.setup.RulePages;

/** Every name that a problem can carry is explained, and nothing else is. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = new Catalogue(Rules.all());

  static Stream<RuleInfo> names() {
    return CATALOGUE.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasAPage(RuleInfo info) {
    assertThat(RulePages.of(info.name()).orElseThrow())
        .contains("\nseverity: " + info.severity().id() + "\n", "\n# " + info.name() + "\n")
        .containsSubsequence(
            List.of(
                "## What it checks",
                "## Why it matters",
                "## Flagged",
                "## Accepted",
                "## Fixes",
                "## Not checked when"));
  }

  @Test
  void everyPageHasItsName() throws IOException, URISyntaxException {
    Path folder = Path.of(Rules.class.getResource("pair-never-together.md").toURI()).getParent();
    Set<String> names = names().map(RuleInfo::name).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".md"))
                  .map(file -> file.substring(0, file.length() - 3)))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
