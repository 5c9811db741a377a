package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.note.NoteNames;

/** The requests of our own, as the VS Code extension asks them, with every rule. */
class CustomRequestsTest {
  private static final String CLAIM =
      """
      PAYER: Medicare Part B      MAC: NGS JK      POS: 22      CLAIM: professional
      DOS: 03/14/2025
      CPT: 75574-26  dx A,B
           76377-26  dx A  $90.00
      ICD-10: A. I25.10
              B. R07.9
      """;

  /** In the layout of CDC's order file: number, code, flag, short and long title. */
  private static final String ORDER_FILE =
      "00001 R079    1 %-60s Chest pain, seen in an import\r\n00002 Z9989   1 %-60s Last\r\n"
          .formatted("Chest pain", "Last");

  @TempDir private Path folder;

  @Test
  void aClaimHasLinesPaymentsAndPairs() {
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      service.open(CLAIM);
      JsonObject view = wire.ask("scrubjay/claim", Service.document()).getAsJsonObject();
      assertThat(view.get("version").getAsInt()).isEqualTo(1);
      assertThat(view.get("kind").getAsString()).isEqualTo("claim");
      assertThat(view.get("title").getAsString()).isEqualTo("a.claim");
      JsonObject group = Wire.objects(view.get("groups")).get(0);
      assertThat(group.get("dos").getAsString()).isEqualTo("2025-03-14");
      assertThat(group.get("claim").getAsString()).isEqualTo("professional");
      assertThat(group.has("locality")).isFalse();
      List<JsonObject> lines = Wire.objects(group.get("lines"));
      assertThat(lines.get(0).get("amount").getAsString()).isEqualTo("109.01");
      assertThat(lines.get(0).get("systemText").getAsString())
          .isEqualTo("PFS 2025, national, facility");
      assertThat(lines.get(0).get("diagnoses")).hasToString("[\"A. I25.10\",\"B. R07.9\"]");
      assertThat(lines.get(0).has("charge")).isFalse();
      assertThat(lines.get(0).has("deniedBeside")).isFalse();
      assertThat(lines.get(1).get("deniedBeside").getAsString()).isEqualTo("75574");
      assertThat(lines.get(1).get("amount").getAsString()).isEqualTo("0.00");
      assertThat(lines.get(1).get("outcome").getAsString())
          .isEqualTo("NCCI denies it beside 75574: no modifier is there that lifts the edit");
      assertThat(group.get("total").getAsString()).isEqualTo("109.01");
      assertThat(group.get("totalText").getAsString()).isEqualTo("PFS $109.01, 1 line denied");
      assertThat(lines.get(1).get("charge").getAsString()).isEqualTo("90.00");
      assertThat(lines.get(1).get("range"))
          .hasToString(
              "{\"start\":{\"line\":3,\"character\":5},\"end\":{\"line\":3,\"character\":27}}");
      JsonObject pair = Wire.objects(group.get("pairs")).get(0);
      assertThat(pair.get("first").getAsString()).isEqualTo("75574");
      assertThat(pair.get("column2").getAsString()).isEqualTo("76377");
      assertThat(pair.get("verdict").getAsString()).isIn("never", "modifier");
      assertThat(Wire.objects(view.get("problems"))).isNotEmpty();
      JsonObject edition = Wire.objects(view.get("editions")).get(0);
      assertThat(edition.get("set").getAsString()).isEqualTo("cpt");
      assertThat(edition.get("title").getAsString()).isEqualTo("CPT codes");
    }
  }

  @Test
  void theStatusCountsWhatWasCheckedAndWhatWasNot() {
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("CPT: 75574-26\n");
      JsonObject status = wire.ask("scrubjay/status", Service.document()).getAsJsonObject();
      assertThat(status.get("kind").getAsString()).isEqualTo("claim");
      assertThat(status.get("dos").getAsString()).isEqualTo("2026-11-22");
      assertThat(status.get("dosStated").getAsBoolean()).isFalse();
      assertThat(status.get("profile").getAsString()).isEqualTo("coder");
      assertThat(status.get("text").getAsString())
          .isEqualTo(
              status.get("checked").getAsInt()
                  + " checked, "
                  + status.get("notChecked").getAsInt()
                  + " not checked");
      assertThat(status.getAsJsonObject("problems").keySet())
          .containsExactlyInAnyOrder("error", "warning", "info", "hint");
    }
  }

  @Test
  void blanksAreListedInOrder() {
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("# scrubjay: kind=template\nEXAM: [knee]\nFINDINGS:\n[] and ***\n");
      JsonObject answer = wire.ask("scrubjay/blanks", Service.document()).getAsJsonObject();
      assertThat(Wire.objects(answer.get("blanks")))
          .extracting(range -> range.getAsJsonObject("start").toString())
          .containsExactly(
              "{\"line\":1,\"character\":6}",
              "{\"line\":3,\"character\":0}",
              "{\"line\":3,\"character\":7}");
    }
  }

  @Test
  void pricesExplainsAndReportsOnItself() {
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      service.open(CLAIM);
      JsonObject price = wire.ask("scrubjay/price", Service.document()).getAsJsonObject();
      assertThat(price.get("text").getAsString())
          .contains("75574-26 x1  2025-03-14  $109.01  (PFS 2025, national, facility)");
      assertThat(price.get("markdown").getAsString())
          .startsWith("# Expected Medicare payment\n")
          .contains(
              "| 75574-26 | 1 | 2025-03-14 | $109.01 |",
              "| 76377-26 | 1 | 2025-03-14 | $0.00, denied |",
              "**Total: PFS $109.01, 1 line denied**",
              "### 76377-26\n\nPFS 2025, national, facility\n\n- ");
      Map<String, Object> local = new HashMap<>(Service.document());
      local.put("locality", "10112-00");
      assertThat(wire.ask("scrubjay/price", local).getAsJsonObject().get("text").getAsString())
          .as("nobody has imported the indices, and nobody guesses them")
          .contains("not checked: no Medicare geographic practice cost indices");

      JsonObject page =
          wire.ask("scrubjay/explain", Map.of("rule", "pair-never-together")).getAsJsonObject();
      assertThat(page.get("name").getAsString()).isEqualTo("pair-never-together");
      assertThat(page.get("markdown").getAsString()).startsWith("#");
      for (Map<String, String> asked :
          List.of(
              Map.of("rule", "no-such-rule"),
              Map.of("rule", "../rules/unfilled-blank"),
              Map.<String, String>of())) {
        assertThat(wire.askInVain("scrubjay/explain", asked).get("code")).hasToString("-32602");
      }

      String doctor =
          wire.ask("scrubjay/doctor", Map.of()).getAsJsonObject().get("text").getAsString();
      assertThat(doctor)
          .contains("Scrubjay: test", "Java: ", "Memory: ", "Code book: " + folder, "icd10cm")
          .doesNotContain("75574", "a.claim");
    }
  }

  @Test
  void everyKindOfNoteHasSomethingToBeginWith() {
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      List<JsonObject> templates =
          Wire.objects(wire.ask("scrubjay/newNote", Map.of()).getAsJsonObject().get("templates"));
      assertThat(templates)
          .extracting(one -> NoteNames.kindOf(one.get("fileName").getAsString()).orElseThrow().id())
          .containsExactly("claim", "report", "template", "guide");
      assertThat(templates).allMatch(one -> one.get("text").getAsString().endsWith("\n"));
    }
  }

  @Test
  void anImportIsServedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("icd10cm-order-2025.txt"), ORDER_FILE);
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      service.open("DOS: 03/14/2025\nICD-10: R07.9\n");
      JsonObject before = pull(wire, Map.of());
      JsonObject report =
          wire.ask(
                  "scrubjay/importCodes",
                  Map.of(
                      "files",
                      List.of(file.toString(), folder.resolve("none.txt").toString()),
                      "acceptLicense",
                      false,
                      "workDoneToken",
                      "t1"))
              .getAsJsonObject();
      JsonObject edition = Wire.objects(report.get("imported")).get(0);
      assertThat(edition.get("set").getAsString()).isEqualTo("icd10cm");
      assertThat(edition.get("title").getAsString()).isEqualTo("ICD-10-CM");
      assertThat(edition.get("rows").getAsInt()).isEqualTo(2);
      assertThat(Wire.objects(report.get("skipped")).get(0).get("reason").getAsString())
          .contains("no such file");
      assertThat(report.get("codebook").getAsString()).isEqualTo(shelf().place().toString());
      assertThat(report.has("licences")).isFalse();
      assertThat(report.has("refused")).isFalse();
      assertThat(wire.told("$/progress").getAsJsonObject("value").get("kind").getAsString())
          .isEqualTo("begin");
      assertThat(wire.told("scrubjay/statusChanged").keySet()).isEmpty();
      assertThat(hover(wire)).contains("Chest pain, seen in an import");
      assertThat(
              pull(wire, Map.of("previousResultId", before.get("resultId").getAsString()))
                  .get("kind")
                  .getAsString())
          .isEqualTo("full");
    }
  }

  @Test
  void aLicenceIsAskedForBeforeAnythingOfTheFileIsTaken() throws IOException {
    String notice = "CPT only copyright 2023 American Medical Association.  All rights reserved.";
    Path file =
        Files.writeString(
            folder.resolve("ccipra-v302r0-f1.txt"),
            notice
                + "\t\t\t\t\t\t\r\nColumn1/Column2 Edits\t\t\t\t\t\t\r\n"
                + "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit"
                + " Rationale\r\n\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n"
                + "\t\t\t\t*=no data\t1=allowed\t\r\n\t\t\t\t\t9=not applicable\t\r\n"
                + "11111\t22222\t\t20200101\t*\t1\tMutually exclusive procedures\r\n",
            StandardCharsets.ISO_8859_1);
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.pulling());
      Map<String, Object> files = Map.of("files", List.of(file.toUri().toString()));
      JsonObject asked = importing(wire, files, false);
      assertThat(Wire.objects(asked.get("imported"))).isEmpty();
      assertThat(Wire.objects(asked.get("skipped"))).isEmpty();
      JsonObject licence = Wire.objects(asked.get("licences")).get(0);
      assertThat(licence.get("file").getAsString()).endsWith("ccipra-v302r0-f1.txt");
      assertThat(licence.get("notice").getAsString()).contains("American Medical Association");
      assertThat(new BookFolder(shelf().place()).entries()).isEmpty();

      JsonObject accepted = importing(wire, files, true);
      assertThat(Wire.objects(accepted.get("imported")).get(0).get("set").getAsString())
          .isEqualTo("ncci-ptp-practitioner");
      assertThat(accepted.has("licences")).isFalse();
    }
  }

  @Test
  void settingsThatChangeHoldAtOnce() throws IOException {
    Path settings = folder.resolve("scrubjay.json");
    String note = folder.resolve("n.claim").toUri().toString();
    try (Service service = new Service(shelf())) {
      Wire wire = service.initialized(Service.waiting());
      wire.tell(
          "textDocument/didOpen",
          Map.of(
              "textDocument",
              Map.of("uri", note, "languageId", "x", "version", 1, "text", "CPT: 75574\n")));
      assertThat(wire.told("textDocument/publishDiagnostics").get("uri").getAsString())
          .isEqualTo(note);
      Files.writeString(settings, "{\"defaults\": {\"dos\": \"2025-03-14\"}}");
      wire.tell(
          "workspace/didChangeWatchedFiles",
          Map.of("changes", List.of(Map.of("uri", settings.toUri().toString(), "type", 1))));
      wire.told("scrubjay/statusChanged");
      JsonObject status =
          wire.ask("scrubjay/status", Map.of("textDocument", Map.of("uri", note)))
              .getAsJsonObject();
      assertThat(status.get("dos").getAsString()).isEqualTo("2025-03-14");
    }
  }

  private Shelf shelf() {
    return new Shelf(folder.resolve("codebook"));
  }

  private static JsonObject importing(Wire wire, Map<String, Object> files, boolean accepted) {
    Map<String, Object> params = new HashMap<>(files);
    params.put("acceptLicense", accepted);
    return wire.ask("scrubjay/importCodes", params).getAsJsonObject();
  }

  private static String hover(Wire wire) {
    return wire.ask("textDocument/hover", Service.at(1, 9))
        .getAsJsonObject()
        .getAsJsonObject("contents")
        .get("value")
        .getAsString();
  }

  private static JsonObject pull(Wire wire, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(Service.document());
    params.putAll(more);
    return wire.ask("textDocument/diagnostic", params).getAsJsonObject();
  }
}
