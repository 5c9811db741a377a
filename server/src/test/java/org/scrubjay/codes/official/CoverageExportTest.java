package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.ArticleContractor;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Contractor;
import org.scrubjay.codes.CoverageArticle;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.CoverageGroup;
import org.scrubjay.codes.CoveredDiagnosis;
import org.scrubjay.codes.CoveredProcedure;
import org.scrubjay.codes.Period;

/** The tables of the database's schema, with the HTML that its exports have in cells. */
class CoverageExportTest {
  static final String ARTICLES =
      """
      article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,description,status,article_rev_end_Date,date_retired
      57371,21,2,"Billing and Coding: <em>Cardiac</em> CT &amp; CTA",01/01/2025,01/01/2025,,"<p>Words,
      with ""quotes"" and

      blank lines</p>",A,09/30/2025,
      57371,22,2,Billing and Coding: Cardiac CT,10/01/2025,2025-10-01 00:00:00,,<p></p>,A,,12/31/2026
      57372,1,2,No date,01/01/2025,soon,,,A,,
      """;

  @Test
  void keepsNumbersVersionsTitlesAndDatesOfArticles() throws Exception {
    Gathered gathered = Gathered.from(csv("article.csv", ARTICLES));

    assertThat(gathered.rows)
        .containsExactly(
            new CoverageArticle(
                57371,
                21,
                "Billing and Coding: Cardiac CT & CTA",
                "2",
                "A",
                days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30))),
            new CoverageArticle(
                57371,
                22,
                "Billing and Coding: Cardiac CT",
                "2",
                "A",
                days(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 12, 31))));
    assertThat(gathered.skipped)
        .containsExactly("7: expected a date in article_eff_date as MM/DD/YYYY, found 'soon'");
    assertThat(gathered.editions.get(0).set()).isEqualTo(CodeSet.COVERAGE);
  }

  @Test
  void readsProceduresAndTheirSections() throws Exception {
    assertThat(
            Gathered.from(
                    csv(
                        "article_x_hcpc_code.csv",
                        """
                        article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group,long_description,short_description,range,last_updated
                        57371,21,75574,35,1,"long, words",short,N,01/01/2025
                        57371,21,C9793,2,2,,,N,01/01/2025
                        """))
                .rows)
        .containsExactly(
            new CoveredProcedure(57371, 21, "75574", 1),
            new CoveredProcedure(57371, 21, "C9793", 2));
    assertThat(
            Gathered.from(
                    csv(
                        "article_x_hcpc_code_group.csv",
                        """
                        article_id,article_version,hcpc_code_group,paragraph,last_updated
                        57371,21,1,"<p>&nbsp;</p>
                        <br/>",01/01/2025
                        57371,21,2,<p>Only in hospitals</p>,01/01/2025
                        """))
                .rows)
        .containsExactly(
            new CoverageGroup(57371, 21, CoverageGroup.Kind.PROCEDURES, 1, false, false),
            new CoverageGroup(57371, 21, CoverageGroup.Kind.PROCEDURES, 2, true, false));
  }

  @Test
  void readsDiagnosesAndTheirSections() throws Exception {
    Gathered diagnoses =
        Gathered.from(
            csv(
                "article_x_icd10_covered.csv",
                """
                article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,range,sort_order,description,asterisk,last_updated
                57371,21,I25.119,1,1,N,1,"words, words",,01/01/2025
                57371,21,R079,1,2,N,2,words,*,01/01/2025
                57371,21,chest pain,1,2,N,3,words,,01/01/2025
                """));

    assertThat(diagnoses.rows)
        .containsExactly(
            new CoveredDiagnosis(57371, 21, "I25.119", 1, false),
            new CoveredDiagnosis(57371, 21, "R07.9", 2, true));
    assertThat(diagnoses.skipped)
        .containsExactly("4: expected an ICD-10-CM code, found 'chest pain'");
    assertThat(
            Gathered.from(
                    csv(
                        "article_x_icd10_covered_group.csv",
                        """
                        article_id,article_version,icd10_covered_group,paragraph,icd10_covered_ast,last_updated
                        57371,21,2,N/A,<p>*With I10</p>,01/01/2025
                        """))
                .rows)
        .containsExactly(
            new CoverageGroup(57371, 21, CoverageGroup.Kind.COVERED_DIAGNOSES, 2, false, true));
  }

  @Test
  void readsContractors() throws Exception {
    assertThat(
            Gathered.from(
                    csv(
                        "article_x_contractor.csv",
                        """
                        article_id,article_version,article_type,contractor_id,contractor_type_id,contractor_version,last_updated
                        57371,21,2,373,9,1,01/01/2025
                        """))
                .rows)
        .containsExactly(new ArticleContractor(57371, 21, 373, 1));
    for (String header :
        List.of(
            "contractor_id,contract_type_id,subtype_id,contractor_version,contract_number,"
                + "contractor_name",
            "contractor_id,contractor_type_id,contractor_subtype_id,contractor_version,"
                + "contractor_number,contractor_bus_name")) {
      assertThat(
              Gathered.from(
                      csv("contractor.csv", header + "\n373,9,2,1,10112,\"Palmetto GBA, LLC\""))
                  .rows)
          .containsExactly(new Contractor(373, 1, "10112", "Palmetto GBA, LLC"));
    }
  }

  @Test
  void takesTheArticlesAndDeterminationsOfADocumentList() throws Exception {
    assertThat(
            Gathered.from(
                    csv(
                        "documents_latest.csv",
                        """
                        contractor_name_type,document_display_id,document_id,document_type,document_version,effective_date,note,retirement_date,title,updated_on,updated_on_sort,url
                        "Noridian
                        (MAC - Part A)",L36668,36668,LCD,45,08/14/2025,,N/A,Urine Drug Testing,08/06/2025,20250806133001,https://example.org
                        "CGS
                        (MAC - Part B)",A57371,57371,Article,24,08/14/2025,,N/A,Billing and Coding: Cardiac CT,08/06/2025,20250806133001,https://example.org
                        """))
                .rows)
        .containsExactly(
            new CoverageDocument(
                "L36668",
                45,
                "Urine Drug Testing",
                new Period(Optional.of(LocalDate.of(2025, 8, 14)), Optional.empty())),
            new CoverageArticle(
                57371,
                24,
                "Billing and Coding: Cardiac CT",
                "",
                "",
                new Period(Optional.of(LocalDate.of(2025, 8, 14)), Optional.empty())));
  }

  @Test
  void findsTheTablesInsideAnArchiveOfArchives(@TempDir Path folder) throws Exception {
    byte[] inner = zip("article.csv", ARTICLES.getBytes(StandardCharsets.UTF_8));
    Path outer = folder.resolve("current article.zip");
    Files.write(outer, zip("current_article_csv.zip", inner));

    List<OfficialFile> files = Downloads.in(outer).files();

    assertThat(files).hasSize(1);
    assertThat(Gathered.from(files.get(0)).rows).hasSize(2);
  }

  private static OfficialFile csv(String path, String text) {
    return TinyFile.encoded(path, StandardCharsets.UTF_8, text);
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Period days(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }
}
