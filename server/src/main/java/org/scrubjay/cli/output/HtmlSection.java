package org.scrubjay.cli.output;

import java.util.List;
import org.scrubjay.codes.Edition;

/** A heading of a page and what stands under it. Every text given to it is escaped. */
final class HtmlSection {
  private final StringBuilder html = new StringBuilder("<section>\n");

  HtmlSection(String heading) {
    tagged("h2", "", heading);
  }

  /**
   * A column of a table.
   *
   * @param count right-aligned
   */
  record Column(String name, boolean count) {
    static Column text(String name) {
      return new Column(name, false);
    }

    static Column count(String name) {
      return new Column(name, true);
    }
  }

  HtmlSection paragraph(String text) {
    return tagged("p", "", text);
  }

  /** A paragraph that says something good ({@code good}), bad ({@code bad}) or neither. */
  HtmlSection verdict(String tone, String text) {
    return tagged("p", " class=\"verdict " + tone + "\"", text);
  }

  /** Nothing where there is no bar. */
  HtmlSection bars(String chart, List<FigureBars.Bar> bars) {
    if (!bars.isEmpty()) {
      tagged("h3", "", chart);
      html.append(FigureBars.of(chart, bars));
    }
    return this;
  }

  /**
   * A table that a press on a heading sorts.
   *
   * @param name what the table lists, for screen readers
   * @param rows each as long as {@code columns}
   */
  HtmlSection table(String name, List<Column> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return tagged("p", " class=\"nothing\"", "None.");
    }
    html.append("<div class=\"scroll\"><table aria-label=\"")
        .append(Html.escaped(name))
        .append("\">\n<thead><tr>");
    for (Column column : columns) {
      html.append(column.count() ? "<th class=\"count\"" : "<th")
          .append(" scope=\"col\" aria-sort=\"none\"><button type=\"button\">")
          .append(Html.escaped(column.name()))
          .append("</button></th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        html.append(columns.get(i).count() ? "<td class=\"count\">" : "<td>")
            .append(Html.escaped(row.get(i)))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table></div>\n");
    return this;
  }

  /** What the code book held. */
  HtmlSection editions(List<Edition> editions) {
    return table(
        "editions",
        List.of(
            Column.text("Set"),
            Column.text("Edition"),
            Column.text("From"),
            Column.text("To"),
            Column.count("Rows")),
        editions.stream()
            .map(
                edition ->
                    List.of(
                        edition.set().title(),
                        edition.name(),
                        edition.from().toString(),
                        edition.to().map(Object::toString).orElse(""),
                        Integer.toString(edition.rows())))
            .toList());
  }

  String build() {
    return html + "</section>\n";
  }

  private HtmlSection tagged(String tag, String attributes, String text) {
    html.append('<').append(tag).append(attributes).append('>');
    html.append(Html.escaped(text)).append("</").append(tag).append(">\n");
    return this;
  }
}
