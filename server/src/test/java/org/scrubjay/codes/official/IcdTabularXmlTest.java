package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.DiagnosisNote.Kind;
import org.scrubjay.codes.Edition;

class IcdTabularXmlTest {
  static final String TABULAR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.tabular>
        <version>2026</version>
        <introduction><introSection type="title"><title>List</title>
          <instruction><note>Not a note of a code (A00)</note></instruction></introSection>
        </introduction>
        <chapter>
          <name>9</name>
          <desc>Diseases of the circulatory system (I00-I99)</desc>
          <excludes2><note>certain infectious
             diseases (A00-B99)</note></excludes2>
          <sectionIndex><sectionRef first="I20" last="I25" id="I20-I25">
              Ischemic heart diseases
            </sectionRef></sectionIndex>
          <section id="I20-I25">
            <desc>Ischemic heart diseases (I20-I25)</desc>
            <codeAlso><note>hypertension (I10-I1A)</note></codeAlso>
            <useAdditionalCode><note>code to identify:</note>
              <note>tobacco use (Z72.0)</note></useAdditionalCode>
            <diag>
              <name>I20</name>
              <desc>Angina pectoris</desc>
              <excludes1><note>angina with atherosclerosis (I25.1-)</note></excludes1>
              <diag>
                <name>I20.8</name>
                <desc>Other forms of angina pectoris</desc>
                <codeFirst><note>, if applicable, something (I25.70-I25.73-, I25.79-)</note>
                </codeFirst>
                <diag placeholder="true">
                  <name>I20.89</name>
                  <desc>Other forms (I20)</desc>
                  <inclusionTerm><note>Stable angina</note><note>Angina of effort</note>
                  </inclusionTerm>
                </diag>
              </diag>
              <includes><note>with &amp; without spasm</note></includes>
            </diag>
          </section>
          <section id="I5A">
            <desc> Non-ischemic injury (I5A)</desc>
            <notes><note>Plain notes are not kept</note></notes>
            <diag>
              <name>I5A</name>
              <desc>Non-ischemic myocardial injury</desc>
              <sevenChrNote><note>One of the following:</note></sevenChrNote>
              <sevenChrDef><note>Lead-in</note>
                <extension char="A">initial encounter</extension>
                <extension char="D">subsequent encounter</extension></sevenChrDef>
              <visualImpairment><visCategory><heading>x</heading><value>1</value></visCategory>
              </visualImpairment>
            </diag>
          </section>
        </chapter>
      </ICD10CM.tabular>
      """;

  @Test
  void notesStandAtWhatPrintsThem() throws Exception {
    TestFile file = TestFile.text("icd10cm-tabular-April-1-2026.xml", TABULAR);

    assertThat(new IcdTabularXml().recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(new IcdTabularXml(), file);

    assertThat(found.editions()).extracting(Edition::name).containsExactly("FY2026 April");
    assertThat(found.rows(DiagnosisNote.class))
        .extracting(DiagnosisNote::carrier, DiagnosisNote::kind, DiagnosisNote::text)
        .containsExactly(
            tuple("I00-I99", Kind.EXCLUDES2, "certain infectious diseases (A00-B99)"),
            tuple("I20-I25", Kind.CODE_ALSO, "hypertension (I10-I1A)"),
            tuple("I20-I25", Kind.USE_ADDITIONAL, "code to identify:"),
            tuple("I20-I25", Kind.USE_ADDITIONAL, "tobacco use (Z72.0)"),
            tuple("I20", Kind.EXCLUDES1, "angina with atherosclerosis (I25.1-)"),
            tuple("I20.8", Kind.CODE_FIRST, ", if applicable, something (I25.70-I25.73-, I25.79-)"),
            tuple("I20.89", Kind.INCLUSION, "Stable angina"),
            tuple("I20.89", Kind.INCLUSION, "Angina of effort"),
            tuple("I20", Kind.INCLUSION, "with & without spasm"),
            tuple("I5A", Kind.SEVENTH_CHARACTER, "A: initial encounter"),
            tuple("I5A", Kind.SEVENTH_CHARACTER, "D: subsequent encounter"));
    assertThat(found.skipped()).isEmpty();
  }

  @Test
  void theYearInTheFileCountsAboveTheOneInItsName() throws Exception {
    for (String name : List.of("tabular.xml", "icd10cm-tabular-2025.xml")) {
      assertThat(Collected.from(new IcdTabularXml(), TestFile.text(name, TABULAR)).editions())
          .extracting(Edition::name)
          .containsExactly("FY2026");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "angina (I25.1-) | I25.1",
        "other (A05.-) | A05",
        "range (A04.0-A04.4) | A04.0..A04.4",
        "toxic effects (T61-T62) | T61..T62",
        "list (I25.70-I25.73-, I25.79-) | I25.70..I25.73 I25.79",
        "jaw pain R68.84 | R68.84",
        "diabetes (E08-E10 with .44) | E08.44 E09.44 E10.44",
        "angiopathy (E10-E11 with .51-.52) | E10.51..E10.52 E11.51..E11.52",
        "drugs (F10, F13 with .26, .96) | F10.26 F10.96 F13.26 F13.96",
        "mononucleosis (B27.0-B27.2 with .9) | B27.09 B27.19 B27.29",
        "disc (M50.1.-, M51.1.-) | M50.1 M51.1",
        "hemorrhage (I60.-. I61.-, I62.-) | I60 I61 I62",
        "sclerosis (G35-) | G35",
        "letters (QA0.01, C7A.-, I1A.0, Z3A) | QA0.01 C7A I1A.0 Z3A",
        "in I51.4-I51.9 due to hypertension (I11.-) | I11",
        "subcategories S06.1- to S06.6- , S06.81- and S06.82- code to injury |"
            + " S06.1..S06.6 S06.81 S06.82",
        "two (D50) brackets (D51-) | D50 D51",
        "vitamin B12 deficiency | ''",
        "with H1N1 and HbA1c (in) (due to): | ''",
        "code to syndrome - see Alphabetical Index | ''"
      })
  void codesAreReadFromNotes(String note, String codes) {
    assertThat(
            IcdReferences.inNote(note).stream()
                .map(IcdTabularXmlTest::written)
                .collect(Collectors.joining(" ")))
        .isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE ICD10CM.tabular [<!ENTITY x SYSTEM \"file:///etc/passwd\">]> | document type",
        "<!DOCTYPE ICD10CM.tabular SYSTEM \"http://example.invalid/x.dtd\"> | document type",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]> | document type",
        "<other> | ICD10CM.tabular",
        "& | well-formed"
      })
  void whatIsNotTheTabularListIsRefused(String before, String message) {
    TestFile file =
        TestFile.text("icd10cm-tabular-2026.xml", before, "<ICD10CM.tabular>&x;</ICD10CM.tabular>");
    Collected found = new Collected();
    assertThatThrownBy(() -> new IcdTabularXml().read(file, found))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining(message);
    assertThat(found.rows()).isEmpty();
  }

  @Test
  void aFileBehindAByteOrderMarkIsRead() throws Exception {
    TestFile file = TestFile.text("icd10cm-tabular-2026.xml", "\uFEFF" + TABULAR);

    assertThat(Collected.from(new IcdTabularXml(), file).rows(DiagnosisNote.class)).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | expected text in UTF-8; found bytes that are none",
        "20000 | expected well-formed XML; found a fault in line 1"
      })
  void bytesThatAreNoTextAreSaidByUsAlone(int charactersBefore, String message) {
    TestFile file =
        TestFile.text(
            "icd10cm-tabular-2026.xml",
            StandardCharsets.ISO_8859_1,
            "<ICD10CM.tabular><version>2026</version>"
                + " ".repeat(charactersBefore)
                + "<chapter><name>\u00E9</name>");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream standardError = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> new IcdTabularXml().read(file, new Collected()))
          .isInstanceOf(OfficialFormatException.class)
          .hasMessageContaining(message);
    } finally {
      System.setErr(standardError);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .as("the parser of the Java library prints what it refuses")
        .isEmpty();
  }

  private static String written(CodePattern pattern) {
    return pattern.first().equals(pattern.last())
        ? pattern.first()
        : pattern.first() + ".." + pattern.last();
  }
}
