package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoverTest {

  @Test
  void saysWhatACodeIsAndThatTheLabelIsNotTheDescriptor() {
    assertThat(hover("DOS: 03/14/2025\nCPT: 755‸74\n"))
        .startsWith(
            "**75574** · CPT · Coronary CT angiography *(Scrubjay label, not the CPT descriptor)*")
        .contains("Valid: date of service 2025-03-14")
        .contains("- global: $318.29 non-facility and facility\n- 26 (professional component)")
        .contains("**OPPS 2025**: status S (paid separately, not discounted) · APC 5724")
        .contains("$357.13")
        .contains("Unit limit, practitioner: 1 a day (MUE, indicator 3)")
        .contains("Not checked: unit limit, outpatient hospital (no hospital edition)")
        .contains("Sources: CPT codes 2025");
  }

  @Test
  void thePaidComponentComesFirst() {
    assertThat(hover("DOS: 03/14/2025\nCPT: 7557‸4-26\n"))
        .contains(
            ":\n\n- 26 (professional component): $109.01 non-facility and facility\n- global");
  }

  @Test
  void theDateOfTheServiceLineDecides() {
    assertThat(hover("DOS: 03/14/2025\nCPT: C97‸93\n")).contains("**OPPS 2025**", "$1,017.39");
    assertThat(hover("DOS: 03/14/2024\nCPT: 755‸80\n")).contains("**OPPS 2024**", "$997.22");
    assertThat(hover("CPT: 755‸74\n"))
        .contains("Valid: no date of service stated, 2026-11-22 assumed");
  }

  @Test
  void anEndedCodeNamesItsSuccessor() {
    assertThat(hover("DOS: 03/14/2025\nCPT: 0503‸T\n"))
        .contains(
            "**Not valid**, no longer: date of service 2025-03-14 (2018-01-01 to 2023-12-31).")
        .contains("Replaced by:\n\n- **75580** FFR-CT of the coronary arteries");
  }

  @Test
  void aHeaderListsWhatIsBelowIt() {
    assertThat(hover("DOS: 03/14/2025\nICD-10: R0‸7\n"))
        .contains("A header, not billable; codes below it:\n\n- **R07.1** Chest pain on breathing")
        .contains("Excludes1, not coded together with it:\n\n- epidemic myalgia (B33.0)");
    assertThat(hover("DOS: 03/14/2025\nICD-10: R07‸.9\n")).contains("Billable.");
  }

  @Test
  void modifiersAndRuleNamesAreExplainedToo() {
    assertThat(hover("DOS: 03/14/2025\nCPT: 75574-2‸6\n"))
        .startsWith("**26** · modifier · Professional component");
    assertThat(hover("# scrubjay: ignore say-‸zap -- x\nCPT: 75574\n"))
        .isEqualTo("**say-zap** · rule · warning\n\nSays zip for zap.");
  }

  @Test
  void theRestOfTheNoteHasNothingToSay() {
    assertThat(hover("INDICATION: Ch‸est pain\n")).isEmpty();
    assertThat(hover("‸")).isEmpty();
  }

  private static String hover(String note) {
    Cursor cursor = Cursor.in(note, new ZipRule());
    return Hover.at(cursor.snapshot(), cursor.offset()).map(Hover::markdown).orElse("");
  }
}
