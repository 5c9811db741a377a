package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** {@code codes diff}, with the code book that ships. */
class CodesDiffTest {
  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("a.template.txt"),
        "EXAM: CT plaque analysis\nCPT: 0623T, 75574\nICD-10: E78.01, I10\n");
    Files.writeString(directory.resolve("b.template.txt"), "CPT: 75580\nICD-10: E78.01\n");
  }

  @Test
  void saysWhichCodesEndBecomeHeadingsAndChangeTheirRate() {
    Shell run = diff(BuiltinCodeBook.open(), "2025-06-30", "2026-01-01");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            ends: 0623T is not valid on 2026-01-01; its last day is 2025-12-31; instead: 75577.
                used in a.template.txt:2:6
            header-now: E78.01 is a heading on 2026-01-01 and no longer billable; below it: \
            E78.010, E78.011, E78.019.
                used in a.template.txt:3:9, b.template.txt:2:9
            rate-changed: Medicare physician fee schedule, 75574, national, non-facility: $325.66; \
            before: $318.29.
                used in a.template.txt:2:13
            """);
    assertThat(run.out()).doesNotContain("I10");
  }

  @Test
  void comparesOnlyTheSetsThatEditionsOfTheseNamesHave() {
    Shell run = diff(BuiltinCodeBook.open(), "built-in FY2025", "built-in FY2026");

    assertThat(run.out()).contains("header-now: E78.01").doesNotContain("0623T", "rate-changed");
  }

  /** No edition of 2027 is loaded, and what nobody knows is no change. */
  @Test
  void countsWhatCannotBeCompared() {
    Shell run = diff(BuiltinCodeBook.open(), "2026-01-01", "2027-01-01");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("0 changes among 5 codes in 2 files, 2026-01-01 to 2027-01-01; ")
        .contains("no edition of ICD-10-CM covers 2027-01-01");
  }

  @Test
  void findsPairEditsAmongTheCodesOfOneNote() {
    Shell run = diff(withPair(LocalDate.parse("2026-01-01")), "2025-12-31", "2026-01-01");

    assertThat(run.out())
        .contains(
            "pair-new: 0623T and 75574 (practitioner) on 2026-01-01: column 1 75574, column 2"
                + " 0623T, no modifier helps (indicator 0); before: no pair edit.\n"
                + "    used in a.template.txt:2:6\n")
        .doesNotContain("75580 and", "and 75580");
  }

  @Test
  void answersProgramsToo() {
    Shell run = diff(BuiltinCodeBook.open(), "2025-06-30", "2026-01-01", "--format=json");

    assertThat(
            JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonArray("changes")
                .get(0)
                .toString())
        .isEqualTo(
            "{\"kind\":\"ends\",\"code\":\"0623T\",\"message\":\"0623T is not valid on 2026-01-01;"
                + " its last day is 2025-12-31; instead: 75577.\",\"uses\":[{\"path\":"
                + "\"a.template.txt\",\"line\":1,\"character\":5}]}");
  }

  @Test
  void saysWhatIsNoEdition() {
    assertThat(diff(new TinyBook(), "FY1999", "2026-01-01").err())
        .startsWith(
            "scrubjay: 'FY1999' is neither a date, as 2026-12-31, nor an edition; there are"
                + " '2025', 'FY2025'\n");
    assertThat(diff(new TinyBook(), "2025", "FY2025").err())
        .startsWith("scrubjay: '2025' and 'FY2025' are not editions of the same set\n");
    assertThat(diff(new TinyBook(), "2026-01-01", "2025-01-01").err())
        .startsWith("scrubjay: '2026-01-01' does not begin before '2025-01-01'\n");
  }

  private Shell diff(CodeBook book, String before, String after, String... more) {
    String[] arguments = {"codes", "diff", before, after, "--used-in", "."};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    try (book) {
      return Shell.run(directory, Rules.all(), () -> book, all);
    }
  }

  /** The built-in book with one pair edit of a complete table. */
  private static CodeBook withPair(LocalDate from) {
    CodeBook book = BuiltinCodeBook.open();
    Edition edition =
        new Edition(
            CodeSet.NCCI_PTP_PRACTITIONER,
            "2026Q1",
            LocalDate.parse("2025-10-01"),
            Optional.empty(),
            false,
            1,
            SourceRef.of("a table of this test"));
    PairEdit edit =
        new PairEdit(
            Setting.PRACTITIONER,
            "75574",
            "0623T",
            new Period(Optional.of(from), Optional.empty()),
            PairEdit.Indicator.NOT_ALLOWED,
            "");
    return (CodeBook)
        Proxy.newProxyInstance(
            CodesDiffTest.class.getClassLoader(),
            new Class<?>[] {CodeBook.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("pairEdit")
                  && arguments[0] == Setting.PRACTITIONER
                  && arguments[1].equals("0623T")) {
                return edit.validity().contains((LocalDate) arguments[3])
                    ? new Answer.Found<>(edit, edition)
                    : new Answer.None<>(edition);
              }
              try {
                return method.invoke(book, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
