package org.scrubjay.codes.importing;

import java.util.List;

/**
 * Where a publisher offers files to import.
 *
 * @param files the names to expect
 * @param changes how often there is a new edition
 */
public record OfficialSource(String title, String files, String changes, String url) {

  /** All of them, by subject. */
  public static List<OfficialSource> all() {
    return List.of(
        new OfficialSource(
            "ICD-10-CM codes, addenda and tabular list",
            "Code Descriptions (icd10cm-order-*.txt), Addendum, Table and Index"
                + " (icd10cm-tabular-*.xml), Conversion Table (.xlsx)",
            "October 1, updates April 1",
            "https://www.cms.gov/medicare/coding-billing/icd-10-codes"),
        new OfficialSource(
            "HCPCS Level II codes and modifiers",
            "Alpha-Numeric HCPCS File (HCPC*_ANWEB_*.txt or .xlsx)",
            "each quarter",
            "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/"
                + "quarterly-update"),
        new OfficialSource(
            "Medicare physician fee schedule",
            "RVUyyA to RVUyyD (PPRRVU*, GPCI*, *LOCCO, ANES*, OPPSCAP_*; .txt, .csv or .xlsx)",
            "each quarter",
            "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files"),
        new OfficialSource(
            "ZIP code to Medicare locality",
            "Zip Code to Carrier Locality File (ZIP5_*.txt)",
            "each quarter",
            "https://www.cms.gov/medicare/payment/fee-schedules"),
        new OfficialSource(
            "Medicare outpatient prospective payment",
            "Addendum A, B, D1, E, J, M (.txt or .xlsx)",
            "January 1; A and B each quarter",
            "https://www.cms.gov/medicare/payment/prospective-payment-systems/"
                + "hospital-outpatient-pps/quarterly-addenda-updates"),
        new OfficialSource(
            "NCCI procedure-to-procedure edits",
            "practitioner and outpatient hospital, four parts each (ccipra-*, ccioph-*; .txt or"
                + " .xlsx)",
            "each quarter",
            "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
                + "medicare-ncci-procedure-procedure-ptp-edits"),
        new OfficialSource(
            "NCCI medically unlikely edits",
            "MCR_MUE_PractitionerServices_*, MCR_MUE_OutpatientHospitalServices_*,"
                + " MCR_MUE_DMESupplierServices_* (.csv or .xlsx)",
            "each quarter",
            "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
                + "medicare-ncci-medically-unlikely-edits"),
        new OfficialSource(
            "NCCI add-on code edits",
            "AOC_V*-MCR (.xlsx or .txt)",
            "each quarter",
            "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
                + "medicare-ncci-add-code-edits"),
        new OfficialSource(
            "Medicare coverage articles",
            "Articles export of the Medicare Coverage Database (article.csv,"
                + " article_x_hcpc_code.csv, article_x_icd10_covered.csv, contractor.csv ...)",
            "each week",
            "https://www.cms.gov/medicare-coverage-database/downloads/downloads.aspx"),
        new OfficialSource(
            "Place of service codes",
            "a table of the codes with their names (.csv or .xlsx)",
            "seldom",
            "https://www.cms.gov/medicare/coding-billing/place-of-service-codes/code-sets"),
        new OfficialSource(
            "CPT descriptors (licensed by the American Medical Association)",
            "LONGULT.txt, MEDU.txt, SHORTU.txt, consumer descriptors, or any two-column table",
            "January 1; Category III also July 1",
            "https://www.ama-assn.org/practice-management/cpt"));
  }
}
