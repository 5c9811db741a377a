package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;

class HcpcsFileTest {
  static final String NAME = "HCPC2026_JAN_ANWEB_01122026";

  @Test
  void textRecordsAreJoinedAndDated() throws Exception {
    TestFile file = text(NAME + ".txt");

    assertThat(new HcpcsFile().recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(new HcpcsFile(), file);

    assertThat(found.rows(Procedure.class))
        .extracting(Procedure::code, Procedure::label, Procedure::validity, Procedure::successors)
        .containsExactly(
            tuple(
                "C9793",
                "3d predictive model generation for pre-planning of a cardiac procedure, using"
                    + " data from imaging",
                period("2024-01-01", null),
                List.of()),
            tuple("G0001", "Drawing blood", period("1984-01-01", "2017-12-31"), List.of("36415")),
            tuple("G9871", "Counseling, online", period("2026-01-01", null), List.of()),
            tuple("V5364", "Dysphagia screening", period("1992-01-01", null), List.of()));
    assertThat(found.rows(ModifierCode.class))
        .containsExactly(
            new ModifierCode("A1", "Dressing for one wound", period("2002-07-01", null), false),
            new ModifierCode(
                "LT",
                "Left side (used to identify procedures performed on the left side)",
                period("1994-01-01", null),
                true));
    assertThat(found.rows(HcpcsDetails.class).get(0))
        .isEqualTo(
            new HcpcsDetails(
                "C9793",
                "Pre 3d mdl w/ccta and/or mri",
                List.of("53"),
                Optional.of("A"),
                Optional.of("D"),
                Optional.of("1833(T)"),
                Optional.of("I4B"),
                List.of("4"),
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2025, 4, 1)),
                Optional.of("N"),
                List.of()));
  }

  @Test
  void theWorkbookGivesTheSameRows() throws Exception {
    TestFile text = text(NAME + ".txt");
    TestFile workbook = workbook();
    HcpcsFile reader = new HcpcsFile();

    assertThat(reader.recognises(workbook, Tables.head(workbook))).isTrue();
    assertThat(Collected.from(reader, workbook).rows())
        .containsExactlyElementsOf(Collected.from(reader, text).rows());
    assertThat(reader.isCoveredBy(workbook, reader, text)).isTrue();
    assertThat(reader.isCoveredBy(text, reader, workbook)).isFalse();
  }

  @Test
  void corruptRecordsAreSkippedAndReported() throws Exception {
    String good = record("G0001", 3, "Drawing blood", "Drawing blood", "");
    TestFile file =
        TestFile.text(
            NAME + ".txt",
            good,
            record("G0002", 3, "Cut off", "Cut off", "").substring(0, 200),
            good.replace("G0001", "G0003") + "  trailing text",
            good.replace("G0001", "G0004").replace("19840101", "19841301"),
            record("G0005", 4, "continues nothing", "", ""),
            " ".repeat(296),
            good.replace("G0001", "V0001"));
    Collected found = Collected.from(new HcpcsFile(), file);
    assertThat(found.rows(Procedure.class))
        .extracting(Procedure::code)
        .containsExactly("G0001", "V0001");
    assertThat(found.skipped())
        .containsExactlyInAnyOrder(
            "2: expected a record of 320 characters with a code; found 200",
            "3: expected a record of 320 characters with a code; found 335",
            "4: expected dates as YYYYMMDD for G0004",
            "5: expected the record that this one continues before it",
            "6: expected a record of 320 characters with a code; found 296");
  }

  @ParameterizedTest
  @CsvSource({
    "HCPC2026_JAN_ANWEB_01122026.txt, January 2026, 2026-01-01",
    "HCPC2025_OCT_ANWEB.txt, October 2025, 2025-10-01",
    "april-2026-alpha-numeric-hcpcs-file.zip/list.txt, April 2026, 2026-04-01"
  })
  void theEditionIsNamedAfterItsMonth(String path, String name, LocalDate from) throws Exception {
    List<Edition> editions = Collected.from(new HcpcsFile(), text(path)).editions();
    assertThat(editions)
        .extracting(Edition::set, Edition::name, Edition::from, Edition::partial)
        .containsExactly(
            tuple(CodeSet.HCPCS, name, from, false), tuple(CodeSet.MODIFIERS, name, from, true));
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    TestFile file = TestFile.text(NAME + ".txt", record("G0001", 3, "Drawing blood", "", ""));
    assertThatThrownBy(() -> Collected.from(new HcpcsFile(), file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("found G0001 at the end: cut off?");
  }

  @Test
  void aFileOfUnknownDateIsRefused() {
    assertThatThrownBy(() -> Collected.from(new HcpcsFile(), text("hcpcs.txt")))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("expected a name with year and month");
  }

  static TestFile text(String path) {
    return TestFile.text(
        path,
        dated(record("   A1", 7, "Dressing for one wound", "Dressing", ""), "20020701", ""),
        dated(
            record("   LT", 7, "Left side (used to identify procedures", "Left side", ""),
            "19940101",
            ""),
        record("   LT", 8, "performed on the left side)", "", ""),
        "C97930010033d predictive model generation for pre-planning of a cardiac procedure, using"
            + "   Pre 3d mdl w/ccta and/or mri53      A"
            + " ".repeat(42)
            + "1833(T)"
            + " ".repeat(52)
            + "D"
            + " ".repeat(26)
            + "I4B 4       2024010120250401        N"
            + " ".repeat(27),
        record("C9793", 4, "data from imaging", "", ""),
        dated(record("G0001", 3, "Drawing blood", "Drawing", "36415"), "19840101", "20171231"),
        dated(record("G9871", 3, "Counseling, online", "Bhv", ""), "20260101", "")
            + " ".repeat(226),
        dated(record("V5364", 3, "Dysphagia screening", "Dysphagia", ""), "19920101", ""),
        "");
  }

  static TestFile workbook() {
    List<Object> header =
        new ArrayList<>(Arrays.stream(HcpcsField.values()).map(HcpcsFileTest::heading).toList());
    header.add(1, "SEQNUM");
    List<List<Object>> rows = new ArrayList<>(List.of(header));
    rows.add(row("   A1", "7", "Dressing for one wound", "Dressing", "", "20020701", ""));
    rows.add(
        row(
            "   LT",
            "7",
            "Left side (used to identify procedures performed on the left side)",
            "Left side",
            "",
            "19940101",
            ""));
    List<Object> model =
        row(
            "C9793",
            "3",
            "3d predictive model generation for pre-planning of a cardiac procedure, using data"
                + " from imaging",
            "Pre 3d mdl w/ccta and/or mri",
            "",
            "20240101",
            "");
    set(model, HcpcsField.PRICE1, "53");
    set(model, HcpcsField.MULTIPLE_PRICING, "A");
    set(model, HcpcsField.STATUTE, "1833(T)");
    set(model, HcpcsField.COVERAGE, "D");
    set(model, HcpcsField.BETOS, "I4B");
    set(model, HcpcsField.TOS1, "4");
    set(model, HcpcsField.ACTION_EFFECTIVE, "20250401");
    rows.add(model);
    rows.add(row("G0001", "3", "Drawing blood", "Drawing", "36415", "19840101", "20171231"));
    rows.add(row("G9871", "3", "Counseling, online", "Bhv", "", "20260101", ""));
    rows.add(row("V5364", "3", "Dysphagia screening", "Dysphagia", "", "19920101", ""));
    return TestFile.workbook(NAME + ".xlsx", rows);
  }

  private static List<Object> row(
      String code, String kind, String text, String brief, String other, String from, String to) {
    List<Object> row = new ArrayList<>();
    for (int i = 0; i <= HcpcsField.values().length; i++) {
      row.add("");
    }
    row.set(1, "0010");
    set(row, HcpcsField.CODE, code);
    set(row, HcpcsField.RECORD, kind);
    set(row, HcpcsField.LONG, text);
    set(row, HcpcsField.SHORT, brief);
    set(row, HcpcsField.XREF1, other);
    set(row, HcpcsField.ADDED, from);
    set(row, HcpcsField.ACTION_EFFECTIVE, from);
    set(row, HcpcsField.TERMINATED, to);
    set(row, HcpcsField.ACTION, "N");
    return row;
  }

  /** The sequence number stands in the second column, where no field is read. */
  private static void set(List<Object> row, HcpcsField field, String value) {
    row.set(field == HcpcsField.CODE ? 0 : field.ordinal() + 1, value);
  }

  private static String heading(HcpcsField field) {
    return field.heading().toString();
  }

  private static String record(String code, int kind, String text, String brief, String other) {
    StringBuilder record = new StringBuilder(" ".repeat(320));
    put(record, 1, code + "00100" + kind + text);
    put(record, 92, brief);
    put(record, 205, other);
    return dated(record.toString(), kind == 3 ? "19840101" : "", "");
  }

  private static String dated(String record, String from, String to) {
    StringBuilder dated = new StringBuilder(record);
    put(dated, 269, from + from + to);
    put(dated, 293, from.isEmpty() ? " " : "N");
    return dated.toString();
  }

  private static void put(StringBuilder record, int column, String text) {
    record.replace(column - 1, column - 1 + text.length(), text);
  }

  private static Period period(String from, String to) {
    return new Period(
        Optional.of(LocalDate.parse(from)), Optional.ofNullable(to).map(LocalDate::parse));
  }
}
