package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.List;

/** The OPPS addenda with a few rows each, in the layouts of CMS. */
final class SmallAddenda {
  /** How the names of one rule's files begin. */
  static final String RULE = "2025 NFRM Addendum ";

  static final String NOTICE =
      "CPT codes are copyright 2024 American Medical Association.\u00A0 All Rights Reserved.";

  /** Payment classes. */
  static final List<List<String>> A =
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

  /** Payments by code. */
  static final List<List<String>> B =
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

  /** Status indicators. */
  static final List<List<String>> D1 =
      List.of(
          List.of("", "ADDENDUM D1.- OPPS PAYMENT STATUS INDICATORS FOR CY 2025", ""),
          List.of("Status Indicator", "Item/Code/Service", "OPPS Payment Status"),
          List.of("E1", "Items, Codes, and Services:", "Not paid by Medicare."),
          List.of("", "?  Statutorily excluded by Medicare    ", ""),
          List.of("", "", ""),
          List.of("E2 ", "Without a drug?s price", "Not paid."),
          List.of("", "* Note -- Payments may be contractor priced.", ""));

  /** Codes paid only to inpatients. */
  static final List<List<String>> E =
      List.of(
          List.of("", "Addendum E.-- HCPCS Codes Paid Only as Inpatient Procedures for CY 2025"),
          List.of("HCPCS Code", "Short Descriptor", " CI", " SI"),
          List.of("00176", "words", "", "C"));

  /** Ranks of comprehensive codes. */
  static final List<List<String>> J_RANKS =
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

  /** How complexity changes the class of a comprehensive code. */
  static final List<List<String>> J_ADJUSTMENTS =
      List.of(
          List.of("", "Addendum J for CY2025 complexity adjustments"),
          List.of(
              "Primary HCPCS Code",
              "Primary SI",
              "Secondary J1 or Add-on HCPCS Code",
              "Secondary SI",
              "Complexity Adjusted HCPCS Assignment",
              "Complexity Adjusted APC Assignment"),
          List.of("11044", "J1", "20220", "J1", "1104D", "5073"));

  /** Members of composite classes. */
  static final List<List<String>> M =
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

  private SmallAddenda() {}

  static List<OfficialFile> a() {
    return List.of(TinyFile.tabbed(RULE + "A.txt", A), TinyFile.workbook(RULE + "A.xlsx", "A", A));
  }

  static List<OfficialFile> b() {
    return List.of(
        TinyFile.tabbed(RULE + "B.11122024.txt", B),
        TinyFile.workbook(RULE + "B.11122024.xlsx", "Addendum B", B));
  }

  static OfficialFile d1() {
    return TinyFile.tabbed(RULE + "D1.txt", D1);
  }

  static OfficialFile e() {
    return TinyFile.tabbed(RULE + "E.txt", E);
  }

  static OfficialFile ranks() {
    return TinyFile.tabbed(RULE + "J - Rank.txt", J_RANKS);
  }

  static OfficialFile adjustments() {
    return TinyFile.tabbed(RULE + "J.txt", J_ADJUSTMENTS);
  }

  static OfficialFile m() {
    return TinyFile.tabbed(RULE + "M.txt", M);
  }

  /** All of them, in each form. */
  static List<OfficialFile> all() {
    List<OfficialFile> files = new ArrayList<>(a());
    files.addAll(b());
    files.addAll(List.of(d1(), e(), ranks(), adjustments(), m()));
    return files;
  }
}
