package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.Rules;

/**
 * A word in every part of notes that stands for what is about a patient. It may come out only where
 * somebody asked to see the note: in {@code lint}'s text report and in {@code --diff}.
 */
class CanaryTest {
  private static final String CANARY = "Quetzalcoatlus";
  private static final String CLAIM =
      """
      PAYER: Quetzalcoatlus Health      MAC: NGS JK      POS: 22      CLAIM: professional
      PATIENT: Quetzalcoatlus      MRN: 4711
      DOS: 03/14/2025
      INDICATION: Quetzalcoatlus felt chest pain.
      CPT: 71260-26  dx A  Quetzalcoatlus
           71250-26  dx A
      ICD-10: A. 120.9  Quetzalcoatlus
      # scrubjay: ignore no-such-rule -- Quetzalcoatlus
      # scrubjay: ignore pair-never-together — Quetzalcoatlus MRN 4711
      # scrubjay: ignore pair-never-together--Quetzalcoatlus
      # scrubjay: ignore pair-never-together Quetzalcoatlus
      # scrubjay: Quetzalcoatlus
      """;
  private static final String TEMPLATE =
      """
      EXAM: CT chest of Quetzalcoatlus
      MRN: Quetzalcoatlus 0815
      FINDINGS: [Quetzalcoatlus | none] ***
      IMPRESSION: Nodule of the left Quetzalcoatlus lung.<br>He is fine.
      """;

  @TempDir private Path directory;
  private Map<Path, String> before;

  @BeforeEach
  void writeNotes() throws IOException {
    Files.writeString(directory.resolve("a.claim"), CLAIM);
    Files.writeString(directory.resolve("b.template.txt"), TEMPLATE);
    Files.writeString(directory.resolve("c.report.txt"), TEMPLATE);
    Files.write(
        directory.resolve("broken.claim"),
        (CANARY + "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(
        directory.resolve("big.claim"), (CANARY + "\n").repeat((1 << 20) / CANARY.length()));
    Files.writeString(
        directory.resolve("m.html"),
        "<html><head><title>Quetzalcoatlus</title><meta name='dcterms.title'"
            + " content='Quetzalcoatlus'></head><body>Quetzalcoatlus <select></body></html>");
    before = files();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "github", "junit", "checkstyle", "html"})
  void noReportForProgramsRepeatsANote(String format) throws IOException {
    silent(run("lint", "--format", format, "."));
    silent(run("lint", "--format", format, "--output", "report", "--fail-on", "never", "."));
    assertThat(files().keySet()).contains(directory.resolve("report"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "html"})
  void noAuditRepeatsANote(String format) throws IOException {
    silent(run("audit", "--format", format, "."));
  }

  @Test
  void neitherBaselinesNorPricesNorPreviewsRepeatANote() throws IOException {
    silent(run("lint", "--format", "json", "--baseline", "base.json", "--update-baseline", "."));
    assertThat(directory.resolve("base.json")).isNotEmptyFile();
    silent(run("price", "a.claim"));
    silent(run("price", "--format", "json", "a.claim"));
    silent(run("codes", "diff", "2025-06-30", "2026-01-01", "--used-in", "."));
  }

  @Test
  void theTextReportShowsLinesOnStandardOutputAlone() throws IOException {
    Shell run = run("lint", ".");
    assertThat(run.out()).contains(CANARY);
    assertThat(run.err()).doesNotContain(CANARY);
    assertThat(run("lint", "--quiet", "--statistics", ".").err()).doesNotContain(CANARY);
    unchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "html"})
  void aCrashOfARuleTellsWhereAndNoMore(String format) throws IOException {
    Shell run =
        Shell.run(directory, withCrash(), BuiltinCodeBook::open, "lint", "--format", format, ".");
    assertThat(run.exit()).isEqualTo(Exit.INTERNAL);
    assertThat(run.err()).contains("an internal error while checking", "CanaryTest");
    assertThat(run.out() + run.err()).doesNotContain(CANARY);
    unchanged();
  }

  private Shell run(String... arguments) {
    return Shell.real(directory, arguments);
  }

  private void silent(Shell run) throws IOException {
    assertThat(run.exit()).as(run.err()).isBetween(0, 2);
    assertThat(run.out()).doesNotContain(CANARY);
    assertThat(run.err()).doesNotContain(CANARY);
    unchanged();
  }

  /** The notes are as they were, and no other file says the word. */
  private void unchanged() throws IOException {
    Map<Path, String> now = files();
    assertThat(now).containsAllEntriesOf(before);
    now.keySet().removeAll(before.keySet());
    assertThat(now).allSatisfy((file, text) -> assertThat(text).doesNotContain(CANARY));
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** Every rule, and one that fails with the text of the note in its exception. */
  private static List<Rule> withCrash() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.add(
        new Rule() {
          @Override
          public RuleInfo info() {
            return new RuleInfo(
                "crash", "setup", Severity.ERROR, "Fails.", java.util.Set.of(NoteKind.values()));
          }

          @Override
          public void check(Checkup checkup, Verdicts verdicts) {
            throw new IllegalStateException(checkup.note().tree().source().text());
          }
        });
    return rules;
  }
}
