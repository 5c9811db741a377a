package org.scrubjay.site;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.cli.HelpTexts;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.note.NoteKind;
import org.scrubjay.setup.RulePages;

/**
 * Writes the documentation site from what the program itself shows: the rules' pages, the help of
 * the commands, the schema of the settings, the policies that ship and the README. Nothing in it
 * loads anything from anywhere.
 */
public final class SiteBuilder {
  private static final String NOTHING = "";

  private final Path repository;
  private final List<RuleInfo> rules = HelpTexts.rules();
  private final Set<String> names =
      rules.stream()
          .map(RuleInfo::name)
          .filter(name -> RulePages.of(name).isPresent())
          .collect(Collectors.toSet());
  private final List<SitePage> pages = new ArrayList<>();

  private SiteBuilder(Path repository) {
    this.repository = repository;
  }

  /**
   * @param arguments the repository, and the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void write(Path repository, Path to) throws IOException {
    List<SitePage> pages = new SiteBuilder(repository).pages();
    SiteLayout layout = new SiteLayout(pages);
    for (SitePage page : pages) {
      Path file = to.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, layout.of(page));
    }
    Path pictures = Files.createDirectories(to.resolve(SiteMarkdown.PICTURES));
    try (Stream<Path> files = Files.list(repository.resolve("docs/images"))) {
      for (Path file : files.toList()) {
        Files.copy(file, pictures.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (String name : List.of("site.css", "site.js")) {
      Files.writeString(to.resolve(name), resource("/site/" + name));
    }
    Files.writeString(
        to.resolve("search.js"), "window.pages = " + new Gson().toJson(entries(pages)) + ";\n");
  }

  /** What the search knows of a page. */
  private record Entry(String path, String title, String summary, String words) {}

  private static List<Entry> entries(List<SitePage> pages) {
    return pages.stream()
        .map(
            page ->
                new Entry(
                    page.path(),
                    page.title(),
                    page.summary(),
                    page.html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip()))
        .toList();
  }

  private List<SitePage> pages() throws IOException {
    readme();
    documents();
    commands();
    catalogue();
    rules.forEach(this::rule);
    pages.add(SiteReference.settings());
    pages.add(SiteReference.policies());
    return pages;
  }

  private void add(String path, String group, String title, String summary, String html) {
    pages.add(new SitePage(path, group, title, summary, html));
  }

  /** Each part of the README that tells a user something is a page. */
  private void readme() throws IOException {
    String readme = Files.readString(repository.resolve("README.md"));
    String[] parts = readme.split("(?m)^## ");
    SiteMarkdown markdown = new SiteMarkdown(names, "rules/", NOTHING);
    String reference =
        "<p>Reference: "
            + link("rules/index.html", names.size() + " rules")
            + ", "
            + link("commands/index.html", "the commands")
            + ", "
            + link("settings-keys.html", "the keys of <code>scrubjay.json</code>")
            + " and "
            + link("policies.html", "the policies")
            + ". Press <kbd>/</kbd> to search.</p>\n";
    add("index.html", "Start", "Scrubjay", "What it is.", markdown.html(parts[0]) + reference);
    for (int i = 1; i < parts.length; i++) {
      String title = parts[i].substring(0, parts[i].indexOf('\n')).strip();
      if (!title.equals("More")) {
        String path = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".html";
        String body = parts[i].substring(parts[i].indexOf('\n') + 1);
        add(path, "Start", title, "From the README.", markdown.html(body));
      }
    }
  }

