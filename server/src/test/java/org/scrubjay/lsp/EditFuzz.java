package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.fuzz.Target;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * A document that was edited says the same as one that was opened as it now stands. The first piece
 * is the note; each other one is an edit: line, character, line, character and the new text, as
 * JSON.
 */
public final class EditFuzz implements Target {
  private static final String FRESH = "file:///notes/fresh.claim";

  @Override
  public String name() {
    return "edits";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = new ArrayList<>();
    pieces.add(String.join("\n", NoteTexts.note(random)));
    for (int i = random.nextInt(30); i >= 0; i--) {
      JsonArray edit = new JsonArray();
      int line = random.nextInt(45);
      int character = random.nextInt(60);
      edit.add(line);
      edit.add(character);
      edit.add(random.nextInt(4) == 0 ? random.nextInt(45) : line);
      edit.add(character + random.nextInt(6));
      edit.add(random.nextInt(3) == 0 ? "" : NoteTexts.snippet(random));
      pieces.add(edit.toString());
    }
    return pieces;
  }

  @Override
  public void check(List<String> input) {
    try (Service service = new Service(Rules.all().toArray(new Rule[0]))) {
      Wire wire = service.initialized(Service.pulling());
      String text = input.get(0);
      service.open(text);
      for (int i = 1; i < input.size(); i++) {
        JsonArray edit = JsonParser.parseString(input.get(i)).getAsJsonArray();
        Map<String, Object> from = position(edit, 0);
        Map<String, Object> to = position(edit, 2);
        String written = edit.get(4).getAsString();
        wire.tell(
            "textDocument/didChange",
            Map.of(
                "textDocument",
                Map.of("uri", Service.URI, "version", i + 1),
                "contentChanges",
                List.of(Map.of("range", Map.of("start", from, "end", to), "text", written))));
        int start = offset(text, edit.get(0).getAsInt(), edit.get(1).getAsInt());
        int end = Math.max(start, offset(text, edit.get(2).getAsInt(), edit.get(3).getAsInt()));
        text = text.substring(0, start) + written + text.substring(end);
        // What was worked out of one version is taken over by the next; also by the one after a
        // version that nobody asked about.
        if (i % 3 != 0) {
          diagnostics(wire, Service.URI);
        }
      }
      wire.tell(
          "textDocument/didOpen",
          Map.of(
              "textDocument",
              Map.of("uri", FRESH, "languageId", "coding-note", "version", 1, "text", text)));
      assertThat(diagnostics(wire, Service.URI)).isEqualTo(diagnostics(wire, FRESH));
      assertThat(service.log()).isEmpty();
    }
  }

  private static String diagnostics(Wire wire, String uri) {
    JsonElement report =
        wire.ask("textDocument/diagnostic", Map.of("textDocument", Map.of("uri", uri)));
    JsonArray items = report.getAsJsonObject().getAsJsonArray("items");
    items.forEach(item -> item.getAsJsonObject().remove("data"));
    return items.toString().replace(uri, "");
  }

  private static Map<String, Object> position(JsonArray edit, int at) {
    return Service.position(edit.get(at).getAsInt(), edit.get(at + 1).getAsInt());
  }

  /**
   * Where a place of LSP is: beyond the last line is the end, beyond a line's end that line's end.
   */
  private static int offset(String text, int line, int character) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      start = lineEnd(text, start);
      if (start == text.length()) {
        return start;
      }
      start += text.startsWith("\r\n", start) ? 2 : 1;
    }
    return Math.min(start + character, lineEnd(text, start));
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
