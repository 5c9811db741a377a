package org.scrubjay.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One golden file: a sentence on what it shows, then sections that each begin with a line of equals
 * signs, a keyword and sometimes a value.
 *
 * <pre>
 * ===== file notes/a.claim        text, with \xNN for a byte and \r \t \e \z (no line end here)
 * ===== arguments                 one to a line
 * ===== stdin
 * ===== exit 1
 * ===== stdout
 * ===== stderr
 * ===== after notes/a.claim       a file as the run leaves it
 * </pre>
 */
record GoldenRun(String title, List<Section> sections) {
  private static final Pattern HEAD = Pattern.compile("===== (\\w+)(?: (.*))?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|r|t|e|z\n|s\\d+ )");

  record Section(String keyword, String value, String content) {}

  static GoldenRun parse(String text) {
    List<Section> sections = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    String title = null;
    String keyword = "";
    String value = "";
    for (String line : text.split("\n", -1)) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        if (title == null) {
          title = content.toString();
        } else {
          sections.add(new Section(keyword, value, content.toString()));
        }
        content.setLength(0);
        keyword = head.group(1);
        value = head.group(2) == null ? "" : head.group(2);
      } else {
        content.append(line).append('\n');
      }
    }
    // The text ends with a line end, after which the split finds one empty line more.
    content.setLength(content.length() - 1);
    sections.add(new Section(keyword, value, content.toString()));
    return new GoldenRun(title, sections);
  }

  List<Section> files() {
    return sections.stream().filter(section -> section.keyword.equals("file")).toList();
  }

  List<String> arguments() {
    return content("arguments").lines().toList();
  }

  byte[] standardInput() {
    return bytes(content("stdin"));
  }

  /** The same run with other results. */
  GoldenRun with(int exit, String out, String err, UnaryOperator<String> after) {
    List<Section> changed =
        new ArrayList<>(
            sections.stream()
                .filter(
                    section ->
                        !List.of("exit", "stdout", "stderr", "after").contains(section.keyword))
                .toList());
    changed.add(new Section("exit", Integer.toString(exit), ""));
    changed.add(new Section("stdout", "", out));
    changed.add(new Section("stderr", "", err));
    sections.stream()
        .filter(section -> section.keyword.equals("after"))
        .forEach(
            section ->
                changed.add(new Section("after", section.value, after.apply(section.value))));
    return new GoldenRun(title, changed);
  }

  String print() {
    StringBuilder text = new StringBuilder(title);
    for (Section section : sections) {
      text.append("===== ").append(section.keyword);
      text.append(section.value.isEmpty() ? "" : " " + section.value).append('\n');
      text.append(section.content);
    }
    return text.toString();
  }

  private String content(String keyword) {
    return sections.stream()
        .filter(section -> section.keyword.equals(keyword))
        .map(Section::content)
        .findFirst()
        .orElse("");
  }

  /** The bytes that a section stands for. */
  static byte[] bytes(String content) {
    // One char for one byte, so that escapes can make bytes that are no text.
    String latin =
        new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return ESCAPE
        .matcher(latin)
        .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String unescaped(String escape) {
    return switch (escape.charAt(0)) {
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'e' -> "\u001b";
      case 'z' -> "";
      case 's' -> " ".repeat(Integer.parseInt(escape.substring(1).strip()));
      default -> Character.toString((char) HexFormat.fromHexDigits(escape.substring(1)));
    };
  }
}
