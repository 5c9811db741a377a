package org.scrubjay.grammar;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * One line with its line end, if it has one.
 *
 * @param elements what is written on it, white space and line end included
 */
public record Line(Span span, List<Element> elements) implements Node {

  public Line {
    elements = List.copyOf(elements);
  }

  @Override
  public List<Element> children() {
    return elements;
  }

  /** The elements of one type, in order, those inside service lines and ranges too. */
  public <E extends Element> Stream<E> all(Class<E> type) {
    return elements.stream()
        .flatMap(element -> element.withParts())
        .filter(type::isInstance)
        .map(type::cast);
  }
}
