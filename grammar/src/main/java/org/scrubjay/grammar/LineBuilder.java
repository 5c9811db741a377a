package org.scrubjay.grammar;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.scrubjay.grammar.NoteParser.LabelContext;
import org.scrubjay.grammar.NoteParser.LeadContext;
import org.scrubjay.grammar.NoteParser.LineContext;
import org.scrubjay.text.Span;

/** Turns one line of ANTLR's parse tree into a {@link Line} whose elements cover it. */
final class LineBuilder {
  private final NoteTokens tokens;
  private final LabelFinder labels;
  private final ElementBuilder elements;

  LineBuilder(String text, NoteTokens tokens) {
    this.tokens = tokens;
    this.labels = new LabelFinder(text);
    this.elements = new ElementBuilder(text, tokens);
  }

  Line build(LineContext line, Span span) {
    Filler filler = new Filler(span.start());
    labels.bareHeading(span).ifPresent(filler::add);
    List<ParseTree> children = line.children == null ? List.of() : line.children;
    for (int i = 0; i < children.size(); i++) {
      ParserRuleContext child = (ParserRuleContext) children.get(i);
      if (child.getStart().getStartIndex() >= filler.cursor()) {
        add(child, filler);
      }
    }
    return new Line(span, filler.fill(span.end()));
  }

  /** Words need no element: the filler puts text into every gap. */
  private void add(ParserRuleContext child, Filler filler) {
    if (child instanceof LeadContext) {
      filler.add(new Element.Lead(ElementBuilder.span(child)));
    } else if (child instanceof LabelContext label) {
      startLabel(label, filler);
    } else if (child.getStart().getType() == NoteLexer.COLON) {
      labels.inlineLabel(filler.cursor(), ElementBuilder.span(child)).ifPresent(filler::add);
    } else {
      if (child.getStart().getType() == NoteLexer.DATE) {
        Span gap = new Span(filler.cursor(), child.getStart().getStartIndex());
        labels.dateLabel(gap).ifPresent(filler::add);
      }
      elements.build(child).ifPresent(filler::add);
    }
  }

  private void startLabel(LabelContext context, Filler filler) {
    Span place = ElementBuilder.span(context);
    Optional<Element.Label> label = labels.startLabel(place);
    label.ifPresent(filler::add);
    if (label.isEmpty() || !label.get().atLineStart()) {
      reread(context, filler);
    }
  }

  /** Words that turned out to be no label may still hold an announcement of codes. */
  private void reread(LabelContext context, Filler filler) {
    if (filler.cursor() >= ElementBuilder.span(context).end()) {
      return;
    }
    int last = context.getStop().getTokenIndex();
    for (int i = context.getStart().getTokenIndex(); i < last; i++) {
      elements.announcement(i).ifPresent(filler::add);
    }
  }
}
