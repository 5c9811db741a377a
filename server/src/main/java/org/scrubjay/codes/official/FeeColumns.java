package org.scrubjay.codes.official;

import java.util.List;

/**
 * The columns of PPRRVU as CSV and workbook. Their names are stacked over up to five rows, and the
 * last row alone is ambiguous: two columns end in {@code PE RVU}, two in {@code TOTAL}, four in
 * {@code SURG}. From 2026 on there is one column more.
 */
final class FeeColumns {
  static final Heading CODE = Heading.matching("HCPCS", "(?:.* )?HCPCS");
  static final Heading MODIFIER = ending("MOD");
  static final Heading DESCRIPTION = ending("DESCRIPTION").optional();
  static final Heading STATUS = Heading.matching("STATUS CODE", "(?:.* )?STATUS CODE");
  static final Heading WORK = Heading.matching("WORK RVU", "(?:.* )?WORK RVU");
  static final Heading NON_FACILITY = Heading.of("NON-FAC PE RVU");
  static final Heading NON_FACILITY_NA = Heading.of("NON-FAC NA INDICATOR");
  static final Heading FACILITY = Heading.of("FACILITY PE RVU");
  static final Heading FACILITY_NA = Heading.of("FACILITY NA INDICATOR");
  static final Heading MALPRACTICE = Heading.of("MP RVU");
  static final Heading NON_FACILITY_TOTAL = Heading.of("NON-FACILITY TOTAL");
  static final Heading FACILITY_TOTAL = Heading.of("FACILITY TOTAL");
  static final Heading PC_TC = Heading.of("PCTC IND");
  static final Heading GLOBAL = Heading.of("GLOB DAYS");
  static final Heading PRE = Heading.of("PRE OP");
  static final Heading INTRA = Heading.of("INTRA OP");
  static final Heading POST = Heading.of("POST OP");
  static final Heading MULTIPLE = Heading.of("MULT PROC");
  static final Heading BILATERAL = Heading.of("BILAT SURG");
  static final Heading ASSISTANT = Heading.of("ASST SURG");
  static final Heading CO_SURGEONS = Heading.of("CO- SURG");
  static final Heading TEAM = Heading.of("TEAM SURG");
  static final Heading ENDOSCOPIC_BASE = Heading.of("ENDO BASE");
  static final Heading CONVERSION_FACTOR = Heading.of("CONV FACTOR");
  static final Heading SUPERVISION = Heading.of("PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES");
  static final Heading CALCULATION = Heading.of("CALCULATION FLAG");
  static final Heading FAMILY = Heading.of("DIAGNOSTIC IMAGING FAMILY INDICATOR");
  static final Heading CAP_NON_FACILITY =
      Heading.of("NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT");
  static final Heading CAP_FACILITY = Heading.of("FACILITY PE USED FOR OPPS PAYMENT AMOUNT");
  static final Heading CAP_MALPRACTICE = Heading.of("MP USED FOR OPPS PAYMENT AMOUNT");

  static final List<Heading> ALL =
      List.of(
          CODE,
          MODIFIER,
          DESCRIPTION,
          STATUS,
          WORK,
          NON_FACILITY,
          NON_FACILITY_NA,
          FACILITY,
          FACILITY_NA,
          MALPRACTICE,
          NON_FACILITY_TOTAL,
          FACILITY_TOTAL,
          PC_TC,
          GLOBAL,
          PRE,
          INTRA,
          POST,
          MULTIPLE,
          BILATERAL,
          ASSISTANT,
          CO_SURGEONS,
          TEAM,
          ENDOSCOPIC_BASE,
          CONVERSION_FACTOR,
          SUPERVISION,
          CALCULATION,
          FAMILY,
          CAP_NON_FACILITY,
          CAP_FACILITY,
          CAP_MALPRACTICE);

  private FeeColumns() {}

  private static Heading ending(String word) {
    return Heading.matching(word, "(?:.* )?" + word);
  }
}
