package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.ArticleContractor;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Contractor;
import org.scrubjay.codes.CoverageArticle;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.CoverageGroup;
import org.scrubjay.codes.CoveredDiagnosis;
import org.scrubjay.codes.CoveredProcedure;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/**
 * Reads a table of the Medicare Coverage Database exports (CMS): CSV with the column names of the
 * database's published schema (Coverage API 1.5), HTML and line breaks inside cells. Every table of
 * an export belongs to one edition, because none says when the export was made; its articles carry
 * their own dates.
 *
 * <p>The words of articles are not taken: only numbers, versions, dates, titles and codes.
 */
public final class CoverageExport implements OfficialReader {
  private static final Heading ARTICLE = Heading.of("article_id");
  private static final Heading VERSION = Heading.of("article_version");
  private static final Heading TITLE = Heading.of("title");
  private static final Heading EFFECTIVE = Heading.of("article_eff_date");
  private static final Heading END = Heading.of("article_end_date").optional();
  private static final Heading REVISION_END = Heading.of("article_rev_end_date").optional();
  private static final Heading RETIRED = Heading.of("date_retired").optional();
  private static final Heading STATUS = Heading.of("status").optional();
  private static final Heading TYPE =
      Heading.matching("article_type_description", "ARTICLE_TYPE(_DESCRIPTION)?").optional();

  private static final Heading PROCEDURE = Heading.of("hcpc_code_id");
  private static final Heading PROCEDURE_GROUP = Heading.of("hcpc_code_group");
  private static final Heading DIAGNOSIS = Heading.of("icd10_code_id");
  private static final Heading DIAGNOSIS_GROUP = Heading.of("icd10_covered_group");
  private static final Heading ASTERISK = Heading.of("asterisk").optional();
  private static final Heading PARAGRAPH = Heading.of("paragraph");
  private static final Heading ASTERISK_WORDS = Heading.of("icd10_covered_ast").optional();

  private static final Heading CONTRACTOR = Heading.of("contractor_id");
  private static final Heading CONTRACTOR_VERSION = Heading.of("contractor_version");
  private static final Heading CONTRACT_NUMBER =
      Heading.matching("contract_number", "CONTRACT(OR)?_NUMBER");
  private static final Heading CONTRACTOR_NAME =
      Heading.matching("contractor_name", "CONTRACTOR_(BUS_)?NAME");

  private static final Heading DOCUMENT = Heading.of("document_id");
  private static final Heading DOCUMENT_VERSION = Heading.of("document_version");
  private static final Heading DOCUMENT_TYPE = Heading.of("document_type");
  private static final Heading DOCUMENT_EFFECTIVE = Heading.of("effective_date");
  private static final Heading DOCUMENT_RETIRED = Heading.of("retirement_date");

  private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
  private static final Pattern BLANKS = Pattern.compile("(?:\\s|&nbsp;)+");
  private static final Pattern DIAGNOSIS_CODE =
      Pattern.compile("[A-Z]\\d[A-Z0-9](?:\\.?[A-Z0-9]{1,4})?");

