package org.scrubjay.grammar;

import java.util.Optional;
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
    Optional<Source> page = MrrtText.of(source.text()).map(Source::of);
    Source readable = page.orElse(source);
    NoteTokens tokens = NoteTokens.of(readable.text());
    NoteParser parser = new LeanParser(tokens);
    return new NoteTreeBuilder(source, readable, tokens).build(parser.note());
  }
}
