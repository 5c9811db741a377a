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

  private final String expression;
  private int at;

  private ExpressionReader(String expression) {
    this.expression = expression;
  }

  /**
   * What is known of the matches.
   *
   * @param needs the letters that each has
   * @param openings the characters with which each begins
   */
  record Facts(Needs needs, Openings openings) {
    static final Facts NO_WIDTH = new Facts(Needs.NOTHING, Openings.NO_WIDTH);
  }

  static Facts read(String expression) {
    return new ExpressionReader(expression).alternatives();
  }

  private Facts alternatives() {
    Facts first = sequence();
    List<Needs> choices = new ArrayList<>(List.of(first.needs()));
    Openings openings = first.openings();
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      Facts next = sequence();
      choices.add(next.needs());
      openings = openings.or(next.openings());
    }
    return new Facts(Needs.Any.of(choices), openings);
  }

  private Facts sequence() {
    Sequence sequence = new Sequence();
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      char c = expression.charAt(at);
      if (c == '(') {
        Facts group = group();
        sequence.group(group, least());
      } else if (c == '[') {
        Openings one = characterClass();
        sequence.kind(one, least());
      } else if (c == '\\') {
        escape(sequence);
      } else {
        at++;
        switch (c) {
          case '^', '$' -> {}
          case '.' -> sequence.kind(Openings.ANYTHING, least());
          default -> character(c, sequence);
        }
      }
    }
    return sequence.facts();
  }

  private void character(char c, Sequence sequence) {
    boolean once = at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0;
    sequence.character(c, least(), once);
  }

  private void escape(Sequence sequence) {
    char c = expression.charAt(at + 1);
    at += 2;
    switch (c) {
      case 'b', 'B' -> {}
      case 'Q' -> {
        int end = expression.indexOf("\\E", at);
        expression.substring(at, end).chars().forEach(i -> sequence.character((char) i, 1, true));
        at = end + 2;
      }
      case 'd' -> sequence.kind(Openings.DIGITS, least());
      case 'w' -> sequence.kind(Openings.WORD, least());
      case 's' -> sequence.kind(Openings.BLANK, least());
      case 'u' -> {
        at += 4;
        sequence.kind(Openings.ANYTHING, least());
      }
      case 'p', 'P' -> {
        at = expression.indexOf('}', at) + 1;
        sequence.kind(Openings.ANYTHING, least());
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          sequence.kind(Openings.ANYTHING, least());
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
    return new Facts(needs, wide ? inside.openings() : Openings.NO_WIDTH);
  }

  /** A class with its brackets; one that is not a plain list of characters may be anything. */
  private Openings characterClass() {
    boolean plain = expression.charAt(at + 1) != '^';
    Openings one = Openings.NOTHING;
    int depth = 0;
    do {
      char c = expression.charAt(at++);
      if (c == '\\') {
        char escaped = expression.charAt(at++);
        plain &= !Character.isLetterOrDigit(escaped);
        one = one.or(Openings.of(escaped));
      } else if (c == '[') {
        plain &= depth == 0;
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (expression.charAt(at) == '-' && expression.charAt(at + 1) != ']') {
        plain &= expression.charAt(at + 1) != '\\';
        one = one.or(Openings.range(c, expression.charAt(at + 1)));
        at += 2;
      } else {
        plain &= c != '&';
        one = one.or(Openings.of(c));
      }
    } while (depth > 0);
    return plain ? one : Openings.ANYTHING;
  }

  /** How often at least the thing before must come; moves behind the quantifier. */
  private int least() {
    if (at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0) {
      return 1;
    }
    char quantifier = expression.charAt(at++);
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
    private Openings openings = Openings.NO_WIDTH;

    void character(char c, int least, boolean once) {
      // Blanks are left out, because a folded text has more of them than the one it was made of.
      boolean telling = c > ' ' && c < Openings.ASCII && least > 0;
      if (telling) {
        run.append(c);
      }
      if (!telling || !once) {
        endRun();
      }
      open(Openings.of(c), least);
    }

    void kind(Openings one, int least) {
      endRun();
      open(one, least);
    }

    void group(Facts group, int least) {
      endRun();
      if (least > 0) {
        needs.add(group.needs());
      }
      open(group.openings(), least);
    }

    Facts facts() {
      endRun();
      return new Facts(Needs.All.of(needs), openings);
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
