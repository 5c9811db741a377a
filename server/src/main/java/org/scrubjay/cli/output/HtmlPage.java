package org.scrubjay.cli.output;

/**
 * A page that is one file: its style and its script stand in it, and its policy lets nothing else
 * run or load.
 */
final class HtmlPage {
  private HtmlPage() {}

  /**
   * @param title as text
   * @param lead what stands under the title, as text
   * @param body HTML: sections
   * @param version of Scrubjay
   */
  static String of(String title, String lead, CharSequence body, String version) {
    String style = Html.packaged("report.css");
    String script = Html.packaged("report.js");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        + Html.hash(style)
        + "; script-src "
        + Html.hash(script)
        + "; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.escaped(title)
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n<body>\n<header>\n<h1>"
        + Html.escaped(title)
        + "</h1>\n<p class=\"lead\">"
        + Html.escaped(lead)
        + "</p>\n</header>\n<main>\n"
        + body
        + "</main>\n<footer><p>Scrubjay "
        + Html.escaped(version)
        + ". This page holds codes, positions and messages, and no line of a note.</p></footer>\n"
        + "<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }
}
