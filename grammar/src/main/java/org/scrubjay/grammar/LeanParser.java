package org.scrubjay.grammar;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * ANTLR's parser without two things that a note never needs. There are no leaves in the parse tree
 * except line ends: the tree builder asks the tokens. And nobody looks for errors before each
 * token: the grammar takes every token where it stands, which {@code FidelityTest} holds.
 */
final class LeanParser extends NoteParser {
  LeanParser(NoteTokens tokens) {
    super(tokens);
    // The default listeners print the offending text, which is somebody's note.
    removeErrorListeners();
    setErrorHandler(new Trust());
    getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /** Nobody asks which token it was, so that words never become objects. */
  @Override
  public Token match(int type) {
    return _input.LA(1) == type && type != Token.EOF ? consume() : super.match(type);
  }

  @Override
  public Token consume() {
    if (_input.LA(1) == EOL) {
      return super.consume();
    }
    _input.consume();
    return null;
  }

  private static final class Trust extends DefaultErrorStrategy {
    @Override
    public void sync(Parser parser) {}

    @Override
    public void reportMatch(Parser parser) {}

    /** Leaves the rule; ANTLR's own strategy would make a token up, for which it needs a lexer. */
    @Override
    public Token recoverInline(Parser parser) {
      throw new InputMismatchException(parser);
    }
  }
}
