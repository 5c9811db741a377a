package org.scrubjay.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.rules.Rules;

/** The settings files on the page of settings-error draw what the page says. */
class SettingsPageTest {
  private static final Pattern JSON = Pattern.compile("(?s)```json\n(.*?)```");

  @Test
  void behavesAsThePageSays() {
    String page = RulePages.of("settings-error").orElseThrow();
    int accepted = page.indexOf("## Accepted");
    Matcher json = JSON.matcher(page);
    int seen = 0;
    while (json.find()) {
      seen++;
      boolean flagged = json.start() < accepted;
      assertThat(
              SettingsText.of(
                      json.group(1),
                      Rules.all().stream()
                          .map(rule -> rule.info().name())
                          .collect(Collectors.toSet()))
                  .problems())
          .as(json.group(1))
          .hasSize(flagged ? 1 : 0);
    }
    assertThat(seen).isEqualTo(4);
  }
}
