package org.scrubjay.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A page that is one file: its style and its script stand in it, its charts are SVG, and its policy
 * lets nothing else run or load. Every text given to it is escaped.
 */
final class HtmlPage {
  /** Tables of so many rows and more have a field to filter them. */
  private static final int FILTERED_FROM = 8;

  private final String title;
  private final StringBuilder body = new StringBuilder();
  private int tables;

  HtmlPage(String title) {
    this.title = title;
    body.append("<h1>").append(Html.escaped(title)).append("</h1>\n");
  }

  /**
   * A column of a table.
   *
   * @param numeric right-aligned, and sorted by value
   */
  record Column(String name, boolean numeric) {
    static Column text(String name) {
      return new Column(name, false);
    }

    static Column number(String name) {
      return new Column(name, true);
    }
  }

  /** One figure that stands out, and what it counts. */
  record Tile(String figure, String label) {}

  HtmlPage heading(String text) {
    return tagged("h2", "", text);
  }

  HtmlPage paragraph(String text) {
    return tagged("p", "", text);
  }

  /** A paragraph that says something good ({@code good}), bad ({@code bad}) or neither. */
  HtmlPage verdict(String tone, String text) {
    return tagged("p", " class=\"verdict " + tone + "\"", text);
  }

  HtmlPage tiles(List<Tile> tiles) {
    body.append("<div class=\"tiles\">\n");
    for (Tile tile : tiles) {
      body.append("<div><strong>")
          .append(Html.escaped(tile.figure()))
          .append("</strong> ")
          .append(Html.escaped(tile.label()))
          .append("</div>\n");
    }
    body.append("</div>\n");
    return this;
  }

  /** Nothing where there is no bar. */
  HtmlPage bars(String chart, List<FigureBars.Bar> bars) {
    if (!bars.isEmpty()) {
      body.append("<figure><figcaption>")
          .append(Html.escaped(chart))
          .append("</figcaption>\n")
          .append(FigureBars.of(chart, bars))
          .append("</figure>\n");
    }
    return this;
  }

  /**
   * A table that a click on a heading sorts.
   *
   * @param name what the table lists, for screen readers and the filter
   * @param rows each as long as {@code columns}
   */
  HtmlPage table(String name, List<Column> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return paragraph("None.");
    }
    String id = "table" + ++tables;
    if (rows.size() >= FILTERED_FROM) {
      body.append("<label class=\"filter\">Filter <input type=\"search\" data-table=\"")
          .append(id)
          .append("\" aria-label=\"Filter ")
          .append(Html.escaped(name))
          .append("\"></label>\n");
    }
    body.append("<div class=\"scroll\"><table id=\"")
        .append(id)
        .append("\" aria-label=\"")
        .append(Html.escaped(name))
        .append("\">\n<thead><tr>");
    for (Column column : columns) {
      body.append("<th scope=\"col\"")
          .append(column.numeric() ? " class=\"number\"" : "")
          .append("><button type=\"button\">")
          .append(Html.escaped(column.name()))
          .append("</button></th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        body.append(columns.get(i).numeric() ? "<td class=\"number\">" : "<td>")
            .append(Html.escaped(row.get(i)))
            .append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
    return this;
  }

  String build() {
    String style = resource("page.css");
    String script = resource("page.js");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + hash(script)
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.escaped(title)
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }

  private HtmlPage tagged(String tag, String attributes, String text) {
    body.append('<').append(tag).append(attributes).append('>');
    body.append(Html.escaped(text)).append("</").append(tag).append(">\n");
    return this;
  }

  /** What the page's policy knows a style or script by. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
