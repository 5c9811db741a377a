package org.scrubjay.mrrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

class MrrtTextTest {
  private static final String HEAD = "<!DOCTYPE html><meta name=\"dcterms.title\" content=\"T\">";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<header class='level1'>Findings</header>Clear. ~ Findings: Clear.",
        "<h2>Findings:</h2>Clear. ~ Findings: Clear.",
        "<section data-section-name=\"Findings\">Clear. ~ Findings: Clear.",
        "<select id=s><option>left</option><option selected>right</option></select> ~ [ left |"
            + " right ]",
        "<select><option>a|b]<option>c</select> ~ [ a b | c ]",
        "<input type=text value=\"normal\"> cm ~ [ normal ] cm",
        "<input type=checkbox value=\"no\"> no ~ [ ] no",
        "<input type=hidden value=\"no\"><button>Copy</button> ~ Copy",
        "<textarea id=t>No effusion.</textarea> ~ [ ] No effusion.",
        "size &lt; 3&nbsp;mm &amp; more ~ size < 3 mm & more",
        "<script>var he = 1;</script><style>p {}</style>text ~ text",
        "<!-- he --><!-- # scrubjay: ignore x -- y -->text ~ # scrubjay: ignore x -- y text",
        "<b>left</b><i>lung</i> ~ left lung"
      })
  void readsWhatAPersonSees(String html, String seen) {
    String text = HEAD + html;
    String read = MrrtText.of(text).orElseThrow();
    assertThat(read).hasSameSizeAs(text);
    assertThat(read.replaceAll("[\\s\\u00A0]+", " ").strip().replaceAll(" +:", ":"))
        .isEqualTo(seen.strip());
  }

  @Test
  void givesPlacesInTheHtml() {
    String text =
        HEAD
            + "<section data-section-name=\"F\">\n<header>Findings</header>\n<p>Side: <select\n"
            + " id=\"s\">\n<option>left\n<option>right</select> lung</p></section>";
    NoteTree tree = NoteParsing.parse(text);
    assertThat(
            tree.sections().stream()
                .filter(section -> section.is(LabelRole.FINDINGS))
                .map(section -> section.heading().orElseThrow().name())
                .map(name -> text.substring(name.start(), name.end())))
        .containsExactly("Findings");
    Element.TemplateField field =
        tree.elements()
            .filter(Element.TemplateField.class::isInstance)
            .map(Element.TemplateField.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(text.substring(field.span().start(), field.span().end()))
        .startsWith("<select")
        .endsWith("</select>");
    assertThat(field.options().stream().map(words(text))).containsExactly("left", "right");
  }

  @ParameterizedTest
  @CsvSource({
    "FINDINGS: clear, false",
    "<html><body>A page</body></html>, false",
    "The element <template_attributes> holds them., false",
    "<meta name='dcterms.title'>, true",
    "<!-- a comment --><html><script><template_attributes>, true"
  })
  void readsNothingElseAsHtml(String text, boolean isTemplate) {
    assertThat(MrrtText.of(text).isPresent()).isEqualTo(isTemplate);
  }

  private static Function<Span, String> words(String text) {
    return span -> text.substring(span.start(), span.end()).replaceAll("<[^>]*>", "").strip();
  }
}
