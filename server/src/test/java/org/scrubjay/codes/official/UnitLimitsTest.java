package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.codes.UnitLimit.Adjudication;

class UnitLimitsTest {
  private static final String NOTICE =
      "Codes are copyright 2025 American Medical Association. All rights reserved. \n\n"
          + "CPT\u00AE is a registered trademark, applicable \"restrictions\" apply.\n\n"
          + "Fee schedules are not assigned by the AMA.";
  private static final UnitLimit CARDIAC_CT =
      new UnitLimit(
          Setting.PRACTITIONER, "75574", 1, Adjudication.DAY_CLINICAL, "Anatomic Consideration");
  private static final UnitLimit FLOW_RESERVE =
      new UnitLimit(
          Setting.PRACTITIONER,
          "75580",
          1,
          Adjudication.DAY_POLICY,
          "Code Descriptor / CPT Instruction");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsBeyondTheCellOfSevenLines(String codePage) throws Exception {
    TinyFile utf8 = TinyFile.csv(name("Practitioner"), table("Practitioner Services MUE Values"));
    TinyFile file =
        TinyFile.encoded(
            utf8.path(),
            Charset.forName(codePage),
            new String(utf8.bytes(), StandardCharsets.UTF_8));

    Gathered gathered = Gathered.from(file);

    assertThat(gathered.rows).containsExactly(CARDIAC_CT, FLOW_RESERVE);
    assertThat(gathered.skipped).containsExactly("10: expected a number of units, found 'none'");
  }

  @Test
  void readsTheSameFromAWorkbook() throws Exception {
    Gathered gathered =
        Gathered.from(
            TinyFile.workbook(
                name("Practitioner").replace(".csv", ".xlsx"),
                "MUE",
                table("Practitioner Services MUE Values")));

    assertThat(gathered.rows).containsExactly(CARDIAC_CT, FLOW_RESERVE);
  }

  @ParameterizedTest
  @CsvSource({
    "Practitioner Services MUE Values, PRACTITIONER, NCCI_MUE_PRACTITIONER",
    "Outpatient Hospital Services MUE Values, OUTPATIENT_HOSPITAL, NCCI_MUE_HOSPITAL",
    "DME Supplier Services MUE Values, DME_SUPPLIER, NCCI_MUE_DME",
  })
  void tellsTheSettingByTheColumn(String column, Setting setting, CodeSet set) throws Exception {
    Gathered gathered = Gathered.from(TinyFile.csv(name("Any"), table(column)));

    assertThat(gathered.rows(UnitLimit.class)).extracting(UnitLimit::setting).containsOnly(setting);
    Edition edition = gathered.editions.get(0);
    assertThat(edition.set()).isEqualTo(set);
    assertThat(edition.name()).isEqualTo("2024Q3");
    assertThat(edition.from()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(edition.to()).contains(LocalDate.of(2024, 9, 30));
  }

  @Test
  void refusesAFileWithoutADateInItsName() {
    TinyFile file = TinyFile.csv("mue.csv", table("Practitioner Services MUE Values"));

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("mue.csv: expected the day")
        .hasMessageContaining("found none");
  }

  private static String name(String setting) {
    return "MCR_MUE_" + setting + "Services_Eff_07-01-2024.csv";
  }

  private static List<List<String>> table(String valueColumn) {
    return List.of(
        List.of(NOTICE, "", "", ""),
        List.of("HCPCS/\nCPT Code", valueColumn, "MUE Adjudication Indicator", "MUE Rationale"),
        List.of("75574", "1", "3 Date of Service Edit: Clinical", "Anatomic Consideration"),
        List.of(
            "75580", "1", "2 Date of Service Edit: Policy", "Code Descriptor / CPT Instruction"),
        List.of("71046", "none", "3 Date of Service Edit: Clinical", "Clinical: Data"));
  }
}
