package org.scrubjay.grammar;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.scrubjay.text.Span;

/**
 * The tokens of a text as numbers. A token becomes an object where the parser asks for one: at the
 * ends of what it finds, and so for few of the words.
 */
final class NoteTokens implements TokenStream {
  private final String text;
  private byte[] types;
  private int[] starts;
  private int[] ends;
  private int count;
  private int at;

  private NoteTokens(String text) {
    this.text = text;
    int likely = text.length() / 4 + 16;
    this.types = new byte[likely];
    this.starts = new int[likely];
    this.ends = new int[likely];
  }

  static NoteTokens of(String text) {
    NoteTokens tokens = new NoteTokens(text);
    NoteLexing lexing = NoteLexing.of(text);
    int type;
    do {
      type = lexing.next();
      tokens.add(type, lexing.start(), lexing.end());
    } while (type != Token.EOF);
    return tokens;
  }

  private void add(int type, int start, int end) {
    if (count == types.length) {
      types = Arrays.copyOf(types, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    types[count] = (byte) type;
    starts[count] = start;
    ends[count++] = end;
  }

  int type(int index) {
    return types[index];
  }

  Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  @Override
  public int LA(int offset) {
    int index = offset > 0 ? at + offset - 1 : at + offset;
    return offset == 0 || index < 0 ? Token.INVALID_TYPE : types[Math.min(index, count - 1)];
  }

  @Override
  public Token LT(int offset) {
    int index = offset > 0 ? at + offset - 1 : at + offset;
    return offset == 0 || index < 0 ? null : get(index);
  }

  @Override
  public Token get(int index) {
    int inside = Math.min(index, count - 1);
    return new NoteToken(text, inside, types[inside], starts[inside], ends[inside]);
  }

  @Override
  public void consume() {
    at = Math.min(at + 1, count - 1);
  }

  /** The tokens stay in memory, so there is nothing to mark. */
  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, count - 1);
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("the tokens were read at once");
  }

  @Override
  public String getText(Interval interval) {
    int first = Math.min(interval.a, count - 1);
    int last = Math.min(interval.b, count - 1);
    return first > last ? "" : text.substring(starts[first], ends[last]);
  }

  @Override
  public String getText() {
    return text;
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token first, Token last) {
    return getText(Interval.of(first.getTokenIndex(), last.getTokenIndex()));
  }

  /** A token as ANTLR knows it. Lines and columns nobody asks for. */
  private record NoteToken(String text, int index, int type, int start, int end) implements Token {
    @Override
    public String getText() {
      return text.substring(start, end);
    }

    @Override
    public int getType() {
      return type;
    }

    @Override
    public int getLine() {
      return 0;
    }

    @Override
    public int getCharPositionInLine() {
      return -1;
    }

    @Override
    public int getChannel() {
      return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
      return index;
    }

    @Override
    public int getStartIndex() {
      return start;
    }

    @Override
    public int getStopIndex() {
      return end - 1;
    }

    @Override
    public TokenSource getTokenSource() {
      return null;
    }

    @Override
    public CharStream getInputStream() {
      return null;
    }

    /** Never the text itself, because notes are private. */
    @Override
    public String toString() {
      return "token of type " + type + " at " + start;
    }
  }
}
