package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * Moves lines by a number of characters, for a text in which only what stands before them changed.
 */
record Shift(int characters) {

  Line line(Line line) {
    if (characters == 0) {
      return line;
    }
    List<Element> elements = line.elements();
    List<Element> moved = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      moved.add(element(elements.get(i)));
    }
    return new Line(span(line.span()), moved);
  }

  private Element element(Element element) {
    if (element instanceof Element.Text text) {
      return new Element.Text(span(text.span()));
    }
    if (element instanceof Element.Label label) {
      return new Element.Label(
          span(label.span()), span(label.name()), label.roles(), label.atLineStart());
    }
    if (element instanceof Element.ServiceLineNode line) {
      return serviceLine(line);
    }
    if (element instanceof Element.DiagnosisNode node) {
      List<Element> parts = elements(node.parts());
      return new Element.DiagnosisNode(
          span(node.span()), (Element.Code) parts.get(0), node.stem(), parts);
    }
    if (element instanceof Element.CodeRange range) {
      List<Element> parts = elements(range.parts());
      return new Element.CodeRange(
          span(range.span()),
          (Element.Code) parts.get(0),
          (Element.Code) parts.get(parts.size() - 1),
          parts);
    }
    if (element instanceof Element.TemplateField field) {
      return new Element.TemplateField(
          span(field.span()), field.form(), span(field.content()), spans(field.options()));
    }
    if (element instanceof Element.Directive directive) {
      return new Element.Directive(span(directive.span()), content(directive.content()));
    }
    return leaf(element);
  }

  private Element leaf(Element element) {
    Span span = span(element.span());
    if (element instanceof Element.Lead) {
      return new Element.Lead(span);
    }
    if (element instanceof Element.Announcement words) {
      return new Element.Announcement(span, words.announced());
    }
    if (element instanceof Element.Code code) {
      return new Element.Code(span, code.shape());
    }
    if (element instanceof Element.Modifier) {
      return new Element.Modifier(span);
    }
    if (element instanceof Element.Units units) {
      return new Element.Units(span, units.count(), units.explicit());
    }
    if (element instanceof Element.PointerMark mark) {
      return new Element.PointerMark(span, mark.letter());
    }
    if (element instanceof Element.Pointers pointers) {
      return new Element.Pointers(span, pointers.letters());
    }
    if (element instanceof Element.RevenueCode code) {
      return new Element.RevenueCode(span, code.digits());
    }
    if (element instanceof Element.DateText date) {
      return new Element.DateText(span, date.date());
    }
    if (element instanceof Element.Money money) {
      return new Element.Money(span, money.amount());
    }
    return element instanceof Element.Markup
        ? new Element.Markup(span)
        : new Element.CellBreak(span);
  }

  /** Modifiers and units of a service line are among its parts, and stay the same objects there. */
  private Element serviceLine(Element.ServiceLineNode line) {
    List<Element> parts = elements(line.parts());
    List<Element.Modifier> modifiers = new ArrayList<>();
    Optional<Element.Units> units = Optional.empty();
    for (Element part : parts) {
      if (part instanceof Element.Modifier modifier) {
        modifiers.add(modifier);
      } else if (part instanceof Element.Units stated) {
        units = Optional.of(stated);
      }
    }
    return new Element.ServiceLineNode(
        span(line.span()), (Element.Code) parts.get(0), modifiers, units, parts);
  }

  private DirectiveContent content(DirectiveContent content) {
    if (content instanceof DirectiveContent.Ignore ignore) {
      return new DirectiveContent.Ignore(
          spans(ignore.rules()), ignore.reason().map(this::span), ignore.ownLine());
    }
    if (content instanceof DirectiveContent.Settings settings) {
      return new DirectiveContent.Settings(
          settings.settings().stream()
              .map(
                  setting ->
                      new DirectiveContent.Setting(
                          setting.key(), span(setting.name()), span(setting.value())))
              .toList(),
          spans(settings.strays()));
    }
    return new DirectiveContent.Unknown(span(((DirectiveContent.Unknown) content).words()));
  }

  private List<Element> elements(List<Element> elements) {
    return elements.stream().map(this::element).toList();
  }

  private List<Span> spans(List<Span> spans) {
    return spans.stream().map(this::span).toList();
  }

  private Span span(Span span) {
    return new Span(span.start() + characters, span.end() + characters);
  }
}
