package org.scrubjay.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands around the text of every page. */
final class SiteLayout {
  private final Map<String, List<SitePage>> groups;

  SiteLayout(List<SitePage> pages) {
    this.groups =
        pages.stream()
            .filter(page -> !page.group().isEmpty())
            .collect(
                Collectors.groupingBy(SitePage::group, LinkedHashMap::new, Collectors.toList()));
  }

  String of(SitePage page) {
    String home = page.to("");
    return """
    <!DOCTYPE html>
    <html lang="en" data-home="%1$s">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%2$s</title>
    <link rel="stylesheet" href="%1$ssite.css">
    </head>
    <body>
    <header>
    <a class="home" href="%1$sindex.html">Scrubjay</a>
    <div class="search" role="search">
    <input type="search" id="search" placeholder="Search rules, commands, settings" aria-label="Search" autocomplete="off">
    <ol id="hits" hidden></ol>
    </div>
    </header>
    <div class="columns">
    <nav>
    %3$s</nav>
    <main>
    <h1>%4$s</h1>
    %5$s</main>
    </div>
    <script src="%1$ssearch.js"></script>
    <script src="%1$ssite.js"></script>
    </body>
    </html>
    """
        .formatted(
            home,
            SitePage.escaped(
                page.title().equals("Scrubjay") ? page.title() : page.title() + " · Scrubjay"),
            navigation(page),
            SitePage.escaped(page.title()),
            page.html());
  }

  private String navigation(SitePage page) {
    StringBuilder html = new StringBuilder();
    groups.forEach(
        (group, pages) -> {
          html.append("<h2>").append(SitePage.escaped(group)).append("</h2>\n<ul>\n");
          for (SitePage other : pages) {
            html.append("<li><a href=\"").append(page.to(other.path())).append('"');
            html.append(other.path().equals(page.path()) ? " aria-current=\"page\">" : ">");
            html.append(SitePage.escaped(other.title())).append("</a></li>\n");
          }
          html.append("</ul>\n");
        });
    return html.toString();
  }
}
