package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what matches of a regular expression need and begin with. It follows alternatives, groups
 * and plain characters and gives up on everything else, which only makes it rule out less. Free
 * spacing ({@code (?x)}) it does not know.
 */
final class ExpressionReader {
  private static final String QUANTIFIERS = "?*+{";
  private static final Facts ANYTHING = kind(Openings.ANYTHING, Beginnings.ANYTHING);
  private static final Facts DIGITS = kind(Openings.DIGITS, Beginnings.range('0', '9'));
  private static final Facts WORD = kind(Openings.WORD, Beginnings.ANYTHING);
  private static final Facts BLANK = kind(Openings.BLANK, Beginnings.ANYTHING);

  private final String expression;
  private final boolean beginnings;
  private int at;
  private boolean more;

  private ExpressionReader(String expression, boolean beginnings) {
    this.expression = expression;
    this.beginnings = beginnings;
  }

  /**
   * What is known of the matches.
   *
   * @param needs the letters that each has
   * @param openings the characters with which each begins
   * @param beginnings the first few characters
   */
  record Facts(Needs needs, Openings openings, Beginnings beginnings) {
    static final Facts NO_WIDTH = new Facts(Needs.NOTHING, Openings.NO_WIDTH, Beginnings.NO_WIDTH);
  }

  /** What every wording is asked for; without the beginnings, which take longer to tell. */
  static Facts read(String expression) {
    return new ExpressionReader(expression, false).alternatives();
  }

  /** With what matches of {@code expression} begin. */
  static Beginnings beginnings(String expression) {
    return new ExpressionReader(expression, true).alternatives().beginnings();
  }

  private static Facts kind(Openings openings, Beginnings beginnings) {
    return new Facts(Needs.NOTHING, openings, beginnings);
  }

