package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.book.BookUpdate;
import org.scrubjay.codes.importing.Official;

/** What another process does to the code book or to settings while the server runs. */
class LookoutTest {
  private static final String NOTE = "DOS: 03/14/2025\nCPT: 75574\nICD-10: R07.9\n";

  @TempDir private Path folder;
  private Path usual;

  @BeforeEach
  void importSomething() throws IOException {
    usual = folder.resolve("codebook");
    imported(usual, "Named before");
  }

  @Test
  @Timeout(60)
  void anImportInATerminalIsServed() throws IOException {
    try (Service service = new Service(new Shelf(usual))) {
      Wire wire = service.initialized(Service.pulling());
      service.open(NOTE);
      JsonObject before = pulled(wire, Map.of());
      assertThat(hover(wire, Service.URI)).contains("Named before");

      imported(usual, "Named in a terminal");
      awaitHover(wire, Service.URI, "Named in a terminal");
      assertThat(wire.told("scrubjay/statusChanged").keySet()).isEmpty();
      assertThat(pulled(wire, Map.of("previousResultId", before.get("resultId"))).get("kind"))
          .as("what was answered from the old book no longer holds")
          .hasToString("\"full\"");
    }
  }

  @Test
  @Timeout(60)
  void problemsArePushedAnewAfterAnImportInATerminal() throws IOException {
    try (Service service = new Service(new Shelf(usual))) {
      Wire wire = service.initialized(Service.waiting());
      service.open(NOTE.replace("R07.9", "R07.1"));
      assertThat(wire.told("textDocument/publishDiagnostics").toString()).contains("R07.1");

      Official.importing(
          new BookFolder(usual),
          true,
          write(folder, Official.orderFile("R071|1|Named in a terminal")));
      awaitHover(wire, Service.URI, "Named in a terminal");
      assertThat(wire.told("textDocument/publishDiagnostics").toString())
          .as("the code is in the edition now")
          .doesNotContain("R07.1");
    }
  }

  @Test
  @Timeout(60)
  void anImportIntoTheBookThatSettingsNameIsServed() throws IOException {
    Path team = folder.resolve("team");
    imported(team, "Named by the team");
    Files.writeString(folder.resolve("scrubjay.json"), "{\"codebook\": {\"folder\": \"team\"}}");
    String note = folder.resolve("n.claim").toUri().toString();
    try (Service service = new Service(new Shelf(usual))) {
      Wire wire = service.initialized(Service.pulling());
      wire.tell(
          "textDocument/didOpen",
          Map.of(
              "textDocument", Map.of("uri", note, "languageId", "x", "version", 1, "text", NOTE)));
      assertThat(hover(wire, note)).contains("Named by the team");

      imported(team, "Named in a terminal");
      awaitHover(wire, note, "Named in a terminal");
    }
  }

  @Test
  void looksOnceASecondAndOpensABookOnce() throws IOException {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - TimeUnit.MILLISECONDS.toNanos(500));
    AtomicInteger renewals = new AtomicInteger();
    try (Books books = new Books(new Shelf(usual), Runnable::run);
        SafeLogging logging = new SafeLogging(new ByteArrayOutputStream())) {
      Lookout lookout =
          new Lookout(
              books,
              new Workbenches(books, () -> LocalDate.of(2026, 11, 22)),
              renewals::incrementAndGet,
              Runnable::run,
              logging,
              clock::get);
      lookout.look();
      assertThat(renewals).as("nothing has changed").hasValue(0);

      imported(usual, "Named in a terminal");
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
      lookout.look();
      assertThat(renewals).as("it looked less than a second before").hasValue(0);
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
      lookout.look();
      assertThat(renewals).hasValue(1);

      clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
      lookout.look();
      assertThat(renewals).as("that book is in use now").hasValue(1);
    }
  }

  @Test
  void aBookThatWasDeletedIsUsedAndABookThatLostAnEditionIsNot() throws IOException {
    try (Books books = new Books(new Shelf(usual), Runnable::run)) {
      BookFolder book = new BookFolder(usual);
      try (BookUpdate update = BookUpdate.begin(book, () -> {})) {
        update.remove("FY2025");
        update.commit();
      }
      assertThat(books.reopenIfReplaced()).isTrue();
      Files.delete(book.manifest());
      assertThat(books.reopenIfReplaced()).isFalse();
    }
  }

  private static void awaitHover(Wire wire, String uri, String words) {
    // It is noticed with a message that comes a second later, or sooner.
    String shown = "";
    while (!shown.contains(words)) {
      shown = hover(wire, uri);
    }
  }

  private static String hover(Wire wire, String uri) {
    return wire.ask(
            "textDocument/hover",
            Map.of("textDocument", Map.of("uri", uri), "position", Service.position(2, 9)))
        .toString();
  }

  private static JsonObject pulled(Wire wire, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(Service.document());
    params.putAll(more);
    return wire.ask("textDocument/diagnostic", params).getAsJsonObject();
  }

  private void imported(Path book, String title) throws IOException {
    Official.importing(
        new BookFolder(book), true, write(folder, Official.orderFile("R079|1|" + title)));
  }

  private static Path write(Path folder, String orderFile) throws IOException {
    return Files.writeString(
        folder.resolve("icd10cm-order-2025.txt"), orderFile, StandardCharsets.ISO_8859_1);
  }
}
