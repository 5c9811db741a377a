package org.scrubjay.mrrt;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.scrubjay.text.Span;

/**
 * What a person reads of a report template, as a note would write it, with every character where it
 * stands in the HTML: tags are blanks, a heading ends with a colon, a select list is {@code [a |
 * b]}, another control {@code []}. So the grammar of notes reads it, and places need no mapping.
 */
public final class MrrtText {
  private static final Set<String> UNSEEN = Set.of("script", "style", "title", "template");
  private static final Set<String> HEADINGS =
      Set.of("header", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "dt");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "caption",
          "dd",
          "div",
          "dl",
          "fieldset",
          "footer",
          "form",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "thead",
          "tr",
          "ul");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> NO_FIELDS =
      Set.of("button", "hidden", "image", "reset", "submit");
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|\\w+);?");
  private static final Pattern DIRECTIVE = Pattern.compile("#\\s*scrubjay\\s*:");

  private final Page page;
  private final char[] read;

  private MrrtText(Page page) {
    this.page = page;
    this.read = page.text().toCharArray();
    for (int i = 0; i < read.length; i++) {
      if (read[i] != '\n' && read[i] != '\r') {
        read[i] = ' ';
      }
    }
  }

  /** As long as {@code text}; nothing when {@code text} is no report template in HTML. */
  public static Optional<String> of(String text) {
    if (!Mrrt.isPage(text)) {
      return Optional.empty();
    }
    MrrtText reading = new MrrtText(Page.of(text));
    reading.page.document().filter(reading.new Reader());
    return Optional.of(new String(reading.read));
  }

  private final class Reader implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        copy(page.place(words), false);
      } else if (node instanceof Comment comment) {
        directive(comment);
      } else if (node instanceof Element element) {
        return start(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        end(element);
      }
      return FilterResult.CONTINUE;
    }
  }

  private NodeFilter.FilterResult start(Element element) {
    String name = element.normalName();
    Span tag = page.place(element);
    if (UNSEEN.contains(name)) {
      return NodeFilter.FilterResult.SKIP_ENTIRELY;
    }
    switch (name) {
      case "select" -> {
        list(element);
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      case "input" -> input(element);
      // The text in it is what every report says unless somebody changes it, and so is prose.
      case "textarea" -> field(new Span(tag.start(), Math.max(tag.start(), tag.end() - 1)));
      default -> {
        if (BLOCKS.contains(name) || HEADINGS.contains(name)) {
          put(tag.start(), tag, '\n');
        } else if (CELLS.contains(name)) {
          put(tag.start(), tag, '\t');
        }
        if (name.equals("section")) {
          sectionName(element);
        }
      }
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private void end(Element element) {
    Span tag = page.endTag(element);
    String name = element.normalName();
    if (tag.length() == 0) {
      return;
    }
    if (HEADINGS.contains(name)) {
      boolean named = element.select("h1, h2, h3, h4, h5, h6").stream().anyMatch(h -> h != element);
      if (!named && !element.text().isBlank() && !element.text().strip().endsWith(":")) {
        put(tag.start(), tag, ':');
      }
      put(tag.end() - 1, tag, '\n');
    } else if (BLOCKS.contains(name)) {
      put(tag.start(), tag, '\n');
    }
  }

  /** A section that shows no heading is still called something. */
  private void sectionName(Element section) {
    boolean headed = !section.select("> header, > h1, > h2, > h3, > h4, > h5, > h6").isEmpty();
    String attribute = "data-section-name";
    if (headed || section.attr(attribute).isBlank()) {
      return;
    }
    Span tag = page.place(section);
    Span name = page.value(section, attribute);
    if (!name.equals(tag)) {
      copy(name, true);
      put(name.end(), tag, ':');
      put(tag.end() - 1, tag, '\n');
    }
  }

  private void input(Element input) {
    String type = input.attr("type").toLowerCase(Locale.ROOT);
    if (NO_FIELDS.contains(type)) {
      return;
    }
    Span tag = page.place(input);
    field(tag);
    boolean words = !type.equals("checkbox") && !type.equals("radio");
    Span value = page.value(input, "value");
    if (words && !input.attr("value").isBlank() && !value.equals(tag)) {
      copy(value, true);
    }
  }

  private void list(Element select) {
    Span whole = page.whole(select);
    field(whole);
    boolean first = true;
    for (Element option : select.select("option")) {
      Span tag = page.place(option);
      if (!first) {
        put(tag.start(), tag, '|');
      }
      first = false;
      option.textNodes().forEach(words -> copy(page.place(words), true));
    }
  }

  /** Brackets around {@code place}, on one line. */
  private void field(Span place) {
    if (place.length() < 2) {
      return;
    }
    for (int i = place.start(); i < place.end(); i++) {
      read[i] = ' ';
    }
    read[place.start()] = '[';
    read[place.end() - 1] = ']';
  }

  private void directive(Comment comment) {
    if (DIRECTIVE.matcher(comment.getData()).find()) {
      Span place = page.place(comment);
      int start = Math.min(place.end(), place.start() + "<!--".length());
      int end = Math.max(start, place.end() - "-->".length());
      copy(new Span(start, end), false);
    }
  }

  /**
   * @param inField keeps what would end or split a field out of it
   */
  private void copy(Span place, boolean inField) {
    String text = page.text();
    for (int i = place.start(); i < place.end(); i++) {
      char c = text.charAt(i);
      read[i] = inField && "[]|\r\n".indexOf(c) >= 0 ? ' ' : c;
    }
    Matcher entity = ENTITY.matcher(text).region(place.start(), place.end());
    while (entity.find()) {
      String character = Parser.unescapeEntities(entity.group(), inField);
      if (character.length() < entity.group().length()) {
        for (int i = entity.start(); i < entity.end(); i++) {
          int at = i - entity.start();
          char c = at < character.length() ? character.charAt(at) : ' ';
          read[i] = inField && "[]|\r\n".indexOf(c) >= 0 ? ' ' : c;
        }
      }
    }
  }

  /** Writes {@code mark} where a tag stood; nothing where the parser made the tag up. */
  private void put(int at, Span tag, char mark) {
    if (tag.length() > 0 && tag.start() <= at && at < tag.end()) {
      read[at] = mark;
    }
  }
}
