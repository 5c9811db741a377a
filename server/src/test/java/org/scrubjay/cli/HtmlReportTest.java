package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/**
 * Uses the page of the sample notes as a person would. Needs a Chromium; without one it is skipped,
 * and says so. The screenshots are in {@code target/html-report}.
 */
class HtmlReportTest {
  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final Path PICTURES = Path.of("target/html-report");
  private static final String SHOWN =
      "[...document.querySelectorAll('#problems tbody tr')].filter(row => !row.hidden)";

  private static final String BAR = "document.querySelector('svg [data-field=rule]')";

  @TempDir private Path directory;

  private Chromium page;

  @BeforeEach
  void open() throws IOException {
    Optional<Path> browser = Chromium.installed();
    if (browser.isEmpty()) {
      System.err.println("HtmlReportTest is SKIPPED: no Chromium is on the PATH.");
    }
    Assumptions.assumeTrue(browser.isPresent(), "a Chromium is on the PATH");
    Path report = directory.resolve("report.html");
    Shell.run(
        SAMPLES,
        Rules.all(),
        BuiltinCodeBook::open,
        "lint",
        "--format=html",
        "--output=" + report,
        ".");
    assertThat(Files.readString(report)).doesNotContain("<img", "src=", "@import", "url(");
    page = Chromium.open(browser.get(), directory.resolve("profile"), report);
  }

  @AfterEach
  void close() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void filtersByABarOfAChartAndSortsByAHeading() throws IOException {
    int all = Integer.parseInt(page.evaluate(SHOWN + ".length"));
    page.screenshot(PICTURES.resolve("report.png"));

    String rule = page.evaluate(BAR + ".dataset.value");
    page.evaluate(BAR + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))");

    assertThat(page.evaluate("[...new Set(" + SHOWN + ".map(row => row.dataset.rule))]"))
        .isEqualTo(rule);
    int some = Integer.parseInt(page.evaluate(SHOWN + ".length"));
    assertThat(some).isBetween(1, all - 1);
    assertThat(page.evaluate("document.getElementById('shown').textContent"))
        .isEqualTo(some + " of " + all + " problems shown");
    assertThat(page.evaluate(BAR + ".getAttribute('aria-pressed')")).isEqualTo("true");
    page.evaluate("document.getElementById('problems').scrollIntoView()");
    page.screenshot(PICTURES.resolve("filtered.png"));

    page.evaluate("document.querySelector('#filters button[type=reset]').click()");
    page.evaluate("new Promise(done => setTimeout(done))");
    page.evaluate("document.querySelectorAll('#problems th button')[1].click()");
    assertThat(page.evaluate(SHOWN + ".length")).isEqualTo(Integer.toString(all));
    assertThat(
            page.evaluate(
                SHOWN
                    + ".map(row => row.dataset.rule)"
                    + ".every((rule, i, rules) => i === 0 || rules[i - 1] <= rule)"))
        .isEqualTo("true");
    assertThat(
            page.evaluate("document.querySelectorAll('#problems th')[1].getAttribute('aria-sort')"))
        .isEqualTo("ascending");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void filtersByWordsAndSeverityWithTheKeyboardAlone() {
    page.evaluate(
        "(() => { const box = document.querySelector('#filters input[type=search]');"
            + " box.value = 'units 75580'; box.dispatchEvent(new Event('input', {bubbles: true}));"
            + " })()");
    assertThat(
            page.evaluate(
                SHOWN
                    + ".every(row => /units/i.test(row.textContent) && /75580/.test("
                    + "row.textContent))"))
        .isEqualTo("true");

    page.evaluate("document.querySelector('#filters button[type=reset]').click()");
    page.evaluate(
        "document.querySelector('[data-field=severity][data-value=hint]').dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))");
    assertThat(page.evaluate("[...new Set(" + SHOWN + ".map(row => row.dataset.severity))]"))
        .isEqualTo("hint");
    assertThat(page.complaints()).isEmpty();
  }
}
