package org.scrubjay.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Horizontal bars as SVG that takes its colours from the page. */
final class FigureBars {
  private static final int WIDTH = 720;
  private static final int LABELS = 250;
  private static final int VALUES = 70;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int MOST_LABEL_CHARACTERS = 34;

  private FigureBars() {}

  /**
   * One bar.
   *
   * @param value its length; 0 or more
   * @param shown the value as words
   * @param limit a mark across the bar, in the unit of the value
   */
  record Bar(String label, double value, String shown, Optional<Double> limit) {
    static Bar of(String label, double value, String shown) {
      return new Bar(label, value, shown, Optional.empty());
    }
  }

  /**
   * @param title what a screen reader says first
   * @param bars at least one, top down
   */
  static String of(String title, List<Bar> bars) {
    double most =
        bars.stream()
            .mapToDouble(bar -> Math.max(bar.value(), bar.limit().orElse(0.0)))
            .max()
            .orElse(0);
    double scale = (WIDTH - LABELS - VALUES) / Math.max(most, 1e-9);
    int height = bars.size() * ROW;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"figures\" role=\"img\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" aria-label=\"")
        .append(Html.escaped(title))
        .append("\">\n");
    for (int i = 0; i < bars.size(); i++) {
      row(bars.get(i), i * ROW, scale, svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void row(Bar bar, int top, double scale, StringBuilder svg) {
    int middle = top + ROW / 2;
    double length = bar.value() * scale;
    svg.append("<g><title>")
        .append(Html.escaped(bar.label() + ": " + bar.shown()))
        .append("</title>");
    text(LABELS - 10, middle, "label", shortened(bar.label()), svg);
    svg.append("<rect class=\"info\" x=\"")
        .append(LABELS)
        .append("\" y=\"")
        .append(middle - BAR / 2)
        .append("\" width=\"")
        .append(number(Math.max(length, bar.value() > 0 ? 1 : 0)))
        .append("\" height=\"")
        .append(BAR)
        .append("\" rx=\"2\"/>");
    bar.limit()
        .ifPresent(
            limit -> {
              String x = number(LABELS + limit * scale);
              svg.append("<line class=\"limit\" x1=\"").append(x).append("\" x2=\"").append(x);
              svg.append("\" y1=\"").append(top + 1).append("\" y2=\"").append(top + ROW - 1);
              svg.append("\"/>");
            });
    double end = Math.max(length, bar.limit().map(limit -> limit * scale).orElse(0.0));
    text(LABELS + end + 8, middle, "number", bar.shown(), svg);
    svg.append("</g>\n");
  }

  private static void text(double x, int y, String style, String words, StringBuilder svg) {
    svg.append("<text class=\"").append(style).append("\" x=\"").append(number(x));
    svg.append("\" y=\"").append(y).append("\" dominant-baseline=\"central\">");
    svg.append(Html.escaped(words)).append("</text>");
  }

  private static String shortened(String label) {
    return label.length() <= MOST_LABEL_CHARACTERS
        ? label
        : label.substring(0, MOST_LABEL_CHARACTERS - 1) + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
