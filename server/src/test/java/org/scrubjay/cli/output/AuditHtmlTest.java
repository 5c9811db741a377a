package org.scrubjay.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.NoteFacts;
import org.scrubjay.audit.Share;
import org.scrubjay.note.NoteKind;

class AuditHtmlTest {
  private static final Audit AUDIT =
      new Audit(
          2,
          Map.of(NoteKind.CLAIM, 2),
          1,
          new Share(4, 1),
          new Share(0, 0),
          List.of(),
          List.of("70009"),
          List.of(new Audit.RuleFigures("bad-word", 3, 2, 2)),
          List.of(
              new Audit.TemplateFigures(
                  "<i>&\"'", 2, 3, List.of(new NoteFacts.Count("bad-word", 3)))),
          List.of(new Audit.UncheckedFigures("table-lookup", "nothing is loaded", 2)));

  @Test
  void escapesEveryName() {
    assertThat(page()).contains("&lt;i&gt;&amp;&quot;&#39;").doesNotContain("<i>");
  }

  @Test
  void loadsNothing() {
    assertThat(page()).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=");
  }

  @Test
  void letsOnlyItsOwnStyleAndScriptRun() throws Exception {
    String page = page();
    assertThat(page)
        .contains("default-src 'none'")
        .contains("style-src " + hash(between(page, "<style>", "</style>")))
        .contains("script-src " + hash(between(page, "<script>", "</script>")))
        .doesNotContain(" style=")
        .doesNotContain(" onclick=");
  }

  @Test
  void showsEveryFigure() {
    assertThat(page())
        .contains("25.0%")
        .contains("<td class=\"count\">150.0</td>")
        .contains("70009")
        .contains("nothing is loaded")
        .contains("<b>1</b><span>suppressed");
  }

  private static String page() {
    return AuditHtml.of(AUDIT, List.of(), "1.0");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
