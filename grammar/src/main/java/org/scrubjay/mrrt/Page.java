package org.scrubjay.mrrt;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.scrubjay.text.Span;

/** An HTML text with the place of everything in it. */
record Page(String text, Document document) {
  static Page of(String text) {
    return new Page(text, Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true)));
  }

  /** Where a start tag, a text or a comment stands; empty where the parser made it up. */
  Span place(Node node) {
    return span(node.sourceRange());
  }

  /** Where an end tag stands; empty where there is none. */
  Span endTag(Element element) {
    return span(element.endSourceRange());
  }

  /** Where the value of an attribute stands, without its quotes; the start tag if it has none. */
  Span value(Element element, String attribute) {
    Range.AttributeRange range = element.attributes().sourceRange(attribute);
    Span found = span(range.valueRange());
    return found.length() == 0 ? place(element) : found;
  }

  /** An element with its tags, up to the end of its last child where the end tag is missing. */
  Span whole(Element element) {
    Span whole = place(element);
    if (whole.length() == 0) {
      return whole;
    }
    Span last = endTag(element);
    for (Node child : element.childNodes()) {
      Span part = child instanceof Element nested ? whole(nested) : place(child);
      last = part.end() > last.end() ? part : last;
    }
    return new Span(whole.start(), Math.max(whole.end(), last.end()));
  }

  private Span span(Range range) {
    if (!range.isTracked()) {
      return Span.at(0);
    }
    int start = Math.min(Math.max(0, range.startPos()), text.length());
    int end = Math.min(Math.max(start, range.endPos()), text.length());
    return new Span(start, end);
  }
}
