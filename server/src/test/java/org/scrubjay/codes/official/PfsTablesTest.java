package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.AnesthesiaFactor;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.Locality;
import org.scrubjay.codes.OppsCap;
import org.scrubjay.codes.Period;

/** The tables beside the fee schedule: indices, localities, anesthesia, caps. */
class PfsTablesTest {
  private static final Period OCTOBER =
      new Period(Optional.of(LocalDate.of(2025, 10, 1)), Optional.of(LocalDate.of(2025, 12, 31)));

  private static final List<List<String>> GPCI =
      List.of(
          List.of("ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs)"),
          List.of("", "", "", "", "", "", ""),
          List.of(
              "Medicare Administrative Contractor (MAC)",
              "State",
              "Locality Number",
              "Locality Name",
              "2025 PW GPCI (with 1.0 Floor)",
              "2025 PE GPCI",
              "2025 MP GPCI"),
          List.of("10112", "AL", "00", "ALABAMA", "1", "0.869", "0.575"),
          List.of("02102", "AK", "01", "ALASKA*", "1.5", "1.081", "0.592"),
          List.of("03602", "WY", "21", "WYOMING**", "1", "1", "0.739"),
          List.of("MAC Assignments as of November 22, 2023", "", "", "", "", "", ""),
          List.of("", "", "", "", "", "", ""),
          List.of("*Work GPCI reflects a 1.5 floor in Alaska.", "", "", "", "", "", ""));

  static List<OfficialFile> gpci() {
    return List.of(
        TinyFile.csv("rvu25d.zip/GPCI2025.csv", GPCI),
        TinyFile.workbook("rvu25d.zip/GPCI2025.xlsx", "GPCI", GPCI),
        TinyFile.text(
            "rvu25d.zip/GPCI2025.txt",
            "ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs)",
            "",
            "Medicare Admi State  Locality      Locality Name         2025 PW GPCI2025 PE GPCI2025"
                + " MP GPCI",
            "10112           AL      00   ALABAMA             1.000       0.869       0.575",
            "02102           AK      01   ALASKA*             1.500       1.081       0.592",
            "03602           WY      21   WYOMING**           1.000       1.000       0.739",
            "MAC Assignments as of November 22, 2023",
            "",
            "*Work GPCI reflects a 1.5 floor in Alaska."));
  }

  @ParameterizedTest
  @MethodSource("gpci")
  void readsIndicesWithoutFootnotes(OfficialFile file) throws Exception {
    Gathered gathered = Gathered.from(file);

    assertThat(gathered.rows)
        .containsExactly(
            gpci("10112", "AL", "00", "ALABAMA", "1.000", "0.869", "0.575"),
            gpci("02102", "AK", "01", "ALASKA", "1.500", "1.081", "0.592"),
            gpci("03602", "WY", "21", "WYOMING", "1.000", "1.000", "0.739"));
    assertThat(gathered.skipped).isEmpty();
    assertThat(gathered.editions).extracting(Edition::name).containsExactly("2025D");
  }

  @Test
  void aTableOnItsOwnSpeaksForItsYear() throws Exception {
    Edition edition = Gathered.from(TinyFile.csv("indices.csv", GPCI)).editions.get(0);

    assertThat(edition.set()).isEqualTo(CodeSet.GPCI);
    assertThat(edition.name()).isEqualTo("2025");
    assertThat(edition.from()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(edition.to()).contains(LocalDate.of(2025, 12, 31));
  }

  @Test
  void readsLocalitiesWithLostZerosAndBlankLines() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("COUNTIES INCLUDED IN 2025 LOCALITIES.", "", "", "", ""),
            List.of("", "", "", "", ""),
            List.of(
                "Medicare Adminstrative Contractor",
                "Locality Number",
                "State ",
                "Fee Schedule Area ",
                "Counties"),
            List.of("", "", "", "", ""),
            List.of("2102", "1", "ALASKA ", "STATEWIDE ", "ALL COUNTIES "),
            List.of("", "", "", "", ""),
            List.of("1182", "18", "CALIFORNIA", "LOS ANGELES", "LOS ANGELES /ORAGNGE CNTY"),
            List.of("1112", "5", "", "REST OF STATE*", "ALAMEDA, MARIN"),
            List.of("", "", "", "", ""),
            List.of("*  Payment locality is serviced by two carriers.", "", "", "", ""));

