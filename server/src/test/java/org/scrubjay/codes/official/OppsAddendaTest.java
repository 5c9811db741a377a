package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.InpatientOnly;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.StatusIndicator;

class OppsAddendaTest {
  private static final String RULE = "2025 NFRM Addendum ";
  private static final String NOTICE =
      "CPT codes are copyright 2024 American Medical Association.\u00A0 All Rights Reserved.";
  private static final Period YEAR =
      new Period(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2025, 12, 31)));

  private static final List<List<String>> B =
      List.of(
          List.of("", "Addendum B.-- OPPS Payment by HCPCS Code for CY 2025"),
          List.of("", NOTICE),
          List.of("", "Inflation-adjusted, rounded"),
          List.of(
              "HCPCS Code",
              "Short Descriptor",
              " CI",
              " SI",
              " APC ",
              "Relative Weight",
              "Payment Rate",
              "National Unadjusted Copayment",
              "Minimum Unadjusted Copayment",
              "IRA Coinsurance percentage ",
              "Adjusted Beneficiary Copayment",
              "Note"),
          List.of("75580", "words", "", "S ", "5724", "11.4097", "$1,017.39", ".", "$203.48"),
          List.of(
              "93454", "words", "CH", "J1", "5191", "36.0710", "$3,216.41", "$863.75", "$643.29"),
          List.of("A9600", "words", "", "K", "0701", "", "$1,740.72", ".", "$348.15", "20.000%"),
          List.of("76376", "words", "", "N\u00A0", "", "", "", "", ""),
          List.of("76377", "words", "", "?", "", "", "", "", ""));

  private static final List<CodeRow> B_ROWS =
      List.of(
          row("75580", "S", "5724", "11.4097", "1017.39", "", "203.48"),
          row("93454", "J1", "5191", "36.0710", "3216.41", "863.75", "643.29"),
          row("A9600", "K", "0701", "", "1740.72", "", "348.15"),
          row("76376", "N", "", "", "", "", ""));

  static List<OfficialFile> addendumB() {
    return List.of(
        TinyFile.tabbed(RULE + "B.11122024.txt", B),
        TinyFile.workbook(RULE + "B.11122024.xlsx", "Addendum B", B));
  }

  @ParameterizedTest
  @MethodSource("addendumB")
  void readsPaymentsByCodeFromEachForm(OfficialFile file) throws Exception {
    Gathered gathered = Gathered.from(file);

    assertThat(gathered.rows).isEqualTo(B_ROWS);
    assertThat(gathered.skipped).containsExactly("9: expected a status indicator, found '?'");
  }

  @Test
  void readsTheLayoutOfTheWebSite() throws Exception {
    List<List<String>> web =
        List.of(
            List.of("", "Addendum B.-Final OPPS Payment by HCPCS Code for CY 2023"),
            List.of("", NOTICE),
            List.of(
                "HCPCS Code",
                "Short Descriptor",
                "SI",
                "APC",
                "Relative Weight",
                "Payment Rate",
                "National Unadjusted Copayment",
                "Minimum Unadjusted Copayment",
                "Note: Actual copayments would be lower due to the cap of $1,600.00",
                "* Indicates a Change"),
            List.of("75574", "words", "S", "5571", "2.1085", "180.34", "", "36.07", "", "*"));

    Gathered gathered =
        Gathered.from(
            TinyFile.workbook("2023_January_Web_Addendum_B.12292022.xlsx", "Addendum B", web));

    Edition edition = gathered.editions.get(0);
    assertThat(edition.name()).isEqualTo("2023 January");
    assertThat(edition.from()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(edition.to()).contains(LocalDate.of(2023, 3, 31));
    assertThat(gathered.rows(OutpatientRow.class))
        .singleElement()
        .satisfies(row -> assertThat(row.rate()).contains(new BigDecimal("180.34")));
  }

  @ParameterizedTest
  @CsvSource({
    "2025 NFRM Addendum B.11122024.xlsx, CY2025 final rule, 2025-01-01, 2025-12-31",
    "2025_October_Web_Addendum_B.xlsx, 2025 October, 2025-10-01, 2025-12-31",
    "October_2025 corr. 11142025 Addendum B.xlsx, 2025 October, 2025-10-01, 2025-12-31",
    "January 2025 Addendum B CORRECTION.02042025.xlsx, 2025 January, 2025-01-01, 2025-03-31",
    "april.2025.xlsx, 2025 April, 2025-04-01, 2025-06-30",
  })
  void namesEditionsByRuleOrQuarter(String path, String name, LocalDate from, LocalDate to)
      throws Exception {
    Edition edition = Gathered.from(TinyFile.workbook(path, "B", B)).editions.get(0);

    assertThat(edition.name()).isEqualTo(name);
    assertThat(edition.from()).isEqualTo(from);
    assertThat(edition.to()).contains(to);
  }

  @Test
  void refusesAnAddendumOfAnUnknownYear() {
    List<List<String>> table = new ArrayList<>(B);
    table.set(0, List.of("", "Addendum B.-- OPPS Payment by HCPCS Code"));

    assertThatThrownBy(() -> Gathered.from(TinyFile.tabbed("b.txt", table)))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("b.txt: expected the year");
  }

  @Test
  void readsPaymentClasses() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("", "Addendum A.- OPPS APCs for CY 2025"),
            List.of(
                "APC ",
                "Group Title",
                "SI",
                "Relative Weight ",
                "Payment Rate ",
                "National Unadjusted Copayment",
                "Minimum Unadjusted Copayment"),
            List.of("0701", "Sr89 strontium", "K", "", "$1,740.720", ".", "$348.15"),
            List.of("5572", "Level 2 Imaging, Contrast", "S", "4.0051", "$357.13", ".", "$71.43"));

    for (OfficialFile file :
        List.of(
            TinyFile.tabbed(RULE + "A.txt", table),
            TinyFile.workbook(RULE + "A.xlsx", "A", table))) {
      assertThat(Gathered.from(file).rows)
          .containsExactly(
              new Apc(
                  "0701",
                  "Sr89 strontium",
                  "K",
                  YEAR,
                  Optional.empty(),
                  number("1740.72"),
                  Optional.empty(),
                  number("348.15")),
              new Apc(
                  "5572",
                  "Level 2 Imaging, Contrast",
                  "S",
                  YEAR,
                  number("4.0051"),
                  number("357.13"),
                  Optional.empty(),
                  number("71.43")));
    }
  }

  @Test
  void joinsTheRowsThatExplainAStatusIndicator() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("", "ADDENDUM D1.- OPPS PAYMENT STATUS INDICATORS FOR CY 2025", ""),
            List.of("Status Indicator", "Item/Code/Service", "OPPS Payment Status"),
            List.of("E1", "Items, Codes, and Services:", "Not paid by Medicare."),
            List.of("", "?  Statutorily excluded by Medicare    ", ""),
            List.of("", "", ""),
            List.of("E2 ", "Without a drug?s price", "Not paid."),
            List.of("", "* Note -- Payments may be contractor priced.", ""));

    assertThat(Gathered.from(TinyFile.tabbed(RULE + "D1.txt", table)).rows)
        .containsExactly(
            new StatusIndicator(
                "E1",
                "Items, Codes, and Services:\nStatutorily excluded by Medicare",
                "Not paid by Medicare.",
                YEAR),
            new StatusIndicator("E2", "Without a drug\u2019s price", "Not paid.", YEAR));
  }

  @Test
  void readsInpatientOnlyCodes() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("", "Addendum E.-- HCPCS Codes Paid Only as Inpatient Procedures for CY 2025"),
            List.of("HCPCS Code", "Short Descriptor", " CI", " SI"),
            List.of("00176", "words", "", "C"));

    assertThat(Gathered.from(TinyFile.tabbed(RULE + "E.txt", table)).rows)
        .containsExactly(new InpatientOnly("00176", "C", YEAR));
  }

  @Test
  void readsRanksOfComprehensiveCodes() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("", "Addendum J for CY2025 ranks to determine primary assignment"),
            List.of(
                "HCPCS Code",
                "Short Descriptor",
                "SI",
                "APC Assignment",
                "APC Geometric Mean Cost of Single J1 Unit Claims",
                "Rank Used for Primary Assignment",
                "Deleted Code"),
            List.of("92920", "words", "J1", "5192", "63,470.81", "1,017", " "),
            List.of("33999", "words", "J1", "5191", "1.00", "3200", "YES"),
            List.of("", "", "", "", "", "", ""));

    assertThat(Gathered.from(TinyFile.tabbed(RULE + "J - Rank.txt", table)).rows)
        .containsExactly(
            new ComprehensiveRank("92920", "J1", Optional.of("5192"), 1017, false, YEAR),
            new ComprehensiveRank("33999", "J1", Optional.of("5191"), 3200, true, YEAR));
  }

  @Test
  void readsComplexityAdjustmentsButNotTheirEvaluation() throws Exception {
    List<String> common =
        List.of(
            "Primary HCPCS Code",
            "Primary SI",
            "Secondary J1 or Add-on HCPCS Code",
            "Secondary SI");
    List<String> adjustments = new ArrayList<>(common);
    adjustments.addAll(
        List.of("Complexity Adjusted HCPCS Assignment", "Complexity Adjusted APC Assignment"));
    List<String> evaluation = new ArrayList<>(common);
    evaluation.addAll(List.of("Complexity Adjusted APC Assignment", "Cost Threshold"));
    List<String> title = List.of("", "Addendum J for CY2025 complexity adjustments");

    assertThat(
            Gathered.from(
                    TinyFile.tabbed(
                        RULE + "J.txt",
                        List.of(
                            title,
                            adjustments,
                            List.of("11044", "J1", "20220", "J1", "1104D", "5073"))))
                .rows)
        .containsExactly(new ComplexityAdjustment("11044", "20220", "1104D", "5073", YEAR));
    assertThat(
            Gathered.readers(
                TinyFile.tabbed(
                    RULE + "J - Evaluation.txt",
                    List.of(
                        title,
                        evaluation,
                        List.of("11044", "J1", "20220", "J1", "5073", "2,685.26")))))
        .isEmpty();
  }

  @Test
  void readsMembersOfCompositeClasses() throws Exception {
    List<List<String>> table =
        List.of(
            List.of("", "Addendum M.-- HCPCS Codes for Composite APCs for CY 2025"),
            List.of(
                "HCPCS Code",
                "Short Descriptor",
                " CI",
                " SI",
                "Single Code APC Assignment ",
                "Composite APC Assignment "),
            List.of("71046", "words", "", "Q3", "5521", "5041, 5045"),
            List.of("70553", "words", "", "Q3", "5572", "8007 or 8008"));

    assertThat(Gathered.from(TinyFile.tabbed(RULE + "M.txt", table)).rows)
        .containsExactly(
            new CompositeMember("71046", "Q3", Optional.of("5521"), List.of("5041", "5045"), YEAR),
            new CompositeMember("70553", "Q3", Optional.of("5572"), List.of("8007", "8008"), YEAR));
  }

  private static OutpatientRow row(
      String code,
      String status,
      String apc,
      String weight,
      String rate,
      String national,
      String minimum) {
    return new OutpatientRow(
        code,
        YEAR,
        status,
        Values.some(apc),
        Optional.empty(),
        number(weight),
        number(rate),
        number(national),
        number(minimum));
  }

  private static Optional<BigDecimal> number(String text) {
    return Values.some(text).map(BigDecimal::new);
  }
}
