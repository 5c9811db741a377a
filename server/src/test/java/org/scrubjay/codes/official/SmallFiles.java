package org.scrubjay.codes.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small file for every official reader, in each form it has; most are those of their tests. */
public final class SmallFiles {
  private static final String VALUES = " ".repeat(46);

  private SmallFiles() {}

  /** The bytes of each file, by its name; twins of one table differ in their ending. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    for (OfficialFile file : files()) {
      try (InputStream in = file.open()) {
        files.put(file.name(), in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  static List<OfficialFile> files() {
    List<OfficialFile> files = new ArrayList<>();
    files.addAll(AddOnCodesTest.forms());
    files.addAll(FeeScheduleTest.forms());
    files.addAll(PfsTablesTest.gpci());
    files.addAll(PlacesTest.lists().toList());
    CptDescriptorFileTest.files().forEach(file -> files.add((OfficialFile) file.get()[0]));
    files.add(HcpcsFileTest.text(HcpcsFileTest.NAME + ".txt"));
    files.add(HcpcsFileTest.workbook());
    files.add(TestFile.text("icd10cm-tabular-April-1-2026.xml", IcdTabularXmlTest.TABULAR));
    files.add(TestFile.text("icd10cm-order-2026.txt", IcdFilesTest.ORDER));
    files.add(TestFile.text("icd10cm-codes-2026.txt", "A000    Cholera", "A001    Cholera eltor"));
    files.addAll(diagnoses());
    files.addAll(payments());
    files.addAll(SmallAddenda.all());
    files.addAll(edits());
    files.addAll(coverage());
    return files;
  }

  private static List<OfficialFile> diagnoses() {
    return List.of(
        TestFile.text(
            "icd10cm-order-addenda-2026.txt",
            "Delete:      1 B880    Other acariasis" + VALUES + "Other acariasis",
            "Revise from: 1 L02212  Other acariasis" + VALUES + "Cutaneous abscess",
            "Revise to:   1 L02212  Other acariasis" + VALUES + "Cutaneous abscess of back",
            "",
            "Headers",
            "    143 additions"),
        TestFile.workbook(
            "table.xlsx",
            List.of(
                List.of("NCHS has published an update. This FY 2026 (October 1, 2025) table ..."),
                List.of("Current code assignment", "Effective", "Previous Code(s) Assignment"),
                List.of("A04.71", 2017, "A04.7"),
                List.of("I20.2", 2022, "I20.0-I20.1; I20.8"))),
        TestFile.text(
            "conversion table FY2020.csv",
            "Current code assignment,Effective,Previous Code(s) Assignment",
            "U07.0,4/1/2020,\"J68.0, J68.9\""));
  }

  private static List<OfficialFile> payments() {
    List<List<String>> localities =
        List.of(
            List.of("COUNTIES INCLUDED IN 2025 LOCALITIES.", "", "", "", ""),
            List.of(
                "Medicare Adminstrative Contractor",
                "Locality Number",
                "State ",
                "Fee Schedule Area ",
                "Counties"),
            List.of("2102", "1", "ALASKA ", "STATEWIDE ", "ALL COUNTIES "),
            List.of("1112", "5", "", "REST OF STATE*", "ALAMEDA, MARIN"));
    List<List<String>> anesthesia =
        List.of(
            List.of("Contractor", "Locality", "Locality Name", "National Anes CF of 20.3178"),
            List.of("10112 ", "00 ", "ALABAMA", "19.31 "));
    List<List<String>> caps =
        List.of(
            List.of(
                "HCPCS",
                "MOD",
                "PROCSTAT",
                "CARRIER",
                "LOCALITY",
                "FACILITY PRICE",
                "NON-FACILTY PRICE"),
            List.of("75574", "TC", "A", "01112", "05", "150.69", "150.70"));
    return List.of(
        TinyFile.csv("25LOCCO.csv", localities),
        TinyFile.workbook("25LOCCO.xlsx", "21LOCCO", localities),
        TinyFile.csv("ANES2025.csv", anesthesia),
        TinyFile.csv("OPPSCAP_Oct.csv", caps),
        TinyFile.workbook("OPPSCAP_Oct.xlsx", "OPPSCAP", caps),
        TestFile.text(
            "ZIP5_OCT2025.txt",
            "AK995010210201 Z9   0 A" + " ".repeat(52) + "20254",
            "CA900010118218RZ9   1 A" + " ".repeat(52) + "20254"));
  }

  private static List<OfficialFile> edits() {
    List<List<String>> pairs =
        List.of(
            List.of("CPT only copyright 2023 American Medical Association."),
            List.of("Column1/Column2 Edits"),
            List.of(
                "Column 1",
                "Column 2",
                "*=in existence",
                "Effective",
                "Deletion",
                "Modifier",
                "PTP Edit Rationale"),
            List.of("71260", "71250", "", "20200101", "*", "0", "Mutually exclusive procedures"));
    List<List<String>> limits =
        List.of(
            List.of("CPT codes are copyright 2023 American Medical Association."),
            List.of(
                "HCPCS/\nCPT Code",
                "Practitioner Services MUE Values",
                "MUE Adjudication Indicator",
                "MUE Rationale"),
            List.of("71046", "2", "3 Date of Service Edit: Clinical", "Clinical: Data"));
    return List.of(
        TinyFile.tabbed("ccipra-v302r0-f1.txt", pairs),
        TinyFile.workbook("ccipra-v302r0-f1.xlsx", "ccipra", pairs),
        TinyFile.csv("MCR_MUE_PractitionerServices_Eff_07-01-2025.csv", limits),
        TinyFile.workbook("MCR_MUE_PractitionerServices_Eff_07-01-2025.xlsx", "MUE", limits));
  }

  private static List<OfficialFile> coverage() {
    return List.of(
        TestFile.text("article.csv", CoverageExportTest.ARTICLES),
        TestFile.text(
            "article_x_hcpc_code.csv",
            "article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group",
            "57371,21,75574,35,1"),
        TestFile.text(
            "article_x_hcpc_code_group.csv",
            "article_id,article_version,hcpc_code_group,paragraph,last_updated",
            "57371,21,1,\"<p>&nbsp;</p>\n<br/>\",01/01/2025"),
        TestFile.text(
            "article_x_icd10_covered.csv",
            "article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,asterisk",
            "57371,21,I25.119,1,1,*"),
        TestFile.text(
            "article_x_icd10_covered_group.csv",
            "article_id,article_version,icd10_covered_group,paragraph,icd10_covered_ast",
            "57371,21,2,N/A,<p>*With I10</p>"),
        TestFile.text(
            "article_x_contractor.csv",
            "article_id,article_version,article_type,contractor_id,contractor_type_id,"
                + "contractor_version,last_updated",
            "57371,21,2,373,9,1,01/01/2025"),
        TestFile.text(
            "contractor.csv",
            "contractor_id,contract_type_id,subtype_id,contractor_version,contract_number,"
                + "contractor_name",
            "373,9,2,1,10112,\"Palmetto GBA, LLC\""),
        TestFile.text(
            "documents_latest.csv",
            "contractor_name_type,document_display_id,document_id,document_type,document_version,"
                + "effective_date,note,retirement_date,title,updated_on,updated_on_sort,url",
            "\"CGS\n(MAC - Part B)\",A57371,57371,Article,24,08/14/2025,,N/A,Billing and Coding,"
                + "08/06/2025,20250806133001,https://example.org"));
  }
}
