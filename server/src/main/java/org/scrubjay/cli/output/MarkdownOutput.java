package org.scrubjay.cli.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page for a terminal: headings stand out, examples are indented, the rest is as written.
 */
public final class MarkdownOutput {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final String FENCE = "```";

  private MarkdownOutput() {}

  public static String of(String page, Palette palette) {
    StringBuilder text = new StringBuilder();
    boolean fenced = false;
    for (String line : page.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith(FENCE)) {
        fenced = !fenced;
      } else if (fenced) {
        text.append(line.isEmpty() ? "" : "    " + line).append('\n');
      } else if (heading.matches()) {
        text.append(palette.bold(heading.group(1))).append('\n');
      } else {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
