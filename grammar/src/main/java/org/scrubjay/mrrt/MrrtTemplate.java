package org.scrubjay.mrrt;

import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * The structure of a report template in HTML, as written: nothing in it is checked yet. Places are
 * offsets into the HTML.
 *
 * @param doctype whether the text begins with the doctype of HTML5
 * @param tags the start tags of the elements that a template has once: {@code html}, {@code head},
 *     {@code body}, {@code title}, {@code template_attributes}, {@code coding_schemes}, {@code
 *     coded_content}; in the order of the text
 * @param title the text of the first title
 * @param charsets the meta elements that state a character set, and the set
 * @param metadata the meta elements with a name
 * @param sections in order; nested ones follow theirs
 * @param fields controls that a person fills, in order
 * @param ids of all elements, in order
 * @param labels what the {@code for} of a label names
 * @param entries what {@code origtxt} of an entry of the coded content names
 * @param terms of the template and of its entries
 * @param schemes the coding schemes that the template declares
 */
public record MrrtTemplate(
    boolean doctype,
    List<Tag> tags,
    Optional<Named> title,
    List<Named> charsets,
    List<Meta> metadata,
    List<Section> sections,
    List<Field> fields,
    List<Named> ids,
    List<Named> labels,
    List<Named> entries,
    List<Term> terms,
    List<Named> schemes) {

  public MrrtTemplate {
    tags = List.copyOf(tags);
    charsets = List.copyOf(charsets);
    metadata = List.copyOf(metadata);
    sections = List.copyOf(sections);
    fields = List.copyOf(fields);
    ids = List.copyOf(ids);
    labels = List.copyOf(labels);
    entries = List.copyOf(entries);
    terms = List.copyOf(terms);
    schemes = List.copyOf(schemes);
  }

  /** The template of {@code text}; nothing when it is no report template in HTML. */
  public static Optional<MrrtTemplate> of(String text) {
    return Mrrt.isPage(text) ? Optional.of(new MrrtReader(text).read()) : Optional.empty();
  }

  /** The start tags of the elements called {@code name}. */
  public List<Span> tagsOf(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::span).toList();
  }

  /** A start tag. */
  public record Tag(String name, Span span) {}

  /** A value and where it stands. */
  public record Named(String value, Span span) {}

  /**
   * A meta element.
   *
   * @param name lower case, with a dot: {@code dcterms.title}
   */
  public record Meta(String name, String content, Span span) {}

  /**
   * @param name what {@code data-section-name} says
   */
  public record Section(Optional<String> name, Span span) {}

  /**
   * A control.
   *
   * @param element {@code input}, {@code select} or {@code textarea}, with its type
   * @param id empty when it has none
   * @param fieldType {@code data-field-type} in upper case
   * @param options of a select list
   * @param least {@code min} of a number
   * @param most {@code max} of a number
   * @param value the value that stands in it from the beginning
   */
  public record Field(
      String element,
      String type,
      Optional<Named> id,
      Optional<Named> fieldType,
      List<Option> options,
      Optional<String> least,
      Optional<String> most,
      Optional<Named> value,
      Span span) {

    public Field {
      options = List.copyOf(options);
    }
  }

  /** A choice of a select list. */
  public record Option(String words, boolean selected, Span span) {}

  /** A term, and the codes in it. */
  public record Term(Span span, List<Code> codes) {
    public Term {
      codes = List.copyOf(codes);
    }
  }

  /** A code; an attribute that is missing or blank is nothing. */
  public record Code(
      Optional<String> meaning, Optional<String> value, Optional<String> scheme, Span span) {}
}
