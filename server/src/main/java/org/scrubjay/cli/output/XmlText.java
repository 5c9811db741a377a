package org.scrubjay.cli.output;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document, indented, without characters that XML 1.0 does not know. */
final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;

  private XmlText() throws XMLStreamException {
    writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
  }

  /** Writes into a document. */
  interface Content {
    void write(XmlText to) throws XMLStreamException;
  }

  /** The document that {@code content} writes. */
  static String of(Content content) {
    try {
      XmlText xml = new XmlText();
      xml.text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      content.write(xml);
      xml.writer.flush();
      return xml.text.append('\n').toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An element that holds others.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Content content, Object... attributes) throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    attributes(attributes);
    depth++;
    content.write(this);
    depth--;
    line();
    writer.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, Object... attributes) throws XMLStreamException {
    line();
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element that holds text. */
  void text(String name, String content, Object... attributes) throws XMLStreamException {
    line();
    writer.writeStartElement(name);
    attributes(attributes);
    writer.writeCharacters(known(content));
    writer.writeEndElement();
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute((String) attributes[i], known(attributes[i + 1].toString()));
    }
  }

  private void line() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().map(XmlText::orReplacement).forEach(known::appendCodePoint);
    return known.toString();
  }

  private static int orReplacement(int c) {
    boolean isKnown =
        c == '\t'
            || c == '\n'
            || c == '\r'
            || c >= 0x20 && c <= 0xD7FF
            || c >= 0xE000 && c <= 0xFFFD
            || c >= 0x10000;
    return isKnown ? c : 0xFFFD;
  }
}
