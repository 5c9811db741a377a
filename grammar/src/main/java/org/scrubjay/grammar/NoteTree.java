package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * A whole note.
 *
 * @param source the text of the note
 * @param readable the same, or what a person sees of a report template in HTML: as long, with
 *     blanks for its markup
 * @param template the structure of a report template in HTML; none for every other note
 * @param sections what stands before the first heading (if anything does), then one section per
 *     heading, in order
 */
public record NoteTree(
    Source source, String readable, Optional<MrrtTemplate> template, List<Section> sections)
    implements Node {

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
    return lineList().stream();
  }

  /** Every element of every line, in order. */
  public Stream<Element> elements() {
    List<Line> lines = lineList();
    List<Element> elements = new ArrayList<>(lines.size() * 2);
    lines.forEach(line -> elements.addAll(line.elements()));
    return elements.stream();
  }

  /** Every element of the lines that {@code span} touches, in order. */
  public Stream<Element> elementsIn(Span span) {
    return linesIn(span).stream().flatMap(line -> line.elements().stream());
  }

  /** The lines that {@code span}, which is not empty, has a part of, in order. */
  public List<Line> linesIn(Span span) {
    List<Line> lines = lineList();
    int first = source.lines().lineOf(span.start());
    int last = source.lines().lineOf(span.end() - 1);
    return lines.subList(first, last + 1);
  }

  /** A list, because streams within streams cost more than the lines themselves. */
  List<Line> lineList() {
    List<Line> lines = new ArrayList<>();
    sections.forEach(section -> section.addLines(lines));
    return lines;
  }

  /** The text of {@code span}, as a person reads it. */
  public String text(Span span) {
    return span.of(readable);
  }
}
