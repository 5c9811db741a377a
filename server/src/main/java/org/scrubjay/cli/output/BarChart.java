package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.scrubjay.lint.Severity;

/** How many problems each name has, as a picture: one bar for a name, a colour for a severity. */
final class BarChart {
  private static final int MOST_BARS = 12;
  private static final int ROW = 24;
  private static final int LABEL = 285;
  private static final int BARS = 265;
  private static final int WIDTH = 600;

  /** As many as fit beside the bars in the widest of the fonts that the page asks for. */
  private static final int MOST_LABEL_CHARACTERS = 35;

  private final String field;
  private final Map<String, Map<Severity, Integer>> counts = new TreeMap<>();

  /**
   * @param field what a press on a bar filters by
   */
  BarChart(String field) {
    this.field = field;
  }

  void add(String name, Severity severity) {
    counts
        .computeIfAbsent(name, absent -> new EnumMap<>(Severity.class))
        .merge(severity, 1, Integer::sum);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The picture: the longest bars first, equals by name. */
  String svg(String title) {
    List<Map.Entry<String, Map<Severity, Integer>>> bars = new ArrayList<>(counts.entrySet());
    bars.sort(Comparator.comparing(bar -> -total(bar.getValue())));
    int shown = Math.min(MOST_BARS, bars.size());
    int rest = bars.size() - shown;
    int height = ROW * (shown + (rest > 0 ? 1 : 0));
    int longest = bars.isEmpty() ? 1 : total(bars.get(0).getValue());
    StringBuilder svg = new StringBuilder();
    svg.append(
        formatted(
            "<svg viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">\n",
            WIDTH, height, Html.escaped(title)));
    for (int i = 0; i < shown; i++) {
      bar(bars.get(i).getKey(), bars.get(i).getValue(), i * ROW, longest, svg);
    }
    if (rest > 0) {
      svg.append(
          formatted(
              "<text class=\"number\" x=\"%d\" y=\"%d\" text-anchor=\"end\">and %d more</text>\n",
              LABEL - 8, shown * ROW + 16, rest));
    }
    return svg.append("</svg>\n").toString();
  }

  private void bar(
      String name, Map<Severity, Integer> parts, int top, int longest, StringBuilder svg) {
    int total = total(parts);
    svg.append(
        formatted(
            "<g role=\"button\" tabindex=\"0\" aria-pressed=\"false\" data-field=\"%s\""
                + " data-value=\"%s\" aria-label=\"%s: %s\">",
            field, Html.escaped(name), Html.escaped(name), Words.count(total, "problem")));
    svg.append(formatted("<title>%s: %s</title>", Html.escaped(name), words(parts)));
    svg.append(
        formatted(
            "<rect class=\"row\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>",
            top, WIDTH, ROW));
    svg.append(
        formatted(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
            LABEL - 8, top + 16, Html.escaped(shortened(name))));
    int done = 0;
    for (Map.Entry<Severity, Integer> part : parts.entrySet()) {
      int from = width(done, longest);
      done += part.getValue();
      svg.append(
          formatted(
              "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
              part.getKey().id(),
              LABEL + from,
              top + 5,
              Math.max(1, width(done, longest) - from),
              ROW - 10));
    }
    svg.append(
        formatted(
            "<text class=\"number\" x=\"%d\" y=\"%d\">%d</text></g>\n",
            LABEL + width(total, longest) + 6, top + 16, total));
  }

  /** Of a path the end tells more than the beginning; whole folders are left out if they can be. */
  private static String shortened(String name) {
    if (name.length() <= MOST_LABEL_CHARACTERS) {
      return name;
    }
    String end = name.substring(name.length() - MOST_LABEL_CHARACTERS + 1);
    int slash = end.indexOf('/');
    return "\u2026" + (slash < 0 ? end : end.substring(slash));
  }

  private static int width(int count, int longest) {
    return Math.round((float) BARS * count / longest);
  }

  private static int total(Map<Severity, Integer> parts) {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String words(Map<Severity, Integer> parts) {
    return String.join(
        ", ",
        parts.entrySet().stream()
            .map(part -> Words.count(part.getValue(), part.getKey().id()))
            .toList());
  }

  /** Digits do not depend on the country that this machine is set to. */
  private static String formatted(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
