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
  private static final Period YEAR =
      new Period(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2025, 12, 31)));

  private static final List<CodeRow> B_ROWS =
      List.of(
          row("75580", "S", "5724", "11.4097", "1017.39", "", "203.48"),
          row("93454", "J1", "5191", "36.0710", "3216.41", "863.75", "643.29"),
          row("A9600", "K", "0701", "", "1740.72", "", "348.15"),
          row("76376", "N", "", "", "", "", ""));

  @ParameterizedTest
  @MethodSource("org.scrubjay.codes.official.SmallAddenda#b")
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
            List.of("", SmallAddenda.NOTICE),
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
    Edition edition = Gathered.from(TinyFile.workbook(path, "B", SmallAddenda.B)).editions.get(0);

    assertThat(edition.name()).isEqualTo(name);
    assertThat(edition.from()).isEqualTo(from);
    assertThat(edition.to()).contains(to);
  }

  @Test
  void refusesAnAddendumOfAnUnknownYear() {
    List<List<String>> table = new ArrayList<>(SmallAddenda.B);
    table.set(0, List.of("", "Addendum B.-- OPPS Payment by HCPCS Code"));

    assertThatThrownBy(() -> Gathered.from(TinyFile.tabbed("b.txt", table)))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("b.txt: expected the year");
  }

  @ParameterizedTest
  @MethodSource("org.scrubjay.codes.official.SmallAddenda#a")
  void readsPaymentClasses(OfficialFile file) throws Exception {
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

  @Test
  void joinsTheRowsThatExplainAStatusIndicator() throws Exception {
    assertThat(Gathered.from(SmallAddenda.d1()).rows)
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
    assertThat(Gathered.from(SmallAddenda.e()).rows)
        .containsExactly(new InpatientOnly("00176", "C", YEAR));
  }

  @Test
  void readsRanksOfComprehensiveCodes() throws Exception {
    assertThat(Gathered.from(SmallAddenda.ranks()).rows)
        .containsExactly(
            new ComprehensiveRank("92920", "J1", Optional.of("5192"), 1017, false, YEAR),
            new ComprehensiveRank("33999", "J1", Optional.of("5191"), 3200, true, YEAR));
  }

  @Test
  void readsComplexityAdjustmentsButNotTheirEvaluation() throws Exception {
    List<String> evaluation = new ArrayList<>(SmallAddenda.J_ADJUSTMENTS.get(1));
    evaluation.remove("Complexity Adjusted HCPCS Assignment");
    evaluation.add("Cost Threshold");

    assertThat(Gathered.from(SmallAddenda.adjustments()).rows)
        .containsExactly(new ComplexityAdjustment("11044", "20220", "1104D", "5073", YEAR));
    assertThat(
            Gathered.readers(
                TinyFile.tabbed(
                    SmallAddenda.RULE + "J - Evaluation.txt",
                    List.of(
                        SmallAddenda.J_ADJUSTMENTS.get(0),
                        evaluation,
                        List.of("11044", "J1", "20220", "J1", "5073", "2,685.26")))))
        .isEmpty();
  }

  @Test
  void readsMembersOfCompositeClasses() throws Exception {
    assertThat(Gathered.from(SmallAddenda.m()).rows)
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
