package org.scrubjay.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteNamesTest {

  @ParameterizedTest
  @CsvSource({
    "a.claim, CLAIM",
    "notes/A.Claim.TXT, CLAIM",
    "a.report, REPORT",
    "a.report.txt, REPORT",
    "a.template.txt, TEMPLATE",
    "a.guide.md, GUIDE",
    "a.guide.txt, GUIDE"
  })
  void aNameStatesTheKind(String name, NoteKind kind) {
    assertThat(NoteNames.kindOf(name)).contains(kind);
    assertThat(NoteNames.isNote(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "claim", "a.template", "a.html", "a.claims"})
  void otherNamesLeaveItToTheContent(String name) {
    assertThat(NoteNames.kindOf(name)).isEmpty();
  }

  @Test
  void aTextFileIsANoteAndAMarkdownFileIsNot() {
    assertThat(NoteNames.isNote("a.txt")).isTrue();
    assertThat(NoteNames.isNote("readme.md")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<head><meta charset=\"UTF-8\"/><meta name=\"dcterms.title\" content=\"CT\"/></head>",
        "<head><meta\n  name='dcterms.title'>",
        "<script type=\"text/xml\"><template_attributes><status>ACTIVE</status>"
      })
  void aReportTemplateInHtmlIsATemplate(String head) {
    assertThat(NoteNames.kindOf("ct.html", head)).contains(NoteKind.TEMPLATE);
    assertThat(NoteNames.kindOf("ct.xml", head)).isEmpty();
  }

  @Test
  void anyOtherHtmlIsNone() {
    assertThat(NoteNames.kindOf("a.html", "<meta name=\"author\"><p>dcterms.title</p>")).isEmpty();
  }
}
