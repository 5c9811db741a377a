package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;

class NcciPairsTest {
  private static final String[] HEADER = {
    "CPT only copyright 2025 American Medical Association.  All rights reserved.\t\t\t\t\t\t",
    "Column1/Column2 Edits\t\t\t\t\t\t",
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
    "\t\t\t\t*=no data\t1=allowed\t",
    "\t\t\t\t\t9=not applicable\t",
  };
  private static final String[] ROWS = {
    "75573\t75574\t\t20240101\t*\t0\tMisuse of Column Two code with Column One code",
    "76377\t76376\t*\t19960101\t20061231\t0\tMutually exclusive procedures",
    "76377\t76376\t\t20070101\t*\t1\tMisuse of Column Two code with Column One code",
    "0001A\tG0008\t\t20220101\t20220101\t9\tMutually exclusive procedures",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {"ccipra-v302r0-f1.txt", "CCIPRA-V302R0-F1.TXT", "ccipra-v302r0-f1.zip/edits.txt"})
  void readsEditsFromText(String path) throws Exception {
    assertThat(Gathered.from(text(path, ROWS)).rows)
        .containsExactly(
            new PairEdit(
                Setting.PRACTITIONER,
                "75573",
                "75574",
                new Period(Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty()),
                PairEdit.Indicator.NOT_ALLOWED,
                "Misuse of Column Two code with Column One code"),
            new PairEdit(
                Setting.PRACTITIONER,
                "76377",
                "76376",
                days(LocalDate.of(1996, 1, 1), LocalDate.of(2006, 12, 31)),
                PairEdit.Indicator.NOT_ALLOWED,
                "Mutually exclusive procedures"),
            new PairEdit(
                Setting.PRACTITIONER,
                "76377",
                "76376",
                new Period(Optional.of(LocalDate.of(2007, 1, 1)), Optional.empty()),
                PairEdit.Indicator.ALLOWED,
                "Misuse of Column Two code with Column One code"),
            new PairEdit(
                Setting.PRACTITIONER,
                "0001A",
                "G0008",
                days(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1)),
                PairEdit.Indicator.NOT_APPLICABLE,
                "Mutually exclusive procedures"));
  }

  @Test
  void readsTheSameFromAWorkbook() throws Exception {
    List<List<String>> cells =
        Arrays.stream(lines(ROWS)).map(line -> List.of(line.split("\t", -1))).toList();

    Gathered workbook =
        Gathered.from(TinyFile.workbook("ccipra-v302r0-f1.xlsx", "ccipra-v302r0-f1", cells));

    assertThat(workbook.rows).isEqualTo(Gathered.from(text("ccipra-v302r0-f1.txt", ROWS)).rows);
    assertThat(workbook.skipped).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ccipra-v302r0-f1.txt, NCCI_PTP_PRACTITIONER, 2024Q3, 2024-07-01, 2024-09-30, 2024Q3 1/4",
    "ccioph-v310r0-f4.TXT, NCCI_PTP_HOSPITAL, 2025Q1, 2025-01-01, 2025-03-31, 2025Q1 4/4",
    "ccipra-v313r1-f2.txt, NCCI_PTP_PRACTITIONER, 2025Q4, 2025-10-01, 2025-12-31, 2025Q4 2/4",
    "ccioph-v323r0-f3.txt, NCCI_PTP_HOSPITAL, 2026Q4, 2026-10-01, 2026-12-31, 2026Q4 3/4",
  })
  void takesSettingQuarterAndPartFromTheName(
      String path, CodeSet set, String name, LocalDate from, LocalDate to, String part)
      throws Exception {
    Gathered gathered = Gathered.from(text(path, ROWS));

    Edition edition = gathered.editions.get(0);
    assertThat(edition.set()).isEqualTo(set);
    assertThat(edition.name()).isEqualTo(name);
    assertThat(edition.from()).isEqualTo(from);
    assertThat(edition.to()).contains(to);
    assertThat(edition.partial()).isTrue();
    assertThat(gathered.parts).containsExactly(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "75573;75574;;2024;*;0;Reason | expected an effective date as YYYYMMDD, found '2024'",
        "75573;75574;;20241301;*;0;Reason | expected an effective date as YYYYMMDD, found"
            + " '20241301'",
        "75573;75574;;20240101;;0;Reason | expected a deletion date as YYYYMMDD, or *, found ''",
        "75573;75574;;20240101;*;7;Reason | expected the modifier indicator 0, 1 or 9, found '7'",
        "7557;75574;;20240101;*;0;Reason | expected a code of five characters, found '7557'",
        "75573;755 | expected 7 columns between tabs, found '75573\t755'",
      })
  void skipsWhatCannotBeReadWithItsLine(String row, String reason) throws Exception {
    Gathered gathered =
        Gathered.from(text("ccipra-v302r0-f1.txt", ROWS[0], row.replace(';', '\t'), ROWS[1]));

    assertThat(gathered.rows).hasSize(2);
    assertThat(gathered.skipped).containsExactly("8: " + reason);
  }

  @Test
  void refusesAFileThatIsCutOff() {
    TinyFile file = text("ccipra-v302r0-f1.txt", ROWS[0], ROWS[1].substring(0, 20));

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("expected a whole row at the end")
        .hasMessageContaining("cut off?");
  }

  @Test
  void refusesAFileOfWhichNoRowCanBeRead() {
    TinyFile file = text("ccipra-v302r0-f1.txt", "<html>\t<body>\t\t\t\t\t");

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessage(
            "ccipra-v302r0-f1.txt: none of its rows can be read: expected a code of five"
                + " characters, found '<html>'");
  }

  @Test
  void refusesAFileWhoseNameDoesNotSayWhatItIs() {
    assertThatThrownBy(() -> Gathered.from(text("edits.txt", ROWS)))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("edits.txt: expected setting, version and part")
        .hasMessageContaining("found none");
  }

  @Test
  void sharesCodesPeriodsAndRationales() throws Exception {
    List<PairEdit> edits =
        Gathered.from(text("ccipra-v302r0-f1.txt", ROWS[0], ROWS[0].replace("75574", "75572")))
            .rows(PairEdit.class);

    assertThat(edits.get(0).column1()).isSameAs(edits.get(1).column1());
    assertThat(edits.get(0).validity()).isSameAs(edits.get(1).validity());
    assertThat(edits.get(0).rationale()).isSameAs(edits.get(1).rationale());
  }

  @Test
  void keepsNamesApartHoweverManyThereAre() {
    Names names = new Names();
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      first.add(names.of("x" + i));
    }

    for (int i = 0; i < 60_000; i++) {
      assertThat(names.of("..x" + i, 2, ("..x" + i).length())).isSameAs(first.get(i));
    }
  }

  private static TinyFile text(String path, String... rows) {
    return TinyFile.text(path, lines(rows));
  }

  private static String[] lines(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return lines.toArray(String[]::new);
  }

  private static Period days(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }
}