  private Facts alternatives() {
    Facts first = sequence();
    List<Needs> choices = new ArrayList<>(List.of(first.needs()));
    Openings openings = first.openings();
    Beginnings begun = first.beginnings();
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      Facts next = sequence();
      choices.add(next.needs());
      openings = openings.or(next.openings());
      begun = begun.or(next.beginnings());
    }
    return new Facts(Needs.Any.of(choices), openings, begun);
  }

  private Facts sequence() {
    Sequence sequence = new Sequence(beginnings);
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      char c = expression.charAt(at);
      if (c == '(') {
        Facts group = group();
        sequence.group(group, least(), more);
      } else if (c == '[') {
        Facts one = characterClass();
        sequence.kind(one, least(), more);
      } else if (c == '\\') {
        escape(sequence);
      } else {
        at++;
        switch (c) {
          case '^', '$' -> {}
          case '.' -> sequence.kind(ANYTHING, least(), more);
          default -> character(c, sequence);
        }
      }
    }
    return sequence.facts();
  }

  private void character(char c, Sequence sequence) {
    boolean once = at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0;
    sequence.character(c, least(), once, more);
  }

  private void escape(Sequence sequence) {
    char c = expression.charAt(at + 1);
    at += 2;
    switch (c) {
      case 'b', 'B' -> {}
      case 'Q' -> {
        int end = expression.indexOf("\\E", at);
        expression
            .substring(at, end)
            .chars()
            .forEach(i -> sequence.character((char) i, 1, true, false));
        at = end + 2;
      }
      case 'd' -> sequence.kind(DIGITS, least(), more);
      case 'w' -> sequence.kind(WORD, least(), more);
      case 's' -> sequence.kind(BLANK, least(), more);
      case 'u' -> {
        at += 4;
        sequence.kind(ANYTHING, least(), more);
      }
      case 'p', 'P' -> {
        at = expression.indexOf('}', at) + 1;
        sequence.kind(ANYTHING, least(), more);
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          sequence.kind(ANYTHING, least(), more);
        } else {
          character(c, sequence);
        }
      }
    }
  }

  /** A group with its brackets; what must not be there, or only changes flags, says nothing. */
  private Facts group() {
    at++;
    boolean wanted = true;
    boolean wide = true;
    if (expression.startsWith("?", at)) {
      at++;
      while (":=!>)".indexOf(expression.charAt(at)) < 0) {
        at++;
      }
      char kind = expression.charAt(at++);
      wanted = kind != '!';
      // A colon ends flags, and an angle the name of a group; the rest looks around.
      wide = kind == ':' || kind == '>';
      if (kind == ')') {
        return Facts.NO_WIDTH;
      }
    }
    Facts inside = alternatives();
    at++;
    Needs needs = wanted ? inside.needs() : Needs.NOTHING;
    return wide
        ? new Facts(needs, inside.openings(), inside.beginnings())
        : new Facts(needs, Openings.NO_WIDTH, Beginnings.NO_WIDTH);
  }

  /** A class with its brackets; one that is not a plain list of characters may be anything. */
  private Facts characterClass() {
    boolean plain = expression.charAt(at + 1) != '^';
    Openings one = Openings.NOTHING;
    Beginnings begun = Beginnings.NOTHING;
    int depth = 0;
    do {
      char c = expression.charAt(at++);
      if (c == '\\') {
        char escaped = expression.charAt(at++);
        plain &= !Character.isLetterOrDigit(escaped);
        one = one.or(Openings.of(escaped));
        begun = beginnings ? begun.or(Beginnings.of(escaped)) : begun;
      } else if (c == '[') {
        plain &= depth == 0;
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (expression.charAt(at) == '-' && expression.charAt(at + 1) != ']') {
        plain &= expression.charAt(at + 1) != '\\';
        one = one.or(Openings.range(c, expression.charAt(at + 1)));
        begun = beginnings ? begun.or(Beginnings.range(c, expression.charAt(at + 1))) : begun;
        at += 2;
      } else {
        plain &= c != '&';
        one = one.or(Openings.of(c));
        begun = beginnings ? begun.or(Beginnings.of(c)) : begun;
      }
    } while (depth > 0);
    return plain ? new Facts(Needs.NOTHING, one, begun) : ANYTHING;
  }

  /**
   * How often at least the thing before must come, and whether it may come more than once; moves
   * behind the quantifier.
   */
  private int least() {
    more = false;
    if (at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0) {
      return 1;
    }
    char quantifier = expression.charAt(at++);
    more = quantifier != '?';
    int least = quantifier == '+' ? 1 : 0;
    if (quantifier == '{') {
      int end = expression.indexOf('}', at);
      least = Integer.parseInt(expression.substring(at, end).split(",", 2)[0]);
      at = end + 1;
    }
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    return least;
  }

  /** What stands one after the other. */
  private static final class Sequence {
    private final List<Needs> needs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final boolean beginnings;
    private Openings openings = Openings.NO_WIDTH;
    private Beginnings begun = Beginnings.NO_WIDTH;

    Sequence(boolean beginnings) {
      this.beginnings = beginnings;
    }

    void character(char c, int least, boolean once, boolean more) {
      // Blanks are left out, because a folded text has more of them than the one it was made of.
      boolean telling = c > ' ' && c < Openings.ASCII && least > 0;
      if (telling) {
        run.append(c);
      }
      if (!telling || !once) {
        endRun();
      }
      open(Openings.of(c), least);
      if (beginnings) {
        begin(Beginnings.of(c), least, more);
      }
    }

    void kind(Facts one, int least, boolean more) {
      endRun();
      open(one.openings(), least);
      begin(one.beginnings(), least, more);
    }

    void group(Facts group, int least, boolean more) {
      endRun();
      if (least > 0) {
        needs.add(group.needs());
      }
      open(group.openings(), least);
      begin(group.beginnings(), least, more);
    }

    Facts facts() {
      endRun();
      return new Facts(Needs.All.of(needs), openings, begun);
    }

    private void begin(Beginnings next, int least, boolean more) {
      if (beginnings) {
        Beginnings each = more ? next.repeated() : next;
        begun = begun.then(least > 0 ? each : each.maybe());
      }
    }

    private void open(Openings next, int least) {
      openings = openings.then(least > 0 ? next : next.maybe());
    }

    private void endRun() {
      needs.add(Needs.Letters.of(run.toString()));
      run.setLength(0);
    }
  }
}
