package org.scrubjay.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.GuideTables;
import org.scrubjay.note.tables.Row;
import org.scrubjay.note.tables.StatedYear;
import org.scrubjay.text.Source;

class GuideTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPT code\tTotal RVU\t2025 rate\n75574-26\t3.37\t$109.01\n",
        "| **CPT® Code** | Total RVU | 2025 rate |\n"
            + "|---|---|---|\n"
            + "| <b>75574-26</b> | 3.37 | $109.01 |\n",
        "CPT code    Total RVU    2025 rate\n75574-26    3.37         $109.01\n",
        "CPT Code Total RVU 2025 Rate\n75574-26 3.37 $109.01\n"
      })
  void readsTheSameTableHoweverItIsSeparated(String text) {
    GuideTable table = only(text);
    assertThat(table.columns())
        .extracting(Column::meaning)
        .containsExactly(ColumnMeaning.CODE, ColumnMeaning.TOTAL_RVU, ColumnMeaning.AMOUNT);
    assertThat(table.columns().get(2).year()).contains(2025);
    Row row = table.rows().get(0);
    assertThat(row.code()).isEqualTo("75574");
    assertThat(row.modifier()).isEqualTo("26");
    assertThat(row.codeSpan().of(text)).isEqualTo("75574-26");
    assertThat(row.cell(table, ColumnMeaning.TOTAL_RVU).flatMap(Cell::units))
        .contains(new BigDecimal("3.37"));
    assertThat(row.cell(table, ColumnMeaning.AMOUNT).flatMap(Cell::dollars))
        .contains(new BigDecimal("109.01"));
  }

  @Test
  void readsStackedHeadingsAndPassesOverGroups() {
    GuideTable table =
        only(
            """
            \t\t\t2025 CMS National Avg Pmt\t
            CPT® Code/ Modifier\tDescription\tAPC\tFacility\tNon-Facility
            CCTA
            75574-TC\tImages\t5572\t\\$357.13\t\\$209.28
            FFR <sub>CT</sub>
            75580-TC\tAnalysis\t5724\t\\$1,017.39\t
            """);
    assertThat(table.rows()).extracting(Row::written).containsExactly("75574-TC", "75580-TC");
    assertThat(table.columns()).extracting(Column::year).containsOnly(Optional.of(2025));
    assertThat(table.rows().get(1).cell(table, ColumnMeaning.NON_FACILITY_AMOUNT)).isEmpty();
    assertThat(
            table.rows().get(1).cell(table, ColumnMeaning.FACILITY_AMOUNT).flatMap(Cell::dollars))
        .contains(new BigDecimal("1017.39"));
  }

  @Test
  void placesAlignedCellsByTheirHeadings() {
    GuideTable table =
        only(
            """
            CPT code   wRVU   Total RVU   Non-Facility
            75574-TC          6.47        $209.28
            """);
    assertThat(table.rows().get(0).cell(table, ColumnMeaning.WORK_RVU)).isEmpty();
    assertThat(table.rows().get(0).cell(table, ColumnMeaning.TOTAL_RVU).flatMap(Cell::units))
        .contains(new BigDecimal("6.47"));
  }

  @Test
  void findsNoTableInProse() {
    assertThat(GuideTables.read(Source.of("The CPT code is 75574.\n\nIt pays $318.29.\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wRVU, WORK_RVU",
    "Total Non-Facility and Facility RVUS, TOTAL_RVU",
    "National Non-Facility and Facility Rate, AMOUNT",
    "Non-Facility, NON_FACILITY_AMOUNT",
    "Facility, FACILITY_AMOUNT",
    "APC Description, APC_TITLE",
    "APC, APC",
    "Recommend Revenue Code(s), REVENUE_CODE",
    "Estimated Patient Liability, COINSURANCE",
    "Status Indicator, STATUS",
    "HCPCS Code, CODE",
    "Coverage, OTHER"
  })
  void knowsColumnsByTheirHeadings(String heading, ColumnMeaning meaning) {
    assertThat(ColumnMeaning.of(heading)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "'# Guide\n\n2025\n\nIn CY 2024 it was less.', 2025",
    "'# Rates of 2025\n', 2025",
    "'The Calendar Year (CY) 2024 rule. The CY 2024 rate.', 2024"
  })
  void findsTheYearOfTheNote(String text, int year) {
    assertThat(StatedYear.of(Source.of(text), List.of())).contains(year);
  }

  @Test
  void takesNoYearFromANoteThatSpeaksOfTwo() {
    assertThat(StatedYear.of(Source.of("CY 2024 and CY 2025 differ."), List.of())).isEmpty();
  }

  private static GuideTable only(String text) {
    List<GuideTable> tables = GuideTables.read(Source.of(text));
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }
}
