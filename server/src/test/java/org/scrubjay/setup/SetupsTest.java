package org.scrubjay.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Settings.Level;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

class SetupsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  @TempDir private Path directory;

  private final Setups setups = new Setups(Rules::all);

  @Test
  void theNearestFileAboveTheNoteHoldsAlone() throws IOException {
    write("scrubjay.json", "{\"profile\": \"ci\", \"defaults\": {\"pos\": \"22\"}}");
    write("deep/scrubjay.json", "{\"profile\": \"dictation\"}");

    assertThat(setup("a.claim").profile()).contains(Profile.CI);
    assertThat(setup("other/a.claim").profile()).contains(Profile.CI);
    assertThat(setup("deep/more/a.claim").profile()).contains(Profile.DICTATION);
    assertThat(setup("deep/more/a.claim").defaults().pos()).isEmpty();
  }

  @Test
  void withoutASettingsFileNobodyAsksForTheRules() throws IOException {
    Setups ruleless =
        new Setups(
            () -> {
              throw new AssertionError("making every rule takes longer than checking a note");
            });
    assertThat(ruleless.of(directory.resolve("a.claim"))).isEqualTo(Setup.NONE);
  }

  @Test
  void extendsAnotherFileWhereItSaysNothing() throws IOException {
    write(
        "base/team.json",
        "{\"profile\": \"ci\", \"rules\": {\"excludes1-conflict\": \"off\", \"unfilled-blank\":"
            + " \"info\"}, \"defaults\": {\"payer\": \"A\", \"pos\": \"22\"}, \"ignore\":"
            + " [\"old/\"]}");
    write(
        "scrubjay.json",
        "{\"extends\": \"base/team.json\", \"rules\": {\"unfilled-blank\": \"hint\"},"
            + " \"defaults\": {\"payer\": \"B\"}}");

    Setup setup = setup("a.claim");

    assertThat(setup.faulty()).isEmpty();
    assertThat(setup.profile()).contains(Profile.CI);
    assertThat(setup.levels())
        .containsEntry("excludes1-conflict", Level.OFF)
        .containsEntry("unfilled-blank", Level.HINT);
    assertThat(setup.defaults().payer()).contains("B");
    assertThat(setup.defaults().pos()).contains("22");
    assertThat(setup.ignores(directory.resolve("base/old/a.claim")))
        .as("patterns are relative to their own file")
        .isTrue();
    assertThat(setup.ignores(directory.resolve("old/a.claim"))).isFalse();
  }

  @Test
  void defaultsHoldWhereTheNoteSaysNothing() throws IOException {
    write(
        "scrubjay.json",
        "{\"defaults\": {\"dos\": \"2025-03-14\", \"mac\": \"NGS JK\", \"claim\":"
            + " \"outpatient-hospital\"}, \"kind\": {\"*.dict\": \"report\", \"*\": \"claim\"}}");

    NoteReading reading = setup("a.x").reading(directory.resolve("a.x"), "", TODAY);
    assertThat(reading.kind()).contains(NoteKind.CLAIM);
    assertThat(reading.defaultDate()).isEqualTo(LocalDate.of(2025, 3, 14));
    assertThat(reading.defaults().mac().orElseThrow().value()).isEqualTo("NGS JK");
    assertThat(reading.defaults().claimKind().orElseThrow().value())
        .isEqualTo(ClaimKind.OUTPATIENT_HOSPITAL);
    assertThat(setup("a").reading(directory.resolve("d/a.dict"), "", TODAY).kind())
        .contains(NoteKind.REPORT);
  }

  @Test
  void withoutSettingsEverythingIsAsItIs() {
    Setup setup = setup("a.claim");
    NoteReading reading = setup.reading(directory.resolve("a.claim"), "", TODAY);
    assertThat(setup.faulty()).isEmpty();
    assertThat(reading).isEqualTo(new NoteReading(Optional.of(NoteKind.CLAIM), TODAY));
  }

  @Test
  void everyMistakeStandsAtItsPlaceAndTheRestHolds() throws IOException {
    String text =
        "{\n"
            + "  \"profile\": \"coder\",\n"
            + "  \"rules\": {\"no-such-rule\": \"off\", \"unfilled-blank\": \"fatal\"},\n"
            + "  \"policies\": [\"own\", \"missing\"],\n"
            + "  \"extends\": \"scrubjay.json\",\n"
            + "  \"defaults\": {\"pos\": \"220\"},\n"
            + "  \"codebok\": 1\n"
            + "}\n";
    write("scrubjay.json", text);
    write("own/p.json", "{\"title\": \"T\", \"publisher\": \"P\", \"requirement\": []}");

    Setup setup = setup("a.claim");

    assertThat(setup.profile()).contains(Profile.CODER);
    assertThat(setup.policies()).hasSize(1);
    assertThat(described(setup))
        .containsExactly(
            "scrubjay.json \"no-such-rule\" rules.no-such-rule: there is no such rule.",
            "scrubjay.json \"fatal\" rules.unfilled-blank: this should be one of \"error\","
                + " \"warning\", \"info\", \"hint\", \"off\".",
            "scrubjay.json \"missing\" policies: there is no folder \"missing\".",
            "scrubjay.json \"scrubjay.json\" extends: this leads back to this file.",
            "scrubjay.json \"220\" defaults.pos: this should be two digits, as in \"22\".",
            "scrubjay.json \"codebok\" codebok: there is no such key; there are \"baseline\","
                + " \"codebook\", \"defaults\", \"extends\", \"ignore\", \"kind\", \"maxFileSize\","
                + " \"policies\", \"profile\", \"rules\".",
            "p.json \"requirement\" requirement: there is no such key; there are \"publisher\","
                + " \"requirements\", \"title\".");
  }

  @Test
  void aValueThatIsWrongIsUnderlinedAndNotItsKey() throws IOException {
    write(
        "scrubjay.json",
        "{\"policies\": \"nofolder\", \"codebook\": \"nobook\", \"extends\": \"missing.json\","
            + " \"maxFileSize\": -1, \"defaults\": {\"mac\": \"nowhere\", \"locality\": \"??\","
            + " \"payer\": \"Medicare\"}, \"ignore\": [\"old\", \"[\"]}");

    Setup setup = setup("a.claim");

    assertThat(described(setup).stream().map(line -> line.split(": ")[0]))
        .containsExactly(
            "scrubjay.json \"nofolder\" policies",
            "scrubjay.json \"nobook\" codebook",
            "scrubjay.json \"missing.json\" extends",
            "scrubjay.json -1 maxFileSize",
            "scrubjay.json \"nowhere\" defaults.mac",
            "scrubjay.json \"??\" defaults.locality",
            "scrubjay.json \"[\" ignore");
    assertThat(setup.defaults().locality()).isEmpty();
    assertThat(setup.defaults().payer()).contains("Medicare");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NGS JK", "JE", "palmetto", "CGS Administrators", "Our own"})
  void aContractorThatAPolicyKnowsIsNoMistake(String mac) throws IOException {
    write("scrubjay.json", "{\"defaults\": {\"mac\": \"" + mac + "\"}, \"policies\": [\"own\"]}");
    write(
        "own/p.json",
        "{\"title\": \"T\", \"publisher\": \"P\", \"requirements\": [{\"appliesTo\": {\"codes\":"
            + " [\"75580\"], \"macs\": [\"Our own\"]}, \"check\": {\"kind\": \"bundles\", \"into\":"
            + " \"it\"}, \"message\": \"M\", \"source\": {\"title\": \"S\"}}]}");
    assertThat(described(setup("a.claim"))).isEmpty();
  }

  /** The file may be one that the first --update-baseline will write. */
  @Test
  void aBaselineIsNamedFromTheFolderOfTheFileThatNamesIt() throws IOException {
    write("team.json", "{\"baseline\": \"known/team.json\"}");
    write("notes/scrubjay.json", "{\"extends\": \"../team.json\"}");

    Setup setup = setup("notes/a.claim");

    assertThat(setup.baseline().map(named -> named.path().toString()))
        .hasValueSatisfying(path -> assertThat(path).endsWith("known/team.json"));
    assertThat(setup.baseline().map(named -> named.path().toString().contains("notes")))
        .contains(false);
    assertThat(setup.faulty()).isEmpty();
  }

  @Test
  void aFileThatIsNoJsonIsOneMistake() throws IOException {
    write("scrubjay.json", "{");
    assertThat(described(setup("a.claim")))
        .containsExactly("scrubjay.json { the file ends too early.");
  }

  @Test
  void whatIsNamedOnTheCommandLineComesFirst() throws IOException {
    write("scrubjay.json", "{\"profile\": \"ci\"}");
    write("other.json", "{\"rules\": {\"unfilled-blank\": \"off\"}}");
    Setup setup =
        new Setups(
                Rules::all,
                Optional.of(directory.resolve("other.json")),
                Optional.of(Profile.DICTATION),
                false)
            .of(directory.resolve("a.claim"));
    assertThat(setup.profile()).contains(Profile.DICTATION);
    assertThat(setup.levels()).containsKey("unfilled-blank");
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    write("scrubjay.json", "{\"profile\": \"ci\"}");
    assertThat(setup("a.claim").profile()).contains(Profile.CI);
    write("scrubjay.json", "{\"policies\": [\"own\"]}");
    assertThat(setup("a.claim").faulty()).hasSize(1);
    Files.createDirectory(directory.resolve("own"));
    Files.setLastModifiedTime(
        directory.resolve("scrubjay.json"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(setup("a.claim").faulty()).isEmpty();
  }

  private Setup setup(String note) {
    return setups.of(directory.resolve(note));
  }

  private static List<String> described(Setup setup) {
    return setup.faulty().stream()
        .flatMap(
            file ->
                file.problems().stream()
                    .map(
                        problem ->
                            file.path().getFileName()
                                + " "
                                + file.source().text(problem.span())
                                + " "
                                + problem.message()))
        .collect(Collectors.toList());
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
