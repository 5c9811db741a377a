package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.Official;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.rules.Rules;

/** The clock of the machine may be wrong, in another zone, or be set back in the middle of work. */
class ClocksTest {
  private static final List<Clock> CLOCKS =
      List.of(
          Clock.fixed(Instant.parse("1970-01-01T00:00:00Z"), ZoneOffset.UTC),
          Clock.fixed(Instant.parse("2024-12-31T23:59:59Z"), ZoneId.of("Pacific/Kiritimati")),
          Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneId.of("Pacific/Pago_Pago")),
          Clock.fixed(Instant.parse("2099-07-01T12:00:00Z"), ZoneOffset.UTC));

  @TempDir private Path folder;

  @Test
  void notesThatStateTheirDateReadTheSameOnAnyDay() throws Exception {
    try (Stream<Path> claims = Files.list(NoteTexts.SAMPLES.resolve("claims"))) {
      for (Path claim : claims.filter(one -> one.toString().endsWith(".claim")).toList()) {
        if (!claim.endsWith("undated-sheet.claim")) {
          Files.copy(claim, folder.resolve(claim.getFileName()));
        }
      }
    }
    List<String> reports =
        CLOCKS.stream()
            .map(
                clock -> {
                  Shell run = at(clock, folder, "lint", "--format", "json", ".");
                  assertThat(run.exit()).as(run.err()).isBetween(0, 1);
                  return run.out();
                })
            .distinct()
            .toList();
    assertThat(reports).hasSize(1);
  }

  @Test
  void aDateThatIsAskedForCountsOnAnyDay() throws Exception {
    Files.writeString(folder.resolve("a.claim"), "CPT: 75574\n     0501T\nICD-10: A. 120.9\n");
    List<String> reports =
        CLOCKS.stream()
            .map(
                clock ->
                    at(clock, folder, "lint", "--as-of", "2025-03-14", "--format", "json", ".")
                        .out())
            .distinct()
            .toList();
    assertThat(reports).hasSize(1);
  }

  /** What was imported last answers, whatever the clock said when. */
  @Test
  void aClockThatIsSetBackDoesNotTurnImportsAround() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Clock backwards =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return Instant.parse("2026-01-15T12:00:00Z")
                .minus(Duration.ofHours(asked.incrementAndGet()));
          }
        };
    for (String title : List.of("Chest pain, once", "Chest pain, twice")) {
      Path release = Files.createDirectory(folder.resolve(title.substring(12)));
      Files.writeString(
          release.resolve("icd10cm-order-2026.txt"), Official.orderFile("R079|1|" + title));
      Shell run =
          at(
              backwards,
              folder,
              "codes",
              "import",
              "--codebook",
              "book",
              release.resolve("icd10cm-order-2026.txt").toString());
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).doesNotContain(" -");
    }
    Shell code =
        at(backwards, folder, "code", "R07.9", "--as-of", "2026-03-14", "--codebook", "book");
    assertThat(code.out()).contains("Chest pain, twice");
  }

  private static Shell at(Clock clock, Path directory, String... arguments) {
    return Shell.at(
        clock,
        directory.toAbsolutePath().normalize(),
        Rules.all(),
        BuiltinCodeBook::open,
        arguments);
  }
}