    for (OfficialFile file :
        List.of(
            TinyFile.csv("rvu25d.zip/25LOCCO.csv", table),
            TinyFile.workbook("rvu25d.zip/25LOCCO.xlsx", "21LOCCO", table))) {
      Gathered gathered = Gathered.from(file);

      assertThat(gathered.rows)
          .containsExactly(
              locality("02102", "01", "ALASKA", "STATEWIDE", "ALL COUNTIES"),
              locality("01182", "18", "CALIFORNIA", "LOS ANGELES", "LOS ANGELES /ORAGNGE CNTY"),
              locality("01112", "05", "CALIFORNIA", "REST OF STATE", "ALAMEDA, MARIN"));
      assertThat(gathered.skipped).isEmpty();
    }
  }

  @Test
  void doesNotGuessAStateThatTheTextOfLocalitiesLeavesOut() throws Exception {
    Gathered gathered =
        Gathered.from(
            TinyFile.text(
                "rvu25d.zip/25LOCCO.txt",
                "COUNTIES INCLUDED IN 2025 LOCALITIES. (ALPHABETICALLY)",
                "",
                "Medicare AdmiLocality         State       Fee Schedule Area      Counties",
                "",
                localityLine("02102", "01", "ALASKA", "STATEWIDE", "ALL COUNTIES"),
                "",
                localityLine("01182", "18", "", "LOS ANGELES", "LOS ANGELES/ORANGE"),
                localityLine("01112", "05", "", "REST OF STATE*", "ALAMEDA"),
                "",
                localityLine("09102", "03", "FLORIDA", "FORT LAUDERDALE", "BROWARD"),
                localityLine("09102", "04", "", "MIAMI", "DADE AND MONROE"),
                "",
                "*  Payment locality is serviced by two carriers."));

    assertThat(gathered.rows(Locality.class))
        .extracting(row -> row.locality() + " " + row.state().orElse("?"))
        .containsExactly("01 ALASKA", "18 ?", "05 ?", "03 FLORIDA", "04 FLORIDA");
    assertThat(gathered.rows(Locality.class).get(2).area()).isEqualTo("REST OF STATE");
    assertThat(gathered.skipped).isEmpty();
  }

  @Test
  void readsAnesthesiaFactorsWithTheNationalOneFromTheHeader() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("Contractor", "Locality", "Locality Name", "National Anes CF of 20.3178"),
            List.of("10112 ", "00 ", "ALABAMA", "19.31 "),
            List.of("02102 ", "01 ", "ALASKA*", "27.86 "),
            List.of("", "", "", ""));

    assertThat(Gathered.from(TinyFile.csv("rvu25d.zip/ANES2025.csv", table)).rows)
        .containsExactly(
            anesthesia("", "", "20.3178"),
            anesthesia("10112", "00", "19.31"),
            anesthesia("02102", "01", "27.86"));
  }

  @Test
  void readsAnesthesiaFactorsWithAnImpliedDecimalPoint() throws Exception {
    Gathered gathered =
        Gathered.from(
            TinyFile.text(
                "rvu25d.zip/ANES2025.txt",
                "10112       00    ALABAMA                                                1931",
                "02102       01    ALASKA                                                 2786",
                "02102       01    ALASKA                                                 none",
                "\u001A"));

    assertThat(gathered.rows)
        .containsExactly(anesthesia("10112", "00", "19.31"), anesthesia("02102", "01", "27.86"));
    assertThat(gathered.skipped)
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("3: expected contractor, locality"));
  }

  @Test
  void readsCapsFromEachForm() throws Exception {
    List<List<String>> table =
        List.of(
            List.of(
                "HCPCS",
                "MOD",
                "PROCSTAT",
                "CARRIER",
                "LOCALITY",
                "FACILITY PRICE",
                "NON-FACILTY PRICE"),
            List.of("75574", "TC", "A", "01112", "05", "150.69", "150.70"),
            List.of("75574", "", "A", "15202", "00", "97.07", "98.10"),
            List.of("\u001A", "", "", "", "", "", ""));

    for (OfficialFile file :
        List.of(
            TinyFile.csv("rvu25d.zip/OPPSCAP_Oct.csv", table),
            TinyFile.workbook("rvu25d.zip/OPPSCAP_Oct.xlsx", "OPPSCAP", table),
            TinyFile.text(
                "rvu25d.zip/OPPSCAP_Oct.txt",
                "75574TC A 01112  05   150.69    150.70",
                "75574   A 15202  00    97.07     98.10",
                "\u001A"))) {
      Gathered gathered = Gathered.from(file);

      assertThat(gathered.rows)
          .containsExactly(
              cap("TC", "01112", "05", "150.69", "150.70"),
              cap("", "15202", "00", "97.07", "98.10"));
      assertThat(gathered.skipped).isEmpty();
    }
  }

  @Test
  void refusesCapsOfAnUnknownYear() {
    TinyFile file = TinyFile.text("OPPSCAP_Oct.txt", "75574TC A 01112  05   150.69    150.70");

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("OPPSCAP_Oct.txt: expected the release");
  }

  @Test
  void takesTheCsvForTheTextThatCutsNames() {
    OfficialFile csv = TinyFile.encoded("a/25LOCCO.csv", StandardCharsets.UTF_8, "");
    OfficialFile text = TinyFile.encoded("a/25LOCCO.txt", StandardCharsets.UTF_8, "");
    OfficialReader reader = new LocalityTable();

    assertThat(reader.isCoveredBy(text, reader, csv)).isTrue();
    assertThat(reader.isCoveredBy(csv, reader, text)).isFalse();
  }

  private static Gpci gpci(
      String contractor,
      String state,
      String locality,
      String name,
      String work,
      String practice,
      String malpractice) {
    return new Gpci(
        contractor,
        state,
        locality,
        name,
        OCTOBER,
        new BigDecimal(work),
        new BigDecimal(practice),
        new BigDecimal(malpractice));
  }

  private static Locality locality(
      String contractor, String locality, String state, String area, String counties) {
    return new Locality(contractor, locality, Optional.of(state), area, counties, OCTOBER);
  }

  private static String localityLine(
      String contractor, String locality, String state, String area, String counties) {
    return "    %-12s%-6s%-23s%-98s%s".formatted(contractor, locality, state, area, counties);
  }

  private static AnesthesiaFactor anesthesia(String contractor, String locality, String dollars) {
    return new AnesthesiaFactor(contractor, locality, OCTOBER, new BigDecimal(dollars));
  }

  private static OppsCap cap(
      String modifier, String contractor, String locality, String facility, String nonFacility) {
    return new OppsCap(
        "75574",
        modifier,
        "A",
        contractor,
        locality,
        OCTOBER,
        new BigDecimal(facility),
        new BigDecimal(nonFacility));
  }
}
