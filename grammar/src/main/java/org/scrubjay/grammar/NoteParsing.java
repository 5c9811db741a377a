package org.scrubjay.grammar;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.scrubjay.text.Source;

/** Text in, tree out. */
public final class NoteParsing {
  private NoteParsing() {}

  /** The tree of {@code text}; every text has one. */
  public static NoteTree parse(String text) {
    return parse(Source.of(text));
  }

  /** The tree of {@code source}; every text has one. */
  public static NoteTree parse(Source source) {
    NoteLexer lexer = new NoteLexer(new Utf16CharStream(source.text()));
    // The default listeners print the offending text, which is somebody's note.
    lexer.removeErrorListeners();
    NoteParser parser = new NoteParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return new NoteTreeBuilder(source).build(parser.note());
  }
}
