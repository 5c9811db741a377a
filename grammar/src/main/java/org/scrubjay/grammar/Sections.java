package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/** Gathers lines into sections by their headings. */
final class Sections {
  private Sections() {}

  static List<Section> of(List<Line> lines) {
    List<Section> sections = new ArrayList<>();
    SectionBuilder open = null;
    for (Line line : lines) {
      Optional<Element.Label> label = startLabel(line);
      if (open == null || label.isPresent() && startsSection(label.get(), open)) {
        if (open != null) {
          sections.add(open.build());
        }
        open = new SectionBuilder(label.filter(Sections::isHeading));
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
      List<Section> built = new ArrayList<>(subsections.size());
      for (SectionBuilder subsection : subsections) {
        built.add(subsection.build());
      }
      Span first = lines.get(0).span();
      Span last =
          built.isEmpty() ? lines.get(lines.size() - 1).span() : built.get(built.size() - 1).span();
      return new Section(first.cover(last), heading, lines, built);
    }
  }
}