  /** The extension's page and what else the repository documents in a file of its own. */
  private void documents() throws IOException {
    Path extension = repository.resolve("vscode-extension/README.md");
    Path ci = repository.resolve("docs/ci/README.md");
    List<Path> files = new ArrayList<>(List.of(ci, extension));
    try (Stream<Path> docs = Files.list(repository.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("rules.md"))
          .sorted()
          .forEach(files::add);
    }
    for (Path file : files) {
      String text = Files.readString(file);
      String title =
          file.equals(extension)
              ? "VS Code extension"
              : text.substring(2, text.indexOf('\n')).strip();
      String path =
          file.equals(extension)
              ? "vscode-extension.html"
              : file.equals(ci) ? "in-ci.html" : name(file) + ".html";
      String folder = repository.relativize(file.getParent()).toString().replace('\\', '/') + "/";
      SiteMarkdown markdown = new SiteMarkdown(names, "rules/", folder);
      add(path, "Start", title, "From " + folder + name(file) + ".md.", markdown.html(text));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".md", "");
  }

  private void commands() {
    StringBuilder list = new StringBuilder("<ul>\n");
    Map<String, String> texts = HelpTexts.commands();
    texts.forEach(
        (name, help) -> {
          String file = name.replace(' ', '-') + ".html";
          String summary =
              help.lines()
                  .dropWhile(line -> line.startsWith("Usage:") || line.startsWith(" "))
                  .findFirst()
                  .orElse(NOTHING);
          list.append("<li><a href=\"").append(file).append("\"><code>scrubjay ");
          list.append(SitePage.escaped(name)).append("</code></a> ");
          list.append(SitePage.escaped(summary)).append("</li>\n");
          add(
              "commands/" + file,
              NOTHING,
              "scrubjay " + name,
              summary,
              "<pre>" + SitePage.escaped(help) + "</pre>\n");
        });
    add(
        "commands/index.html",
        "Reference",
        "Commands",
        "Every command and its options.",
        "<p>What <code>scrubjay COMMAND --help</code> prints.</p>\n" + list + "</ul>\n");
  }

  private void catalogue() {
    Map<String, StringBuilder> subjects = new TreeMap<>();
    for (RuleInfo rule : rules) {
      StringBuilder rows = subjects.computeIfAbsent(rule.subject(), any -> new StringBuilder());
      String name = "<code>" + rule.name() + "</code>";
      rows.append("<tr><td>")
          .append(names.contains(rule.name()) ? link(rule.name() + ".html", name) : name)
          .append("</td><td><span class=\"")
          .append(rule.severity().id())
          .append("\">")
          .append(rule.severity().id())
          .append("</span></td><td>")
          .append(SitePage.escaped(rule.summary()))
          .append("</td></tr>\n");
    }
    StringBuilder html =
        new StringBuilder(
            "<p>"
                + names.size()
                + " rules with a page each, and what is said of files and settings. The severity is"
                + " the one of the <code>coder</code> profile; a single problem may be graver or"
                + " milder.</p>\n");
    subjects.forEach(
        (subject, rows) ->
            html.append("<h2 id=\"")
                .append(subject)
                .append("\">")
                .append(subject)
                .append("</h2>\n<table>\n<tbody>\n")
                .append(rows)
                .append("</tbody>\n</table>\n"));
    add("rules/index.html", "Reference", "Rules", "Every rule by subject.", html.toString());
  }

  private void rule(RuleInfo rule) {
    RulePages.of(rule.name())
        .ifPresent(
            page ->
                add(
                    "rules/" + rule.name() + ".html",
                    NOTHING,
                    rule.name(),
                    rule.summary(),
                    "<p class=\"facts\"><span class=\""
                        + rule.severity().id()
                        + "\">"
                        + rule.severity().id()
                        + "</span> · "
                        + link("index.html#" + rule.subject(), rule.subject())
                        + " · looks at "
                        + rule.kinds().stream()
                            .sorted()
                            .map(NoteKind::id)
                            .collect(Collectors.joining(", "))
                        + "</p>\n<p>"
                        + SitePage.escaped(rule.summary())
                        + "</p>\n"
                        + new SiteMarkdown(
                                names, NOTHING, "server/src/main/resources/org/scrubjay/rules/")
                            .html(page)));
  }

  static String link(String to, String html) {
    return "<a href=\"" + to + "\">" + html + "</a>";
  }

  static String resource(String name) throws IOException {
    try (InputStream in = SiteBuilder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
