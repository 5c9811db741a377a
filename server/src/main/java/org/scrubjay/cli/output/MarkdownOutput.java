package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page for a terminal: headings stand out, examples are indented, long lines are broken,
 * and the values before the page follow its title.
 */
public final class MarkdownOutput {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*]|\\d+\\.)\\s+).*");
  private static final String FENCE = "```";
  private static final String VALUES = "---";
  private static final int MAX_COLUMNS = 88;

  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private MarkdownOutput(Palette palette) {
    this.palette = palette;
  }

  public static String of(String page, Palette palette) {
    MarkdownOutput output = new MarkdownOutput(palette);
    output.page(page.lines().toList());
    return output.text.toString();
  }

  private void page(List<String> lines) {
    List<String> values = new ArrayList<>();
    int first = 0;
    if (!lines.isEmpty() && lines.get(0).equals(VALUES)) {
      int end = lines.subList(1, lines.size()).indexOf(VALUES) + 1;
      values.addAll(lines.subList(1, Math.max(1, end)));
      first = end + 1;
    }
    boolean fenced = false;
    for (String line : lines.subList(first, lines.size())) {
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith(FENCE)) {
        fenced = !fenced;
      } else if (fenced) {
        text.append(line.isEmpty() ? "" : "    " + line).append('\n');
      } else if (heading.matches()) {
        text.append(palette.bold(heading.group(1))).append('\n');
        values.forEach(value -> text.append(value).append('\n'));
        values.clear();
      } else {
        wrapped(line);
      }
    }
  }

  /** Breaks a line between words; what follows a list item's mark is aligned. */
  private void wrapped(String line) {
    Matcher item = ITEM.matcher(line);
    String margin = item.matches() ? " ".repeat(item.group(1).length()) : "";
    String rest = line;
    while (rest.length() > MAX_COLUMNS) {
      int end = rest.lastIndexOf(' ', MAX_COLUMNS);
      if (end <= margin.length()) {
        break;
      }
      text.append(rest, 0, end).append('\n');
      rest = margin + rest.substring(end + 1);
    }
    text.append(rest).append('\n');
  }
}
