package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.text.Span;

/** Collects elements and puts text into the gaps between them. */
final class Filler {
  private final List<Element> elements = new ArrayList<>(4);
  private int cursor;

  Filler(int start) {
    this.cursor = start;
  }

  /** Where the last element ended. */
  int cursor() {
    return cursor;
  }

  void add(Element element) {
    gap(element.span().start());
    elements.add(element);
    cursor = element.span().end();
  }

  List<Element> fill(int end) {
    gap(end);
    return elements;
  }

  private void gap(int until) {
    if (cursor < until) {
      elements.add(new Element.Text(new Span(cursor, until)));
    }
  }
}
