package org.scrubjay.grammar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/** One thing written on a line. What a code means is not known here: only what it looks like. */
public sealed interface Element extends Node {

  @Override
  default List<Element> children() {
    return List.of();
  }

  /** This element and everything in it, in order. */
  default Stream<Element> withParts() {
    return children().isEmpty()
        ? Stream.of(this)
        : Stream.concat(Stream.of(this), children().stream().flatMap(Element::withParts));
  }

  /** Words, punctuation, white space and line ends. */
  record Text(Span span) implements Element {}

  /** A bullet, number or letter before the first word of a line. */
  record Lead(Span span) implements Element {}

  /**
   * A label with its colon: {@code FINDINGS:}, {@code PAYER:}.
   *
   * @param name the words without decoration and colon
   * @param roles what the words mean; empty for words that no table knows
   * @param atLineStart whether only a lead stands before it on its line
   */
  record Label(Span span, Span name, Set<LabelRole> roles, boolean atLineStart) implements Element {
    public Label {
      roles = Set.copyOf(roles);
    }

    public boolean is(LabelRole role) {
      return roles.contains(role);
    }
  }

  /** Words that say which codes follow: {@code CPT}, {@code ICD-10-CM codes}, {@code dx}. */
  record Announcement(Span span, Announced announced) implements Element {}

  /** What an {@link Announcement} announces. */
  enum Announced {
    PROCEDURES,
    DIAGNOSES,
    ICD9_DIAGNOSES,
    REVENUE_CODES
  }

  /** A token with the shape of a code. Most five-digit numbers in prose are no procedure codes. */
  record Code(Span span, CodeShape shape) implements Element {}

  /**
   * Something shaped like a procedure code, with the modifiers and units that directly follow it.
   *
   * @param parts code, modifiers, units and the separators between them
   */
  record ServiceLineNode(
      Span span, Code code, List<Modifier> modifiers, Optional<Units> units, List<Element> parts)
      implements Element {
    public ServiceLineNode {
      modifiers = List.copyOf(modifiers);
      parts = List.copyOf(parts);
    }

    @Override
    public List<Element> children() {
      return parts;
    }
  }

  /** Two digits, or a capital and a capital or digit, directly after a procedure code. */
  record Modifier(Span span) implements Element {}

  /**
   * A count directly after a procedure code and its modifiers.
   *
   * @param explicit whether the count says that it is one ({@code x2}, {@code times two}, {@code 2
   *     units}); a bare or bracketed number may be something else
   */
  record Units(Span span, int count, boolean explicit) implements Element {}

  /** Two codes of one shape with a hyphen or "through" between them. */
  record CodeRange(Span span, Code first, Code last, List<Element> parts) implements Element {
    public CodeRange {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Element> children() {
      return parts;
    }
  }

  /**
   * Something shaped like a diagnosis code.
   *
   * @param stem whether a hyphen follows that stands for all codes that begin so ({@code I25.1-})
   */
  record DiagnosisNode(Span span, Code code, boolean stem, List<Element> parts) implements Element {
    public DiagnosisNode {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Element> children() {
      return parts;
    }
  }

  /** A letter before a diagnosis: {@code A.} */
  record PointerMark(Span span, char letter) implements Element {}

  /**
   * The diagnoses that a service line points at: {@code dx A,B}.
   *
   * @param letters upper case; numbered pointers are given as letters too (1 is A)
   */
  record Pointers(Span span, List<Character> letters) implements Element {
    public Pointers {
      letters = List.copyOf(letters);
    }
  }

  /** A revenue code: {@code rev 0489}. */
  record RevenueCode(Span span, String digits) implements Element {}

  /**
   * Something shaped like a date. Slashed dates are month first, as written in the United States.
   *
   * @param date none when the calendar has no such day
   */
  record DateText(Span span, Optional<LocalDate> date) implements Element {}

  /** An amount in dollars: {@code $1,017.39}. */
  record Money(Span span, BigDecimal amount) implements Element {}

  /**
   * A blank or a picklist.
   *
   * @param content what stands between the marks; empty for {@code ***} and {@code ___}
   * @param options the choices, where bars or slashes separate them
   */
  record TemplateField(Span span, FieldForm form, Span content, List<Span> options)
      implements Element {
    public TemplateField {
      options = List.copyOf(options);
    }
  }

  /** A tag or entity of HTML left in the text: {@code <BR>}, {@code &gt;}. */
  record Markup(Span span) implements Element {}

  /** A tab or a bar, which separates the cells of a table row. */
  record CellBreak(Span span) implements Element {}

  /** An instruction to Scrubjay in a comment. */
  record Directive(Span span, DirectiveContent content) implements Element {}
}
