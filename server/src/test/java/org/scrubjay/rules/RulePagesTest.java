package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Policies;

/** Every rule's page says what the rule does, because its examples are run. */
class RulePagesTest {
  private static final String NOT_CHECKED = "Not checked when";

  private static CodeBook book;

  @BeforeAll
  static void openBook() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void closeBook() {
    book.close();
  }

  static Stream<String> rules() {
    return Rules.all().stream().map(rule -> rule.info().name());
  }

  static Stream<RulePage.Example> examples() {
    return rules().flatMap(rule -> RulePage.of(rule).examples().stream());
  }

  static Stream<RulePage.Example> flaggedFromData() {
    return rules()
        .map(RulePage::of)
        .filter(page -> page.front().get("data").equals("code book"))
        .flatMap(page -> page.examples().stream())
        .filter(example -> example.heading().equals("Flagged") && example.needsData());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void behavesAsDrawn(RulePage.Example example) {
    example
        .note()
        .check(Rules.with(Rules.all(), example.policies()), example.over(book), example.rule());
    if (example.heading().equals(NOT_CHECKED)) {
      LintResult result =
          example.note().lint(Rules.with(Rules.all(), example.policies()), example.over(book));
      assertThat(result.unchecked()).extracting(Unchecked::rule).contains(example.rule());
    }
    assertThat(example.note().draws(example.rule()))
        .as("under Flagged the rule is drawn, under Accepted it is not")
        .isEqualTo(example.heading().equals("Flagged"));
  }

  @ParameterizedTest
  @MethodSource("flaggedFromData")
  void saysThatItDidNotCheckWithoutData(RulePage.Example example) {
    Rule rule = Rules.named(example.rule()).orElseThrow();
    LintResult result = example.note().lint(List.of(rule), new NoCodes());
    assertThat(result.problems()).isEmpty();
    assertThat(result.unchecked()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhenItDoesNotCheck(String name) {
    RulePage page = RulePage.of(name);
    String says = page.text().substring(page.text().indexOf("## " + NOT_CHECKED)).strip();
    boolean always = says.contains("\nNever:") || says.contains("\nAlways checked:");
    boolean shown =
        page.examples().stream().anyMatch(example -> example.heading().equals(NOT_CHECKED));
    assertThat(always || shown || page.front().get("data").equals("code book"))
        .as("a note that is not checked, or the code book, or never")
        .isTrue();
    if (always) {
      Rule rule = Rules.named(name).orElseThrow();
      assertThat(page.examples())
          .allSatisfy(
              example ->
                  assertThat(example.note().lint(List.of(rule), new NoCodes()).unchecked())
                      .isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysThatItDidNotCheckWithoutItsPolicies(String name) {
    RulePage page = RulePage.of(name);
    if (!page.front().get("data").equals("policies")) {
      return;
    }
    PolicyRule rule = (PolicyRule) Rules.named(name).orElseThrow();
    page.examples().stream()
        .filter(example -> example.heading().equals("Flagged"))
        .forEach(
            example -> {
              LintResult result = example.note().lint(List.of(rule.with(Policies.NONE)), book);
              assertThat(result.problems()).isEmpty();
              assertThat(result.unchecked()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageAgreesWithTheRule(String name) {
    Rule rule = Rules.named(name).orElseThrow();
    RulePage page = RulePage.of(name);
    assertThat(page.front().get("severity")).isEqualTo(rule.info().severity().id());
    assertThat(page.front().get("kinds").split(" "))
        .containsExactlyInAnyOrderElementsOf(
            rule.info().kinds().stream().map(NoteKind::id).toList());
    assertThat(page.front().get("data")).isIn("code book", "policies", "none");
    assertThat(page.text())
        .contains("\n# " + name + "\n")
        .containsSubsequence(
            "## What it checks",
            "## Why it matters",
            "## Flagged",
            "## Accepted",
            "## Fixes",
            "## Not checked when");
    assertThat(page.examples())
        .extracting(RulePage.Example::heading)
        .contains("Flagged", "Accepted")
        .allMatch(heading -> List.of("Flagged", "Accepted", NOT_CHECKED).contains(heading));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void livesInTheFolderOfItsSubject(String name) {
    Rule rule = Rules.named(name).orElseThrow();
    assertThat(rule.getClass().getPackageName())
        .isEqualTo("org.scrubjay.rules." + rule.info().subject());
    assertThat(kebab(rule.getClass().getSimpleName())).isEqualTo(name);
  }

  @Test
  void noNameIsUsedTwice() {
    assertThat(rules().collect(Collectors.toList())).doesNotHaveDuplicates();
  }

  private static String kebab(String name) {
    return name.replaceAll("Icd(?=[0-9])", "Icd-")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