  /** ICD-10-CM, and with it these code lists, came into use on that day (45 CFR 162.1002). */
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 10, 1);

  private final String title;
  private final String edition;
  private final List<Heading> headings;
  private final Making making;

  private interface Making {
    Optional<CodeRow> row(Table table) throws UnreadableRow;
  }

  private CoverageExport(String title, String edition, List<Heading> headings, Making making) {
    this.title = title;
    this.edition = edition;
    this.headings = headings;
    this.making = making;
  }

  /** One reader for each table, the ones with more columns first. */
  public static List<OfficialReader> readers() {
    return List.of(
        table(
            "Coverage articles (article)",
            List.of(ARTICLE, VERSION, TITLE, EFFECTIVE, END, REVISION_END, RETIRED, STATUS, TYPE),
            CoverageExport::article),
        table(
            "Procedures of coverage articles (article_x_hcpc_code)",
            List.of(ARTICLE, VERSION, PROCEDURE, PROCEDURE_GROUP),
            CoverageExport::procedure),
        table(
            "Sections of procedures (article_x_hcpc_code_group)",
            List.of(ARTICLE, VERSION, PROCEDURE_GROUP, PARAGRAPH),
            row -> group(row, CoverageGroup.Kind.PROCEDURES, PROCEDURE_GROUP)),
        table(
            "Diagnoses of coverage articles (article_x_icd10_covered)",
            List.of(ARTICLE, VERSION, DIAGNOSIS, DIAGNOSIS_GROUP, ASTERISK),
            CoverageExport::diagnosis),
        table(
            "Sections of diagnoses (article_x_icd10_covered_group)",
            List.of(ARTICLE, VERSION, DIAGNOSIS_GROUP, PARAGRAPH, ASTERISK_WORDS),
            row -> group(row, CoverageGroup.Kind.COVERED_DIAGNOSES, DIAGNOSIS_GROUP)),
        table(
            "Contractors of coverage articles (article_x_contractor)",
            List.of(ARTICLE, VERSION, CONTRACTOR, CONTRACTOR_VERSION),
            CoverageExport::articleContractor),
        table(
            "Medicare contractors (contractor)",
            List.of(CONTRACTOR, CONTRACTOR_VERSION, CONTRACT_NUMBER, CONTRACTOR_NAME),
            CoverageExport::contractor),
        new CoverageExport(
            "List of coverage documents",
            "document list",
            List.of(
                DOCUMENT,
                DOCUMENT_VERSION,
                DOCUMENT_TYPE,
                TITLE,
                DOCUMENT_EFFECTIVE,
                DOCUMENT_RETIRED),
            CoverageExport::document));
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, headings);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, headings)) {
      Import.Rows rows =
          into.edition(
              new Edition(
                  CodeSet.COVERAGE,
                  edition,
                  FIRST_DAY,
                  Optional.empty(),
                  true,
                  0,
                  SourceRef.of("Medicare Coverage Database, " + edition)));
      TableRows.each(
          table,
          file,
          into,
          () -> {
            Optional<CodeRow> row = making.row(table);
            if (row.isPresent()) {
              rows.add(row.get());
            }
          });
    }
  }

  private static CoverageExport table(String title, List<Heading> headings, Making making) {
    return new CoverageExport(title, "article export", headings, making);
  }

  private static Optional<CodeRow> article(Table table) throws UnreadableRow {
    Optional<LocalDate> last =
        Stream.of(date(table, END), date(table, REVISION_END), date(table, RETIRED))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return Optional.of(
        new CoverageArticle(
            id(table, ARTICLE),
            number(table, VERSION),
            plain(table.cell(TITLE)),
            plain(table.cell(TYPE)),
            table.cell(STATUS),
            new Period(date(table, EFFECTIVE), last)));
  }

  /** The list also has coverage determinations, which carry no code lists any more. */
  private static Optional<CodeRow> document(Table table) throws UnreadableRow {
    Period validity = new Period(date(table, DOCUMENT_EFFECTIVE), date(table, DOCUMENT_RETIRED));
    if (table.cell(DOCUMENT_TYPE).equalsIgnoreCase("LCD")) {
      return Optional.of(
          new CoverageDocument(
              "L" + id(table, DOCUMENT),
              number(table, DOCUMENT_VERSION),
              plain(table.cell(TITLE)),
              validity));
    }
    if (!table.cell(DOCUMENT_TYPE).equalsIgnoreCase("Article")) {
      return Optional.empty();
    }
    return Optional.of(
        new CoverageArticle(
            id(table, DOCUMENT),
            number(table, DOCUMENT_VERSION),
            plain(table.cell(TITLE)),
            "",
            "",
            validity));
  }

  private static Optional<CodeRow> procedure(Table table) throws UnreadableRow {
    return Optional.of(
        new CoveredProcedure(
            id(table, ARTICLE),
            number(table, VERSION),
            Values.procedure(table.cell(PROCEDURE)),
            number(table, PROCEDURE_GROUP)));
  }

  private static Optional<CodeRow> diagnosis(Table table) throws UnreadableRow {
    String code = table.cell(DIAGNOSIS);
    if (!DIAGNOSIS_CODE.matcher(code).matches()) {
      throw UnreadableRow.expected("an ICD-10-CM code", code);
    }
    String bare = code.replace(".", "");
    return Optional.of(
        new CoveredDiagnosis(
            id(table, ARTICLE),
            number(table, VERSION),
            bare.length() > 3 ? bare.substring(0, 3) + '.' + bare.substring(3) : bare,
            number(table, DIAGNOSIS_GROUP),
            !table.cell(ASTERISK).isEmpty() && !table.cell(ASTERISK).equalsIgnoreCase("N")));
  }

  private static Optional<CodeRow> group(Table table, CoverageGroup.Kind kind, Heading group)
      throws UnreadableRow {
    return Optional.of(
        new CoverageGroup(
            id(table, ARTICLE),
            number(table, VERSION),
            kind,
            number(table, group),
            hasWords(table.cell(PARAGRAPH)),
            hasWords(table.cell(ASTERISK_WORDS))));
  }

  private static Optional<CodeRow> articleContractor(Table table) throws UnreadableRow {
    return Optional.of(
        new ArticleContractor(
            id(table, ARTICLE),
            number(table, VERSION),
            number(table, CONTRACTOR),
            number(table, CONTRACTOR_VERSION)));
  }

  private static Optional<CodeRow> contractor(Table table) throws UnreadableRow {
    return Optional.of(
        new Contractor(
            number(table, CONTRACTOR),
            number(table, CONTRACTOR_VERSION),
            table.cell(CONTRACT_NUMBER),
            plain(table.cell(CONTRACTOR_NAME))));
  }

  /** The display form of an article's number has a letter before it: {@code A52467}. */
  private static int id(Table table, Heading heading) throws UnreadableRow {
    String cell = table.cell(heading);
    return Values.whole("an article's number", cell.startsWith("A") ? cell.substring(1) : cell);
  }

  private static int number(Table table, Heading heading) throws UnreadableRow {
    return Values.whole("a number in " + heading, table.cell(heading));
  }

  private static Optional<LocalDate> date(Table table, Heading heading) throws UnreadableRow {
    return Values.optionalDate("a date in " + heading, table.cell(heading));
  }

  private static boolean hasWords(String html) {
    String words = plain(html);
    return !words.isEmpty() && !words.equalsIgnoreCase("N/A");
  }

  /** Without tags, with the entities that titles have, on one line. */
  private static String plain(String html) {
    String words = BLANKS.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ").strip();
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
