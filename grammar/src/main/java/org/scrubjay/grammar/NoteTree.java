package org.scrubjay.grammar;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * A whole note.
 *
 * @param source the text that was parsed
 * @param sections what stands before the first heading (if anything does), then one section per
 *     heading, in order
 */
public record NoteTree(Source source, List<Section> sections) implements Node {

  public NoteTree {
    sections = List.copyOf(sections);
  }

  @Override
  public Span span() {
    return new Span(0, source.text().length());
  }

  @Override
  public List<Section> children() {
    return sections;
  }

  /** Every line, in order. */
  public Stream<Line> lines() {
    return sections.stream().flatMap(Section::allLines);
  }

  /** Every element of every line, in order. */
  public Stream<Element> elements() {
    return lines().flatMap(line -> line.elements().stream());
  }

  /** The text of {@code span}. */
  public String text(Span span) {
    return source.text(span);
  }
}
