package org.scrubjay.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrubjay.json.Json;
import org.scrubjay.json.JsonText;
import org.scrubjay.text.Span;

/**
 * Writes pinned editions into the text of a settings file and leaves everything else in it alone.
 */
public final class PinText {
  private static final String STEP = "  ";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PinText() {}

  /**
   * The text with these pins in the place of those that it has.
   *
   * @param text a settings file, which keeps its byte order mark and its line ends; a blank one
   *     becomes one that says nothing else
   * @param pins editions by set, in the order in which they are written
   * @return none when the text is no JSON object
   */
  public static Optional<String> with(String text, Map<String, List<String>> pins) {
    // Places in JSON are counted from behind the mark.
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String marked = text.substring(mark.length());
    String whole = marked.isBlank() ? "{}\n" : marked;
    return JsonText.parse(whole)
        .value()
        .filter(Json.Members.class::isInstance)
        .map(root -> mark + with(whole, (Json.Members) root, pins));
  }

  private static String with(String text, Json.Members root, Map<String, List<String>> pins) {
    Optional<Json> codebook = root.named("codebook").map(Json.Member::value);
    String indent = indent(text, root);
    if (codebook.isEmpty()) {
      return added(text, root, "codebook", object(Optional.empty(), pins, indent), "");
    }
    if (codebook.get() instanceof Json.Members members) {
      Optional<Json> editions = members.named("editions").map(Json.Member::value);
      String written = editions(pins, indent + STEP);
      return editions.isPresent()
          ? replaced(text, editions.get().span(), written)
          : added(text, members, "editions", written, indent);
    }
    Span span = codebook.get().span();
    boolean named = codebook.get() instanceof Json.Text;
    Optional<String> folder =
        named ? Optional.of(text.substring(span.start(), span.end())) : Optional.empty();
    return replaced(text, span, object(folder, pins, indent));
  }

  /** Adds a member at the end of an object whose own line begins with {@code outer}. */
  private static String added(
      String text, Json.Members object, String name, String value, String outer) {
    String indent = object.members().isEmpty() ? outer + STEP : indent(text, object);
    String member = '\n' + indent + '"' + name + "\": " + value;
    if (object.members().isEmpty()) {
      return replaced(text, object.span(), "{" + member + '\n' + outer + "}");
    }
    int end = object.members().get(object.members().size() - 1).value().span().end();
    return replaced(text, new Span(end, end), "," + member);
  }

  private static String object(
      Optional<String> folder, Map<String, List<String>> pins, String indent) {
    List<String> members = new ArrayList<>();
    folder.ifPresent(name -> members.add("\"folder\": " + name));
    members.add("\"editions\": " + editions(pins, indent + STEP));
    return braced(members, indent);
  }

  private static String editions(Map<String, List<String>> pins, String indent) {
    return braced(
        pins.entrySet().stream()
            .map(pin -> quoted(pin.getKey()) + ": " + names(pin.getValue()))
            .toList(),
        indent);
  }

  private static String names(List<String> names) {
    return names.size() == 1
        ? quoted(names.get(0))
        : names.stream().map(PinText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String braced(List<String> members, String indent) {
    return members.stream()
        .map(member -> '\n' + indent + STEP + member)
        .collect(Collectors.joining(",", "{", '\n' + indent + "}"));
  }

  /** What the line of an object's first member begins with. */
  private static String indent(String text, Json.Members object) {
    if (object.members().isEmpty()) {
      return STEP;
    }
    int name = object.members().get(0).place().start();
    int line = text.lastIndexOf('\n', name - 1) + 1;
    String before = text.substring(line, name);
    return before.isBlank() ? before : STEP;
  }

  private static String replaced(String text, Span span, String by) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    return text.substring(0, span.start()) + by.replace("\n", lineEnd) + text.substring(span.end());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
