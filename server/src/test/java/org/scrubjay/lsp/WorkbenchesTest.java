package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.ide.CodeActions;
import org.scrubjay.ide.CodeActions.Repair;
import org.scrubjay.ide.Completion;
import org.scrubjay.ide.Hover;
import org.scrubjay.ide.Proposal;
import org.scrubjay.ide.SmallBook;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.Workbench;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Source;

/** The editor reads settings as the command line does, see SetupsTest. */
class WorkbenchesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String NOTE = "CLAIM: professional\nCPT: 75580-26\n";

  @TempDir private Path directory;

  private final Workbenches workbenches =
      new Workbenches(
          new Books(
              Service.library(new SmallBook(), Rules.all().toArray(Rule[]::new)), Runnable::run),
          () -> TODAY);

  @Test
  void settingsAboveADocumentHoldForIt() throws IOException {
    Files.writeString(
        directory.resolve("scrubjay.json"),
        "{\"rules\": {\"ffr-without-ccta\": \"hint\"}, \"defaults\": {\"dos\": \"2025-03-14\"},"
            + " \"kind\": {\"*.x\": \"claim\"}, \"ignore\": [\"old.x\"]}");
    assertThat(problems("new.x"))
        .filteredOn(problem -> problem.rule().equals("ffr-without-ccta"))
        .extracting(Problem::severity)
        .containsExactly(Severity.HINT);
    assertThat(snapshot("new.x").note().kind()).isEqualTo(NoteKind.CLAIM);
    assertThat(snapshot("new.x").note().defaultDate()).isEqualTo(LocalDate.of(2025, 3, 14));
    assertThat(problems("old.x")).isEmpty();
  }

  @Test
  void aSettingsFileShowsItsMistakesAndIsNoNote() {
    String text = "{\"rules\": {\"ffr-without-cta\": \"off\"}}";
    String uri = directory.resolve("scrubjay.json").toUri().toString();
    Snapshot settings = new Snapshot(uri, 1, Source.of(text), workbenches.of(uri));
    assertThat(settings.problems())
        .extracting(problem -> problem.rule() + " " + problem.span().of(text))
        .containsExactly("settings-error \"ffr-without-cta\"");
    assertThat(CodeActions.quickFixes(settings, Repair.of(settings.problems().get(0)))).isEmpty();
    assertThat(Completion.at(settings, 1).proposals())
        .extracting(proposal -> proposal.edit().newText())
        .contains("\"profile\": ", "\"rules\": ");
    assertThat(Hover.at(settings, 12)).isEmpty();
  }

  @Test
  void aSettingsFileThatIsSavedShowsWhatOnlyTheDiskCanTell() throws IOException {
    String text =
        "{\"policies\": [\"nowhere\"], \"ignore\": [\"[\"],"
            + " \"codebook\": {\"editions\": {\"icd10cm\": \"FY1999\"}}}";
    Path file = directory.resolve("scrubjay.json");
    Files.writeString(file, text);
    String uri = file.toUri().toString();
    assertThat(new Snapshot(uri, 1, Source.of(text), workbenches.of(uri)).problems())
        .extracting(Problem::rule)
        .containsExactly("settings-error", "settings-error", "pinned-edition-missing");
    String edited = text.replace("nowhere", "anywhere");
    assertThat(new Snapshot(uri, 2, Source.of(edited), workbenches.of(uri)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"pro‸file\": \"ci\"}            | profile",
        "{\"profile\": \"‸\"}              | ci coder dictation",
        "{\"kind\": {\"*.x\": ‸}}          | claim guide report template",
        "{\"defaults\": {\"claim\": \"a‸\"}} | asc inpatient outpatient-hospital professional",
        "{\"defaults\": {\"mac\": \"\", ‸}}  | claim dos locality mac payer pos",
        "{\"rules\": {\"x\": \"‸\"}}         | error hint info off warning",
        "{\"ignore\": [‸]}                | ''",
      })
  void keysAndValuesOfSettingsAreProposed(String drawn, String expected) {
    String uri = directory.resolve("scrubjay.json").toUri().toString();
    Snapshot settings =
        new Snapshot(uri, 1, Source.of(drawn.replace("‸", "")), workbenches.of(uri));
    List<String> proposed =
        Completion.at(settings, drawn.indexOf('‸')).proposals().stream()
            .map(Proposal::label)
            .toList();
    if (expected.equals("profile")) {
      assertThat(proposed).contains("profile", "kind", "policies");
    } else {
      assertThat(String.join(" ", proposed)).isEqualTo(expected);
    }
  }

  @Test
  void aPolicyFileShowsItsMistakes() throws IOException {
    Files.writeString(directory.resolve("scrubjay.json"), "{\"policies\": [\"payers\"]}");
    Path file = Files.createDirectories(directory.resolve("payers")).resolve("own.json");
    String text = "{\"title\": \"T\", \"publisher\": \"P\", \"requirement\": []}";
    String uri = file.toUri().toString();
    Snapshot policy = new Snapshot(uri, 1, Source.of(text), workbenches.of(uri));
    assertThat(policy.problems())
        .extracting(problem -> problem.rule() + " " + problem.span().of(text))
        .containsExactly("settings-error \"requirement\"");
    String other = directory.resolve("package.json").toUri().toString();
    assertThat(new Snapshot(other, 1, Source.of(text), workbenches.of(other)).problems()).isEmpty();
  }

  @Test
  void aHoverTellsWhatTheClaimsPayerAsksFor() throws IOException {
    Files.writeString(
        directory.resolve("scrubjay.json"),
        "{\"defaults\": {\"payer\": \"Medicare\", \"mac\": \"Novitas JH\"}}");
    Snapshot snapshot = snapshot("a.claim");
    String hover = Hover.at(snapshot, NOTE.indexOf("75580")).orElseThrow().markdown();
    assertThat(hover.split("Sources: Heartflow")).as("each source once").hasSize(2);
    assertThat(hover).contains("Payers and policies:").contains("PWK").doesNotContain("Palmetto");
  }

  @Test
  void aDocumentThatIsNoFileHasNoSettings() {
    for (String uri : List.of("untitled:Untitled-1", "file:not a uri", "vscode-remote://x/a")) {
      Workbench workbench = workbenches.of(uri);
      assertThat(workbench.ignored()).isFalse();
      assertThat(workbench.defaultDate()).isEqualTo(TODAY);
    }
  }

  private List<Problem> problems(String name) {
    return snapshot(name).problems();
  }

  private Snapshot snapshot(String name) {
    String uri = directory.resolve(name).toUri().toString();
    return new Snapshot(uri, 1, Source.of(NOTE), workbenches.of(uri));
  }
}
