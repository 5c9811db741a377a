package org.scrubjay.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.cli.HelpTexts;
import org.scrubjay.rules.Rules;

class SiteTest {
  @TempDir private static Path site;
  private static final TreeMap<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    SiteBuilder.write(Path.of(".."), site);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        PAGES.put(site.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
      }
    }
  }

  @Test
  void hasAPageForEveryRuleAndCommand() {
    Rules.all()
        .forEach(rule -> assertThat(PAGES).containsKey("rules/" + rule.info().name() + ".html"));
    HelpTexts.commands()
        .keySet()
        .forEach(
            name -> assertThat(PAGES).containsKey("commands/" + name.replace(' ', '-') + ".html"));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (name, page) -> {
          for (Element link : page.select("a[href], link[href], [src]")) {
            String to = link.hasAttr("src") ? link.attr("src") : link.attr("href");
            if (!to.contains("://") && !resolves(name, to)) {
              broken.add(name + " -> " + to);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  @Test
  void linksIntoTheRepositoryNameFilesThatExist() {
    String repository = "https://github.com/scrubjay/scrubjay/blob/main/";
    PAGES.values().stream()
        .flatMap(page -> page.select("a[href^=" + repository + "]").stream())
        .map(link -> link.attr("href").substring(repository.length()))
        .distinct()
        .forEach(file -> assertThat(Path.of("..").resolve(file)).exists());
  }

  @Test
  void loadsNothingFromElsewhere() {
    PAGES.forEach(
        (name, page) ->
            assertThat(page.select("[src*=//], link[href*=//], [style], [onclick]"))
                .as(name)
                .isEmpty());
  }

  @Test
  void canSearchEveryPage() throws IOException {
    String index = Files.readString(site.resolve("search.js"));
    PAGES.keySet().forEach(name -> assertThat(index).contains("\"path\":\"" + name + "\""));
  }

  @Test
  void showsCaretsOfExamples() {
    assertThat(PAGES.get("rules/units-over-limit.html").select("pre em").text())
        .contains("units-over-limit");
  }

  private static boolean resolves(String from, String to) {
    String path = to.contains("#") ? to.substring(0, to.indexOf('#')) : to;
    String anchor = to.contains("#") ? to.substring(to.indexOf('#') + 1) : "";
    Path target = path.isEmpty() ? Path.of(from) : Path.of("/", from).resolveSibling(path);
    String name = Path.of("/").relativize(Path.of("/").resolve(target).normalize()).toString();
    if (!Files.isRegularFile(site.resolve(name))) {
      return false;
    }
    return anchor.isEmpty() || PAGES.get(name).getElementById(anchor) != null;
  }
}
