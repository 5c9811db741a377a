package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** What several commands on one code book do one after the other. */
class CodesCommandsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String UNIT_LIMITS =
      "\"CPT codes, descriptions and other data only are copyright 2023 American Medical"
          + " Association.\n\nAll rights reserved.\n\",,,\n"
          + "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication"
          + " Indicator,MUE Rationale\n"
          + "71046,2,3 Date of Service Edit: Clinical,Clinical: Data\n";

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    write("in/icd10cm-order-2025.txt", orderFile("Angina pectoris"));
    write("in/icd10cm-order-2026.txt", orderFile("Angina pectoris, reworded"));
    write("limits/MCR_MUE_PractitionerServices_Eff_07-01-2024.csv", UNIT_LIMITS);
    write("a.claim", "DOS: 11/05/2025\nICD-10: A. I20\n");
  }

  @Test
  void lockPinsWhatIsImportedAndKeepsTheRestOfTheFile() throws IOException {
    run("codes", "import", "in/icd10cm-order-2025.txt");
    write("scrubjay.json", "{\n    \"profile\": \"ci\",\n    \"rules\": {}\n}\n");

    Ran lock = run("codes", "lock");

    assertThat(lock.exit()).as(lock.err()).isZero();
    assertThat(read("scrubjay.json"))
        .isEqualTo(
            """
            {
                "profile": "ci",
                "rules": {},
                "codebook": {
                  "editions": {
                    "icd10cm": ["FY2025", "built-in FY2026"]
                  }
                }
            }
            """);
    assertThat(run("lint", "--fail-on", "never").exit()).isZero();
    assertThat(run("code", "I20", "--as-of", "2025-11-05").out())
        .as("pins change no answer on the machine that made them")
        .contains("label source: ICD-10-CM code descriptions, order file FY2026");
  }

  @ParameterizedTest
  @CsvSource({"'', '\n'", "'', '\r\n'", "'\uFEFF', '\n'", "'\uFEFF', '\r\n'"})
  void lockKeepsByteOrderMarkAndLineEnds(String mark, String lineEnd) throws IOException {
    run("codes", "import", "in");
    String before = mark + "{\n  \"profile\": \"coder\"\n}\n";
    write("scrubjay.json", before.replace("\n", lineEnd));

    Ran lock = run("codes", "lock");

    assertThat(lock.exit()).as(lock.err()).isZero();
    String after =
        mark
            + """
            {
              "profile": "coder",
              "codebook": {
                "editions": {
                  "icd10cm": ["FY2025", "FY2026"]
                }
              }
            }
            """;
    assertThat(read("scrubjay.json")).isEqualTo(after.replace("\n", lineEnd));
    write("scrubjay.json", mark + "{\"profile\":\"coder\"}");
    run("codes", "lock");
    assertThat(read("scrubjay.json")).startsWith(mark + "{\"profile\":\"coder\",").endsWith("}}");
    assertThat(run("lint", "--fail-on", "never").exit()).isZero();
  }

  @Test
  void lockPinsWhatIsInTheCodeBookThatTheNamedSettingsName() throws IOException {
    run("codes", "import", "in/icd10cm-order-2026.txt", "--codebook", "team/book");
    write("team/ours.json", "{\"codebook\": \"book\"}\n");

    Ran lock = run("codes", "lock", "--config", "team/ours.json");

    assertThat(lock.exit()).as(lock.err()).isZero();
    assertThat(read("team/ours.json"))
        .contains("\"folder\": \"book\"", "\"icd10cm\": ", "\"FY2026\"");
    assertThat(run("lint", "--config", "team/ours.json", "--fail-on", "never").exit()).isZero();
  }

  @Test
  void otherEditionsThanThePinnedOnesDoNotAnswer() throws IOException {
    run("codes", "import", "in");
    write("scrubjay.json", "{\"codebook\": {\"editions\": {\"icd-10-cm\": \"FY2025\"}}}");
    assertThat(run("code", "I20", "--as-of", "2025-11-05").out())
        .contains("label source: ICD-10-CM FY2025 order file");
    assertThat(run("lint", "--format", "json", "--fail-on", "never").out())
        .contains("\"edition\": \"FY2025\"")
        .doesNotContain("\"edition\": \"FY2026\"");

    write(
        "scrubjay.json", "{\"codebook\": {\"editions\": {\"icd10cm\": [\"FY2025\", \"FY2026\"]}}}");
    assertThat(run("code", "I20", "--as-of", "2025-11-05").out())
        .contains("label source: ICD-10-CM FY2026 order file");
  }

  @Test
  void aPinnedEditionThatIsNotThereIsAProblemAtItsPlace() throws IOException {
    run("codes", "import", "in/icd10cm-order-2025.txt");
    write("scrubjay.json", "{\"codebook\": {\n  \"editions\": {\"icd10cm\": \"FY2026\"}}}");

    Ran lint = run("lint", "--fail-on", "never");

    assertThat(lint.exit()).isEqualTo(Exit.USAGE);
    assertThat(lint.out())
        .contains("scrubjay.json:2:16")
        .contains("error[pinned-edition-missing]: ICD-10-CM FY2026 is pinned here")
        .contains("loaded are FY2025");
    Ran code = run("code", "I20", "--as-of", "2025-11-05");
    assertThat(code.exit()).isEqualTo(Exit.USAGE);
    assertThat(code.err())
        .contains("scrubjay.json: ICD-10-CM FY2026 is pinned here but not imported");
    assertThat(code.out())
        .as("no other edition answers in its place")
        .contains("no ICD-10-CM edition covers 2025-11-05");
  }

  @Test
  void settingsMayNameTheFolderOfTheCodeBookAndTheCommandLineComesFirst() throws IOException {
    write("scrubjay.json", "{\"codebook\": \"ours\"}");
    assertThat(run("codes", "import", "in/icd10cm-order-2025.txt").exit()).isZero();
    assertThat(directory.resolve("ours/manifest.json")).exists();
    run("codes", "import", "in/icd10cm-order-2026.txt", "--codebook", "other");

    assertThat(run("code", "I20", "--as-of", "2025-03-14").out()).contains("FY2025 order file");
    assertThat(run("code", "I20", "--codebook", "other").out()).contains("FY2026 order file");
    assertThat(run("lint", "--format", "json", "--fail-on", "never").out())
        .contains("\"edition\": \"FY2025\"");

    write("scrubjay.json", "{\"codebook\": {\"folder\": \"nowhere\"}}");
    Ran lint = run("lint", "--fail-on", "never");
    assertThat(lint.exit()).isEqualTo(Exit.USAGE);
    assertThat(lint.out()).contains("there is no code book in \"nowhere\"");
  }

  @ParameterizedTest
  @CsvSource({"y,0,1", "YES,0,1", "n,2,0", "'',2,0", "EOF,2,0"})
  void onATerminalTheLicenceIsAskedFor(String answer, int exit, int imported) throws IOException {
    String typed = answer.equals("EOF") ? "" : answer + "\n";
    Ran ran = run(NOON, true, typed, "codes", "import", "limits");
    assertThat(ran.err()).contains("copyright 2023 American Medical", "accept it? [y/N]");
    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(run("codes", "list", "--format", "json").out().split("ncci-mue-practitioner"))
        .hasSize(imported + 1);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "false,false"})
  void aProgressBarIsShownOnATerminalOnly(boolean terminal, boolean shown) {
    // Every look at this clock is a second later, so that the work takes long.
    AtomicLong seconds = new AtomicLong();
    InstantSource ticking = () -> NOON.instant().plusSeconds(seconds.incrementAndGet());
    Ran ran = run(ticking.withZone(ZoneOffset.UTC), terminal, "", "codes", "import", "in");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err().contains("Importing")).isEqualTo(shown);
    assertThat(ran.out()).doesNotContain("Importing");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidToBeOneAndNothingIsLost() throws IOException {
    write("taken/book", "a file where the folder should be");
    Ran ran = run("codes", "import", "in", "--codebook", "taken/book");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("nothing could be imported into it");

    run("codes", "import", "in/icd10cm-order-2025.txt", "--codebook", "good");
    Path parts = directory.resolve("good/manifest.json.next");
    Files.createDirectories(parts.resolve("in the way"));
    Ran second = run("codes", "import", "in/icd10cm-order-2026.txt", "--codebook", "good");
    assertThat(second.exit()).isEqualTo(Exit.USAGE);
    assertThat(run("code", "I20", "--as-of", "2025-03-14", "--codebook", "good").out())
        .contains("FY2025 order file");
  }

  private record Ran(int exit, String out, String err) {}

  @Test
  void removeSaysWhatWasRemovedFromEverySetThatHasTheEdition() throws IOException {
    write(
        "in/icd10cm-tabular-2026.xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <ICD10CM.tabular><version>2026</version><chapter><name>9</name><desc>Heart (I00-I99)</desc>
        <section id="I20-I25"><desc>Ischemia (I20-I25)</desc><diag><name>I20</name><desc>Angina</desc>
        <excludes1><note>another (I25.1-)</note></excludes1></diag></section></chapter>
        </ICD10CM.tabular>
        """);
    run("codes", "import", "in");

    Ran one = run("codes", "remove", "icd10cm/FY2025");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(withoutFolder(one.out()))
        .isEqualTo("removed icd10cm/FY2025: 2 rows from FOLDER/in/icd10cm-order-2025.txt\n");
    assertThat(withoutFolder(run("codes", "remove", "FY2026").out()))
        .isEqualTo(
            """
            removed icd10cm-conventions/FY2026: 1 rows from FOLDER/in/icd10cm-tabular-2026.xml
            removed icd10cm/FY2026: 2 rows from FOLDER/in/icd10cm-order-2026.txt
            """);
    assertThat(run("codes", "remove", "FY2026").err())
        .contains("no edition 'FY2026' is imported; 'scrubjay codes list' lists them");
  }

  private String withoutFolder(String output) {
    return output.replace(directory.toString(), "FOLDER");
  }

  private Ran run(String... arguments) {
    return run(NOON, false, "", arguments);
  }

  private Ran run(Clock clock, boolean terminal, String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                clock,
                false,
                terminal,
                Map.of(
                    "HOME", directory.toString(),
                    "XDG_DATA_HOME", directory.resolve("data").toString(),
                    "LOCALAPPDATA", directory.resolve("data").toString()),
                BuiltinCodeBook::open,
                Rules::all),
            arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  private static String orderFile(String title) {
    return String.format("00001 %-7s 0 %-60s %s\r\n", "I20", title, title)
        + String.format("00002 %-7s 1 %-60s %s\r\n", "Z9989", "The last one", "The last one");
  }
}
