package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.scrubjay.grammar.NoteParser.LineContext;
import org.scrubjay.mrrt.Mrrt;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.mrrt.MrrtText;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Text in, tree out. A report template in HTML is read as what a person sees of it. */
public final class NoteParsing {
  private NoteParsing() {}

  /** The tree of {@code text}; every text has one. */
  public static NoteTree parse(String text) {
    return parse(Source.of(text));
  }

  /** The tree of {@code source}; every text has one. */
  public static NoteTree parse(Source source) {
    if (!Mrrt.isPage(source.text())) {
      return tree(source, source.text(), Optional.empty());
    }
    String readable = MrrtText.of(source.text()).orElseThrow();
    return tree(source, readable, MrrtTemplate.of(source.text()));
  }

  private static NoteTree tree(Source source, String readable, Optional<MrrtTemplate> template) {
    return new NoteTree(source, readable, template, Sections.of(lines(readable)));
  }

  private static List<Line> lines(String text) {
    NoteTokens tokens = NoteTokens.of(text);
    LineBuilder builder = new LineBuilder(text, tokens);
    List<Line> lines = new ArrayList<>();
    LineContext open = null;
    int start = 0;
    // One walk over the children: asking the parse tree for its n-th line counts from the first.
    for (ParseTree child : new LeanParser(tokens).note().children) {
      if (child instanceof LineContext line) {
        open = line;
      } else if (child instanceof TerminalNode lineEnd) {
        int end = lineEnd.getSymbol().getStopIndex() + 1;
        lines.add(builder.build(open, new Span(start, end)));
        start = end;
      }
    }
    lines.add(builder.build(open, new Span(start, text.length())));
    return lines;
  }
}
