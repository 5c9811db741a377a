package org.scrubjay.grammar;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * ANTLR's lexer engine for one string: it goes through the automaton that ANTLR makes of the
 * grammar without asking a stream for each character and without counting lines.
 *
 * <p>ANTLR's own engine remembers for ASCII only where a character leads; here the rest of Latin 1
 * and the punctuation of word processors are remembered too, because working out every umlaut and
 * dash anew takes most of the time of a German template.
 */
final class NoteLexing extends LexerATNSimulator {
  private static final int ASCII = MAX_DFA_EDGE + 1;
  private static final int LATIN_1 = 0x100;
  private static final int PUNCTUATION = 0x2000;
  private static final int PUNCTUATION_SIZE = 0x40;

  private final NoteLexer lexer;
  private final char[] text;
  private int index;
  private int start;

  private NoteLexing(NoteLexer lexer, String text) {
    super(lexer, NoteLexer._ATN, NoteLexer._decisionToDFA, NoteLexer._sharedContextCache);
    this.lexer = lexer;
    this.text = text.toCharArray();
  }

  static NoteLexing of(String text) {
    NoteLexer lexer = new NoteLexer(new Utf16CharStream(text));
    lexer.removeErrorListeners();
    NoteLexing lexing = new NoteLexing(lexer, text);
    lexer.setInterpreter(lexing);
    return lexing;
  }

  /**
   * The type of the next token that is not skipped; {@code start} and {@code end} tell its place.
   */
  int next() {
    CharStream characters = lexer.getInputStream();
    while (index < text.length) {
      start = index;
      startIndex = index;
      lexer._type = Token.INVALID_TYPE;
      mode = lexer._mode;
      DFAState first = decisionToDFA[mode].s0;
      int type = first == null ? matchATN(characters) : execATN(characters, first);
      if (lexer._type != Token.INVALID_TYPE) {
        type = lexer._type;
      }
      if (type != Lexer.SKIP) {
        return type;
      }
    }
    start = index;
    return Token.EOF;
  }

  int start() {
    return start;
  }

  int end() {
    return index;
  }

  /**
   * The longest token that begins here; every character begins one, and none needs the text's end.
   */
  @Override
  protected int execATN(CharStream characters, DFAState first) {
    DFAState state = first;
    DFAState accepted = first;
    int end = index;
    for (int at = index; at < text.length; ) {
      int unit = text[at];
      DFAState[] edges = state.edges;
      DFAState next =
          unit < ASCII && edges != null ? edges[unit] : getExistingTargetState(state, unit);
      if (next == null) {
        characters.seek(at);
        next = computeTargetState(characters, state, unit);
      }
      if (next == ERROR) {
        break;
      }
      at++;
      if (next.isAcceptState) {
        accepted = next;
        end = at;
      }
      state = next;
    }
    index = end;
    if (accepted.lexerActionExecutor != null) {
      accepted.lexerActionExecutor.execute(lexer, characters, startIndex);
    }
    return accepted.prediction;
  }

  @Override
  protected DFAState getExistingTargetState(DFAState state, int unit) {
    DFAState[] edges = state.edges;
    int slot = slot(unit);
    return edges == null || slot < 0 || slot >= edges.length ? null : edges[slot];
  }

  @Override
  protected void addDFAEdge(DFAState from, int unit, DFAState to) {
    int slot = slot(unit);
    if (slot < 0) {
      return;
    }
    synchronized (from) {
      DFAState[] edges = from.edges;
      int size = slot < ASCII ? ASCII : LATIN_1 + PUNCTUATION_SIZE;
      DFAState[] room = edges == null ? new DFAState[size] : edges;
      if (room.length < size) {
        room = Arrays.copyOf(edges, size);
      }
      room[slot] = to;
      from.edges = room;
    }
  }

  private static int slot(int unit) {
    if (unit < LATIN_1) {
      return unit;
    }
    int block = unit - PUNCTUATION;
    return block >= 0 && block < PUNCTUATION_SIZE ? LATIN_1 + block : -1;
  }
}
