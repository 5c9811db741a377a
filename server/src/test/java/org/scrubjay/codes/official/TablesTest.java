package org.scrubjay.codes.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  private static final Heading CODE = Heading.of("HCPCS Code");
  private static final Heading TEXT = Heading.containing("Descriptor");
  private static final Heading RATE = Heading.of("Payment Rate");
  private static final Heading SINCE = Heading.of("Since").optional();
  private static final List<Heading> HEADINGS = List.of(CODE, TEXT, RATE, SINCE);

  static Stream<TestFile> twins() {
    return Stream.of(
        TestFile.text(
            "b.csv",
            "Addendum,,,",
            "HCPCS Code,Short Descriptor , Payment Rate,Since",
            "G0001,\"Drawing, blood\",4.0051,2024-01-01",
            ",,,",
            "G0002,Second line,0.5,"),
        TestFile.text(
            "b.txt",
            "Addendum\t\t\t",
            "HCPCS Code\tShort Descriptor \t Payment Rate\tSince",
            "G0001\t\"Drawing, blood\"\t4.0051\t2024-01-01",
            "\t\t\t",
            "G0002\tSecond line\t0.5\t"),
        TestFile.workbook(
            "b.xlsx",
            List.of(
                List.of("Addendum"),
                List.of("HCPCS\nCode", "Short Descriptor ", " Payment Rate", "Since"),
                List.of("  G0001", "Drawing, blood", 4.0050999999999997, LocalDate.of(2024, 1, 1)),
                List.of(),
                List.of("G0002", "Second line\u00A0", 0.5))));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void textCsvAndWorkbookGiveTheSameRows(TestFile file) throws Exception {
    assertThat(Tables.hasTable(Tables.head(file), HEADINGS)).isTrue();
    assertThat(cells(file))
        .containsExactly(
            List.of("G0001", "Drawing, blood", "4.0051", "2024-01-01"),
            List.of("G0002", "Second line", "0.5", ""));
  }

  @Test
  void headersOverSeveralRowsAreJoined() throws Exception {
    Heading work = Heading.of("WORK RVU");
    Heading office = Heading.of("NON-FAC PE RVU");
    Heading facility = Heading.of("FACILITY PE RVU");
    TestFile file =
        TestFile.text(
            "p.csv",
            ",,Relative Value File,,",
            ",,,NON-FAC,FACILITY ",
            ",,WORK,PE,PE",
            "HCPCS,MOD,RVU,RVU,RVU",
            "G0001,,1.00,2.00,3.00");
    try (Table table = Tables.open(file, List.of(Heading.of("HCPCS"), work, facility, office))) {
      assertThat(table.next()).isTrue();
      assertThat(table.number()).isEqualTo(5);
      assertThat(List.of(table.cell(work), table.cell(office), table.cell(facility)))
          .containsExactly("1.00", "2.00", "3.00");
      assertThat(table.next()).isFalse();
    }
  }

  @Test
  void rowsBelowTheHeaderThatHaveNoKeyBelongToIt() throws Exception {
    TestFile file =
        TestFile.text(
            "ptp.txt",
            "Notice\t\t",
            "Column 1\tColumn 2\tModifier",
            "\t\t0=not allowed",
            "\t\t1=allowed",
            "G0001\tG0002\t1");
    Heading first = Heading.of("Column 1");
    try (Table table = Tables.open(file, List.of(first, Heading.of("Modifier")))) {
      assertThat(table.next()).isTrue();
      assertThat(table.cell(first)).isEqualTo("G0001");
    }
  }

  @Test
  void cellsMaySpanLines() throws Exception {
    TestFile file =
        TestFile.text(
            "mue.csv", "\"Notice", "", "more\",,", "\"HCPCS", "Code\",Units,", "G0001,2,");
    Heading code = Heading.of("HCPCS Code");
    try (Table table = Tables.open(file, List.of(code, Heading.of("Units")))) {
      assertThat(table.next()).isTrue();
      assertThat(table.cell(code)).isEqualTo("G0001");
      assertThat(table.above().get(0).cell(0)).isEqualTo("Notice\n\nmore");
    }
  }

  @Test
  void aTableWithoutTheColumnsIsRefusedWithTheirNames() {
    TestFile file = TestFile.text("other.csv", "a,b", "1,2");
    assertThatThrownBy(() -> Tables.open(file, HEADINGS))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("other.csv")
        .hasMessageContaining("HCPCS Code, Descriptor, Payment Rate");
  }

  @Test
  void anUnclosedQuoteIsADamagedTable() {
    TestFile file = TestFile.text("cut.csv", "a,b", "1,\"2");
    assertThatThrownBy(
            () -> {
              try (Rows rows = Tables.rows(file)) {
                for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                  assertThat(row.get().size()).isEqualTo(2);
                }
              }
            })
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("cut.csv");
  }

  @Test
  void oldCodePagesAreRead() throws Exception {
    TestFile oem =
        new TestFile("oem.csv", "a,b\r\nx,y\u00A0z\r\n".getBytes(Charset.forName("IBM437")));
    TestFile windows =
        TestFile.text("w.csv", Charset.forName("windows-1252"), "a,b", "x,Patient\u2019s");
    assertThat(Tables.firstRows(Tables.head(oem)).get(1).cell(1)).isEqualTo("y\u00A0z");
    assertThat(Tables.firstRows(Tables.head(windows)).get(1).cell(1)).isEqualTo("Patient\u2019s");
  }

  @Test
  void aWorkbookWithEntitiesIsRefused(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String declaration =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY i \"INSIDE\">]>";
    for (String entity : List.of("&e;", "&i;")) {
      TestFile file =
          TestFile.workbook(
              "x.xlsx", List.of(List.of("a", "b"), List.of(entity, "c")), declaration);
      assertThatThrownBy(() -> Tables.head(file))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("x.xlsx is a damaged or unsafe workbook")
          .hasMessageNotContaining("SECRET");
    }
  }

  @Test
  void damagedAndSwollenWorkbooksAreRefused() {
    TestFile whole = TestFile.workbook("w.xlsx", List.of(List.of("a", "b")));
    TestFile cutOff = new TestFile("cut.xlsx", Arrays.copyOf(whole.bytes(), 400));
    assertThatThrownBy(() -> Tables.rows(cutOff))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("cut.xlsx");

    Map<String, byte[]> wide = new LinkedHashMap<>();
    wide.put("xl/worksheets/sheet1.xml", "<row><c\tr = 'abcdef1'/></row>".getBytes(UTF_8));
    assertThatThrownBy(() -> Tables.rows(new TestFile("wide.xlsx", TestFile.zipOf(wide))))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("right of column XFD");

    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[10]);
    parts.put("xl/sharedStrings.xml", new byte[(128 << 20) + 1]);
    TestFile bomb = new TestFile("bomb.xlsx", TestFile.zipOf(parts));
    assertThat(bomb.bytes().length).isLessThan(1 << 20);
    assertThatThrownBy(() -> Tables.rows(bomb))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("unpacks to more");
  }

  private static List<List<String>> cells(OfficialFile file) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (Table table = Tables.open(file, HEADINGS)) {
      while (table.next()) {
        rows.add(HEADINGS.stream().map(table::cell).toList());
      }
    }
    return rows;
  }
}
