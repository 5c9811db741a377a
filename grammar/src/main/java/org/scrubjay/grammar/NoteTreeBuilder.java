package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.scrubjay.grammar.NoteParser.LineContext;
import org.scrubjay.grammar.NoteParser.NoteContext;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Turns ANTLR's parse tree into ours: lines, gathered into sections by their headings. */
final class NoteTreeBuilder {
  private final Source source;
  private final Source readable;
  private final NoteTokens tokens;

  /**
   * @param readable what was parsed: the source, or as long
   * @param tokens of {@code readable}
   */
  NoteTreeBuilder(Source source, Source readable, NoteTokens tokens) {
    this.source = source;
    this.readable = readable;
    this.tokens = tokens;
  }

  NoteTree build(NoteContext note) {
    LineBuilder builder = new LineBuilder(readable.text(), tokens);
    List<Line> lines = new ArrayList<>();
    LineContext open = null;
    int start = 0;
    // One walk over the children: asking the parse tree for its n-th line counts from the first.
    for (ParseTree child : note.children) {
      if (child instanceof LineContext line) {
        open = line;
      } else if (child instanceof TerminalNode end) {
        int stop = end.getSymbol().getStopIndex() + 1;
        lines.add(builder.build(open, new Span(start, stop)));
        start = stop;
      }
    }
    lines.add(builder.build(open, new Span(start, source.text().length())));
    return new NoteTree(source, readable.text(), MrrtTemplate.of(source.text()), sections(lines));
  }

  private static List<Section> sections(List<Line> lines) {
    List<Section> sections = new ArrayList<>();
    SectionBuilder open = null;
    for (Line line : lines) {
      Optional<Element.Label> label = startLabel(line);
      if (open == null || label.isPresent() && startsSection(label.get(), open)) {
        if (open != null) {
          sections.add(open.build());
        }
        open = new SectionBuilder(label.filter(NoteTreeBuilder::isHeading));
        open.lines.add(line);
      } else if (label.isPresent() && label.get().roles().isEmpty() && open.heading.isPresent()) {
        open.startSubsection(label.get(), line);
      } else {
        open.add(line);
      }
    }
    if (open != null) {
      sections.add(open.build());
    }
    return sections;
  }

  private static Optional<Element.Label> startLabel(Line line) {
    for (Element element : line.elements()) {
      if (element instanceof Element.Label label && label.atLineStart()) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  private static boolean isHeading(Element.Label label) {
    for (LabelRole role : label.roles()) {
      if (role.isHeading() || role.isCodeList()) {
        return true;
      }
    }
    return false;
  }

  /** A header field ends the section before it: the next claim starts there. */
  private static boolean startsSection(Element.Label label, SectionBuilder open) {
    return isHeading(label) || !label.roles().isEmpty() && open.heading.isPresent();
  }

  private static final class SectionBuilder {
    private final Optional<Element.Label> heading;
    private final List<Line> lines = new ArrayList<>();
    private final List<SectionBuilder> subsections = new ArrayList<>();

    SectionBuilder(Optional<Element.Label> heading) {
      this.heading = heading;
    }

    void startSubsection(Element.Label label, Line line) {
      SectionBuilder subsection = new SectionBuilder(Optional.of(label));
      subsection.lines.add(line);
      subsections.add(subsection);
    }

    void add(Line line) {
      (subsections.isEmpty() ? this : subsections.get(subsections.size() - 1)).lines.add(line);
    }

    Section build() {
      List<Section> built = subsections.stream().map(SectionBuilder::build).toList();
      Span first = lines.get(0).span();
      Span last =
          built.isEmpty() ? lines.get(lines.size() - 1).span() : built.get(built.size() - 1).span();
      return new Section(first.cover(last), heading, lines, built);
    }
  }
}
