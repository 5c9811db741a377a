package org.scrubjay.grammar;

import java.util.List;
import java.util.Optional;
import org.scrubjay.mrrt.Mrrt;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.mrrt.MrrtText;
import org.scrubjay.text.Source;

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
      return tree(source, NoteLines.of(source.text()));
    }
    String readable = MrrtText.of(source.text()).orElseThrow();
    Optional<MrrtTemplate> template = MrrtTemplate.of(source.text());
    return new NoteTree(source, readable, template, Sections.of(NoteLines.of(readable)));
  }

  /**
   * The tree of {@code source}, the same that {@link #parse(Source)} gives. Lines that are written
   * as in an earlier version of the text are taken over from there, which spares parsing them.
   */
  public static NoteTree parse(Source source, NoteTree earlier) {
    return earlier.template().isPresent() || Mrrt.isPage(source.text())
        ? parse(source)
        : tree(source, NoteLines.of(source, earlier));
  }

  private static NoteTree tree(Source source, List<Line> lines) {
    return new NoteTree(source, source.text(), Optional.empty(), Sections.of(lines));
  }
}
