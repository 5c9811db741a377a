package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * A heading and what stands under it.
 *
 * @param heading the label that opens the section; none for what stands before the first heading
 * @param lines the section's own lines, the one with the heading first; sub-headed lines are not
 *     among them
 * @param subsections parts of the section with a heading of their own, such as the organs under
 *     FINDINGS; they follow the section's own lines
 */
public record Section(
    Span span, Optional<Element.Label> heading, List<Line> lines, List<Section> subsections)
    implements Node {

  public Section {
    lines = List.copyOf(lines);
    subsections = List.copyOf(subsections);
  }

  @Override
  public List<Node> children() {
    return Stream.concat(lines.stream(), subsections.stream()).map(Node.class::cast).toList();
  }

  /** The section's lines and those of its subsections, in order. */
  public Stream<Line> allLines() {
    List<Line> all = new ArrayList<>();
    addLines(all);
    return all.stream();
  }

  void addLines(List<Line> all) {
    all.addAll(lines);
    subsections.forEach(section -> section.addLines(all));
  }

  /** Whether the heading plays {@code role}. One heading may play two: TECHNIQUE AND FINDINGS. */
  public boolean is(LabelRole role) {
    return heading.filter(label -> label.roles().contains(role)).isPresent();
  }
}
