package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

class AddOnCodesTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("Codes are copyright 2025 American Medical Association.\nAll rights reserved."),
          List.of(
              "AOC_Edit_Type",
              "Add-On_Code",
              "AOC_DelDT",
              "Primary_Code",
              "Primary_Code_DelDT",
              "AOC_Edit_EffDT",
              "AOC_Edit_DelDT",
              "Special_Instruction_Notes"),
          List.of("2", "0054T", "", "CCCCC", "", "2013091", "", "Contractor Defined Primary Codes"),
          List.of("1", "0722T", "", "75571", "", "2023001"),
          List.of("1", "92921", "2025365", "92920", "", "2013091", "2025365"),
          List.of("3", "0993T", "", "75574", "2024366", "2026001"),
          List.of("4", "0993T", "", "75574", "", "2026001"),
          List.of("1", "0993T", "", "75574", "", "2026999"));

  static List<OfficialFile> forms() {
    return List.of(
        TinyFile.workbook("AOC_V2026Q2-MCR.xlsx", "AOC", TABLE),
        TinyFile.tabbed("AOC_V2026Q2-MCR.txt", TABLE),
        TinyFile.tabbed("AOC_V2026Q2-MCR.txt", withJulianNames()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsYearsAndDaysOfTheYear(OfficialFile file) throws Exception {
    Gathered gathered = Gathered.from(file);

    assertThat(gathered.rows)
        .containsExactly(
            new AddOn(
                "0054T",
                Optional.empty(),
                2,
                from(LocalDate.of(2013, 4, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Contractor Defined Primary Codes")),
            new AddOn(
                "0722T",
                Optional.of("75571"),
                1,
                from(LocalDate.of(2023, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new AddOn(
                "92921",
                Optional.of("92920"),
                1,
                new Period(
                    Optional.of(LocalDate.of(2013, 4, 1)), Optional.of(LocalDate.of(2025, 12, 31))),
                Optional.of(LocalDate.of(2025, 12, 31)),
                Optional.empty(),
                Optional.empty()),
            new AddOn(
                "0993T",
                Optional.of("75574"),
                3,
                from(LocalDate.of(2026, 1, 1)),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 12, 31)),
                Optional.empty()));
    assertThat(gathered.skipped)
        .satisfiesExactly(
            kind -> assertThat(kind).endsWith("expected an edit type from 1 to 3, found '4'"),
            day -> assertThat(day).endsWith("an effective date as YYYYDDD, found '2026999'"));
  }

  @Test
  void belongsToTheQuarterInItsName() throws Exception {
    Edition edition = Gathered.from(forms().get(0)).editions.get(0);

    assertThat(edition.set()).isEqualTo(CodeSet.NCCI_ADDONS);
    assertThat(edition.name()).isEqualTo("2026Q2");
    assertThat(edition.from()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void refusesAFileWithoutAQuarterInItsName() {
    assertThatThrownBy(() -> Gathered.from(TinyFile.tabbed("addons.txt", TABLE)))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("addons.txt: expected the quarter");
  }

  private static List<List<String>> withJulianNames() {
    return TABLE.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.matches("AOC_.*DT") ? cell + "_Julian" : cell)
                    .toList())
        .toList();
  }

  private static Period from(LocalDate date) {
    return new Period(Optional.of(date), Optional.empty());
  }
}
