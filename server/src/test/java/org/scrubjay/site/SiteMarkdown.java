package org.scrubjay.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** The project's Markdown as HTML: examples show their carets, names of rules are links. */
final class SiteMarkdown {
  private static final String REPOSITORY = "https://github.com/scrubjay/scrubjay/blob/main/";

  /** The folder of the pictures, beside the pages that show them. */
  static final String PICTURES = "images/";

  private static final Pattern FRONT = Pattern.compile("(?s)\\A---\n.*?\n---\n");
  private static final Pattern TITLE = Pattern.compile("(?m)\\A\\s*# .*\n");
  private static final Pattern CARETS = Pattern.compile(" *\\^+ +[a-z0-9-]+ *");

  private final Set<String> rules;
  private final String toRules;
  private final String folder;
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /**
   * @param rules names that have a page
   * @param toRules the way from the page to the folder of the rules' pages
   * @param folder of the Markdown in the repository, with a slash at its end; empty for its top
   */
  SiteMarkdown(Set<String> rules, String toRules, String folder) {
    this.rules = rules;
    this.toRules = toRules;
    this.folder = folder;
  }

  /** Without the lines before the page and without its title. */
  String html(String markdown) {
    String body = TITLE.matcher(FRONT.matcher(markdown).replaceFirst("")).replaceFirst("");
    Node document = parser.parse(body);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            String file = image.getDestination();
            image.setDestination(PICTURES + file.substring(file.lastIndexOf('/') + 1));
            visitChildren(image);
          }

          @Override
          public void visit(Link link) {
            link.setDestination(destination(link.getDestination()));
            visitChildren(link);
          }
        });
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .nodeRendererFactory(Ours::new)
        .build()
        .render(document);
  }

  /** Files of the repository are not part of the site. */
  private String destination(String written) {
    if (written.contains("://") || written.startsWith("#")) {
      return written;
    }
    String name = written.substring(written.lastIndexOf('/') + 1).replace(".md", "");
    return rules.contains(name)
        ? toRules + name + ".html"
        : REPOSITORY + Path.of(folder + written).normalize().toString().replace('\\', '/');
  }

  private final class Ours implements NodeRenderer {
    private final HtmlWriter html;

    Ours(HtmlNodeRendererContext context) {
      this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Code.class, FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Code code) {
        code(code.getLiteral());
      } else {
        fence((FencedCodeBlock) node);
      }
    }

    private void code(String words) {
      boolean link = rules.contains(words);
      html.raw(link ? "<a href=\"" + toRules + words + ".html\"><code>" : "<code>");
      html.text(words);
      html.raw(link ? "</code></a>" : "</code>");
    }

    private void fence(FencedCodeBlock block) {
      html.line();
      html.raw("<pre>");
      block
          .getLiteral()
          .lines()
          .forEach(
              line -> {
                boolean carets = CARETS.matcher(line).matches();
                html.raw(carets ? "<em>" : "");
                html.text(line);
                html.raw(carets ? "</em>\n" : "\n");
              });
      html.raw("</pre>");
      html.line();
    }
  }
}
