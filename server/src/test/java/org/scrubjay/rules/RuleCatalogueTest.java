package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.note.NoteKind;

/** Keeps the catalogue that people read as fresh as the rules. {@code -Dupdate} writes it anew. */
class RuleCatalogueTest {
  private static final Path CATALOGUE = Path.of("../docs/rules.md");

  @Test
  void theCatalogueListsTheRulesAsTheyAre() throws IOException {
    String fresh = catalogue(Rules.all());
    if (System.getProperty("update") != null) {
      Files.writeString(CATALOGUE, fresh);
      return;
    }
    assertThat(Files.readString(CATALOGUE)).isEqualTo(fresh);
  }

  private static String catalogue(List<Rule> rules) {
    return "# Rules\n\n"
        + "Written by RuleCatalogueTest; change the rules, not this file. The severity is"
        + " the one of the\n"
        + "`coder` profile, and a single problem may be graver or milder: the rule's page"
        + " says when.\n\n"
        + "| subject | rule | severity | looks at | what it reports |\n"
        + "|---|---|---|---|---|\n"
        + rules.stream()
            .map(Rule::info)
            .sorted(Comparator.comparing(RuleInfo::subject).thenComparing(RuleInfo::name))
            .map(RuleCatalogueTest::row)
            .collect(Collectors.joining());
  }

  private static String row(RuleInfo info) {
    String kinds =
        info.kinds().stream().sorted().map(NoteKind::id).collect(Collectors.joining(", "));
    return "| %s | [%s](../server/src/main/resources/org/scrubjay/rules/%s.md) | %s | %s | %s |%n"
        .formatted(
            info.subject(), info.name(), info.name(), info.severity().id(), kinds, info.summary())
        .replace(System.lineSeparator(), "\n");
  }
}
