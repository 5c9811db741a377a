package org.scrubjay.mrrt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.scrubjay.mrrt.MrrtTemplate.Code;
import org.scrubjay.mrrt.MrrtTemplate.Field;
import org.scrubjay.mrrt.MrrtTemplate.Meta;
import org.scrubjay.mrrt.MrrtTemplate.Named;
import org.scrubjay.mrrt.MrrtTemplate.Option;
import org.scrubjay.mrrt.MrrtTemplate.Section;
import org.scrubjay.mrrt.MrrtTemplate.Tag;
import org.scrubjay.mrrt.MrrtTemplate.Term;
import org.scrubjay.text.Span;

/** Reads the structure of a report template. */
final class MrrtReader {
  private static final Pattern DOCTYPE =
      Pattern.compile("\\s*(?:<!--.*?-->\\s*)*<!doctype\\s+html\\s*>", flags());
  // A browser's parser merges what stands twice, so that the tags are counted in the text.
  private static final Pattern ONCE =
      Pattern.compile(
          "<(html|head|body|title|template_attributes|coding_schemes|coded_content)\\b[^>]*>",
          flags());
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", flags());
  private static final Pattern ATTRIBUTES =
      Pattern.compile("<template_attributes\\b.*?(?:</template_attributes\\s*>|\\z)", flags());
  private static final Pattern XML_TAG =
      Pattern.compile("<(/?)(entry|term|code|coding_scheme)\\b([^>]*?)/?>", flags());
  private static final Pattern XML_VALUE =
      Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final Page page;
  private final List<Named> entries = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Named> schemes = new ArrayList<>();

  MrrtReader(String text) {
    this.page = Page.of(text);
  }

  MrrtTemplate read() {
    templateAttributes();
    return new MrrtTemplate(
        DOCTYPE.matcher(page.text()).lookingAt(),
        tags(),
        elements("title").stream()
            .findFirst()
            .map(title -> new Named(title.text().strip(), page.whole(title))),
        elements("meta[charset]").stream()
            .map(meta -> new Named(meta.attr("charset").strip(), page.value(meta, "charset")))
            .toList(),
        elements("meta[name]").stream().map(this::meta).toList(),
        elements("section").stream()
            .map(
                section ->
                    new Section(attribute(section, "data-section-name"), page.place(section)))
            .toList(),
        // What stands in <template> is copied by a script, which names the copies.
        elements("body :is(input, select, textarea):not(template *)").stream()
            .map(this::field)
            .toList(),
        elements("[id]").stream().flatMap(element -> named(element, "id").stream()).toList(),
        elements("label[for]").stream()
            .map(label -> new Named(label.attr("for").strip(), page.value(label, "for")))
            .toList(),
        entries,
        terms,
        schemes);
  }

  private List<Element> elements(String query) {
    return page.document().select(query).stream().toList();
  }

  /** Start tags outside comments, but inside the comment that some put around the attributes. */
  private List<Tag> tags() {
    char[] text = page.text().toCharArray();
    Matcher comment = COMMENT.matcher(page.text());
    while (comment.find()) {
      if (!ATTRIBUTES.matcher(comment.group()).find()) {
        blank(text, new Span(comment.start(), comment.end()));
      }
    }
    for (Element script : elements("script, style")) {
      for (Node child : script.childNodes()) {
        if (child instanceof DataNode data && !ATTRIBUTES.matcher(data.getWholeData()).find()) {
          blank(text, page.place(data));
        }
      }
    }
    List<Tag> tags = new ArrayList<>();
    Matcher tag = ONCE.matcher(new String(text));
    while (tag.find()) {
      tags.add(new Tag(tag.group(1).toLowerCase(Locale.ROOT), new Span(tag.start(), tag.end())));
    }
    return tags;
  }

  private static void blank(char[] text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      text[i] = ' ';
    }
  }

  private Meta meta(Element meta) {
    return new Meta(
        meta.attr("name").strip().toLowerCase(Locale.ROOT).replace(':', '.'),
        meta.attr("content").strip(),
        page.place(meta));
  }

  private Field field(Element field) {
    boolean list = field.normalName().equals("select");
    Optional<Named> value =
        attribute(field, "value").map(words -> new Named(words, page.value(field, "value")));
    return new Field(
        field.normalName(),
        list ? "select" : field.attr("type").strip().toLowerCase(Locale.ROOT),
        named(field, "id"),
        named(field, "data-field-type")
            .map(type -> new Named(type.value().toUpperCase(Locale.ROOT), type.span())),
        list ? field.select("option").stream().map(this::option).toList() : List.of(),
        attribute(field, "min"),
        attribute(field, "max"),
        value,
        page.place(field));
  }

  private Option option(Element option) {
    return new Option(option.text().strip(), option.hasAttr("selected"), page.place(option));
  }

  private Optional<Named> named(Element element, String attribute) {
    return attribute(element, attribute)
        .map(value -> new Named(value, page.value(element, attribute)));
  }

  private static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.attr(name).strip()).filter(value -> !value.isEmpty());
  }

  /**
   * The template's attributes are XML inside a script, where the HTML parser sees one text. What is
   * asked of it is a handful of tags, in files that are often no well-formed XML.
   */
  private void templateAttributes() {
    Matcher attributes = ATTRIBUTES.matcher(page.text());
    if (!attributes.find()) {
      return;
    }
    Matcher tag = XML_TAG.matcher(page.text()).region(attributes.start(), attributes.end());
    Span term = Span.at(0);
    List<Code> codes = new ArrayList<>();
    boolean open = false;
    while (tag.find()) {
      Span span = new Span(tag.start(), tag.end());
      boolean closing = !tag.group(1).isEmpty();
      switch (tag.group(2).toLowerCase(Locale.ROOT)) {
        case "entry" -> {
          if (!closing) {
            value("origtxt", tag.start(3), tag.end(3)).ifPresent(entries::add);
          }
        }
        case "coding_scheme" -> value("name", tag.start(3), tag.end(3)).ifPresent(schemes::add);
        case "code" -> {
          if (!closing) {
            codes.add(code(tag, span));
          }
        }
        default -> {
          if (open) {
            terms.add(new Term(term, codes));
          }
          codes = new ArrayList<>();
          term = span;
          open = !closing;
        }
      }
    }
    if (open) {
      terms.add(new Term(term, codes));
    }
  }

  private Code code(Matcher tag, Span span) {
    return new Code(
        value("meaning", tag.start(3), tag.end(3)).map(Named::value),
        value("value", tag.start(3), tag.end(3)).map(Named::value),
        value("scheme", tag.start(3), tag.end(3)).map(Named::value),
        span);
  }

  private Optional<Named> value(String name, int start, int end) {
    Matcher value = XML_VALUE.matcher(page.text()).region(start, end);
    while (value.find()) {
      int group = value.group(2) == null ? 3 : 2;
      if (value.group(1).equalsIgnoreCase(name) && !value.group(group).isBlank()) {
        return Optional.of(
            new Named(value.group(group).strip(), new Span(value.start(group), value.end(group))));
      }
    }
    return Optional.empty();
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
