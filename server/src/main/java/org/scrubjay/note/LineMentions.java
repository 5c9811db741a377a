package org.scrubjay.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrubjay.grammar.CodeShape;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.Section;
import org.scrubjay.note.CodeContext.Expected;
import org.scrubjay.note.CodeMention.Confidence;
import org.scrubjay.note.CodeMention.Kind;
import org.scrubjay.text.Span;

/** Reads one line from left to right; what is expected changes as words announce it. */
final class LineMentions {
  /** How far an announcement reaches: measured on public transcriptions, see ARCHITECTURE.md. */
  private static final int ANNOUNCEMENT_REACH = 80;

  private final MentionReading reading;
  private final Section section;
  private final Line line;
  private CodeContext context;
  private int contextEnd;
  private int itemStart;
  private int index;
  private final int firstInk;
  private Optional<Character> pointer = Optional.empty();
  private int pointerEnd = -1;

  /** Whether the last label opened a remark, whose codes are not billed here. */
  private boolean remark;

  /** Whether the line began with a billed code, so that codes which follow belong to its claim. */
  private boolean billing;

  LineMentions(MentionReading reading, Section section, Line line, CodeContext opened) {
    this.reading = reading;
    this.section = section;
    this.line = line;
    this.context = opened;
    this.contextEnd = Integer.MAX_VALUE;
    this.itemStart = line.span().start();
    this.firstInk = reading.surroundings().behindRevenueCode(firstInk(line));
  }

  void read() {
    for (index = 0; index < line.elements().size(); index++) {
      Element element = line.elements().get(index);
      if (element instanceof Element.Announcement announcement) {
        announce(CodeContext.of(announcement), announcement.span().end());
      } else if (element instanceof Element.Label label) {
        CodeContext.of(label, reading.tree().text(label.name()))
            .ifPresentOrElse(
                found -> announce(found, Integer.MAX_VALUE - ANNOUNCEMENT_REACH),
                () -> announce(CodeContext.NONE, 0));
        remark = label.roles().isEmpty() && Remarks.isOpenedBy(reading.tree().text(label.name()));
        itemStart = label.span().end();
      } else if (element instanceof Element.PointerMark mark) {
        pointer = Optional.of(mark.letter());
        pointerEnd = mark.span().end();
        itemStart = mark.span().end();
      } else if (element instanceof Element.CellBreak
          || element instanceof Element.Markup
          || element instanceof Element.Lead
          || element instanceof Element.Pointers) {
        itemStart = element.span().end();
      } else if (element instanceof Element.ServiceLineNode node) {
        procedure(node.code(), node);
      } else if (element instanceof Element.DiagnosisNode node && !node.stem()) {
        diagnosis(node.code(), node);
      } else if (element instanceof Element.CodeRange range) {
        range(range);
      }
    }
  }

  private void announce(CodeContext found, int end) {
    context = found;
    contextEnd = end;
    billing = false;
    itemStart = Math.min(end, line.span().end());
  }

  private CodeContext contextAt(Span span) {
    CodeContext column = reading.columns().contextAt(line, span);
    if (!column.expects(Expected.NOTHING)) {
      return column;
    }
    boolean reached =
        contextEnd == Integer.MAX_VALUE || span.start() - contextEnd <= ANNOUNCEMENT_REACH;
    return reached ? context : CodeContext.NONE;
  }

  private void procedure(Element.Code code, Element node) {
    CodeContext here = contextAt(code.span());
    String written = reading.tree().text(code.span());
    String upper = written.toUpperCase(Locale.ROOT);
    if (code.shape() == CodeShape.LETTER && here.expects(Expected.DIAGNOSES)) {
      diagnosis(code, node);
      return;
    }
    if (here.expects(Expected.PROCEDURES) && !isAddress(code)) {
      add(code.span(), written, upper, Kind.PROCEDURE, Confidence.CERTAIN, node, true);
      extend(node.span());
      return;
    }
    boolean identified = reading.surroundings().identifies(code.span());
    boolean isKnown = reading.known().procedure(upper);
    boolean begins = startsClaimLine(code) && (isKnown || code.shape() != CodeShape.LETTER);
    if (!identified && (begins || continuesClaimLine(code, isKnown))) {
      add(code.span(), written, upper, Kind.PROCEDURE, Confidence.CERTAIN, node, true);
      billing = true;
      itemStart = node.span().end();
    } else if (!identified
        && code.shape() == CodeShape.NUMERIC
        && reading.surroundings().bracketed(code.span())) {
      add(code.span(), written, upper, Kind.PROCEDURE, Confidence.LIKELY, node, false);
    } else if (!identified && isKnown) {
      boolean unmistakable =
          code.shape() != CodeShape.NUMERIC && Character.isUpperCase(upper.charAt(0))
              || code.shape() == CodeShape.CATEGORY;
      add(
          code.span(),
          written,
          upper,
          Kind.PROCEDURE,
          unmistakable ? Confidence.LIKELY : Confidence.BARE,
          node,
          false);
    } else if (code.shape() == CodeShape.NUMERIC && !identified) {
      reading.numbers().add(new Stated<>(upper, code.span()));
    }
  }

  private void diagnosis(Element.Code code, Element node) {
    CodeContext here = contextAt(code.span());
    String written = reading.tree().text(code.span());
    String dotted = withDot(written);
    boolean item = reading.surroundings().startsItem(code.span(), itemStart);
    boolean diagnoses = here.expects(Expected.DIAGNOSES);
    boolean dottedShape = code.shape() == CodeShape.DOTTED;
    boolean listed =
        here.expects(Expected.NOTHING) && dottedShape && (startsClaimLine(code) || billing && item);
    if (code.shape() == CodeShape.DECIMAL) {
      if (diagnoses && item) {
        Confidence confidence = here.named() ? Confidence.CERTAIN : Confidence.LIKELY;
        add(
            code.span(),
            written,
            written.toUpperCase(Locale.ROOT),
            Kind.NUMERIC_DIAGNOSIS,
            confidence,
            node,
            true);
        extend(node.span());
      } else if (here.expects(Expected.ICD9_DIAGNOSES)) {
        add(code.span(), written, written, Kind.ICD9_DIAGNOSIS, Confidence.CERTAIN, node, false);
        extend(node.span());
      }
      return;
    }
    if (here.expects(Expected.ICD9_DIAGNOSES)) {
      if (item) {
        add(code.span(), written, dotted, Kind.ICD9_DIAGNOSIS, Confidence.CERTAIN, node, false);
        extend(node.span());
      }
      return;
    }
    boolean named = diagnoses && here.named();
    // Where codes are named, weight and pressure are words of a descriptor or of the next item.
    if (diagnoses && (item || dottedShape && named) && (named || !inVitals(code))) {
      boolean sure = named || reading.known().diagnosis(dotted);
      if (dottedShape || sure) {
        add(
            code.span(),
            written,
            dotted,
            Kind.DIAGNOSIS,
            sure ? Confidence.CERTAIN : Confidence.LIKELY,
            node,
            true);
        extend(node.span());
      }
      return;
    }
    if (listed && !inVitals(code)) {
      add(code.span(), written, dotted, Kind.DIAGNOSIS, Confidence.CERTAIN, node, true);
      billing = true;
      itemStart = node.span().end();
      return;
    }
    if (!dottedShape || !Character.isUpperCase(written.charAt(0)) || !named && inVitals(code)) {
      return;
    }
    if (reading.surroundings().bracketed(code.span())) {
      add(code.span(), written, dotted, Kind.DIAGNOSIS, Confidence.LIKELY, node, false);
    } else if (reading.known().diagnosis(dotted)
        && !reading.surroundings().identifies(code.span())) {
      add(code.span(), written, dotted, Kind.DIAGNOSIS, Confidence.BARE, node, false);
    }
  }

  private void range(Element.CodeRange range) {
    for (Element.Code end : List.of(range.first(), range.last())) {
      boolean procedures =
          end.shape() == CodeShape.NUMERIC
              || end.shape() == CodeShape.CATEGORY
              || end.shape() == CodeShape.LETTER;
      String written = reading.tree().text(end.span());
      String upper = written.toUpperCase(Locale.ROOT);
      CodeContext here = contextAt(end.span());
      if (procedures && here.expects(Expected.PROCEDURES)) {
        add(end.span(), written, upper, Kind.PROCEDURE, Confidence.LIKELY, range, false);
      } else if (!procedures
          && end.shape() == CodeShape.DOTTED
          && reading.known().diagnosis(withDot(written))) {
        add(end.span(), written, withDot(written), Kind.DIAGNOSIS, Confidence.BARE, range, false);
      }
    }
    extend(range.span());
  }

  /** A list goes on: the announcement now reaches on from its last code. */
  private void extend(Span code) {
    itemStart = code.end();
    if (contextEnd < Integer.MAX_VALUE - ANNOUNCEMENT_REACH) {
      contextEnd = code.end();
    }
  }

  /**
   * In a claim note, a line that begins with a code bills it, even below the indication: nobody
   * begins a sentence with a procedure code.
   */
  private boolean startsClaimLine(Element.Code code) {
    return reading.kind() == NoteKind.CLAIM
        && reading.surroundings().startsItem(code.span(), firstInk);
  }

  /** Whether the code is the next of the list that the line began with: {@code 71260, 71250}. */
  private boolean continuesClaimLine(Element.Code code, boolean known) {
    boolean sure = known || code.shape() == CodeShape.NUMERIC;
    return billing && sure && reading.surroundings().continuesList(code.span(), itemStart, known);
  }

  private static int firstInk(Line line) {
    for (Element element : line.elements()) {
      if (element instanceof Element.DateText
          || element instanceof Element.Lead
          || element instanceof Element.Markup) {
        return element.span().end();
      }
      if (element instanceof Element.ServiceLineNode || element instanceof Element.DiagnosisNode) {
        break;
      }
    }
    return line.span().start();
  }

  /** A ZIP code stands even in code lists, under the payer's address. */
  private boolean isAddress(Element.Code code) {
    return context.expects(Expected.NOTHING) && reading.surroundings().identifies(code.span());
  }

  private void add(
      Span span,
      String written,
      String code,
      Kind kind,
      Confidence confidence,
      Element node,
      boolean listed) {
    Optional<Character> letter =
        pointerEnd >= 0 && isBlank(pointerEnd, span.start()) ? pointer : Optional.empty();
    Optional<Span> words = reading.descriptors().after(line, index);
    reading
        .spotted()
        .add(
            new Spotted(
                new CodeMention(span, written, code, kind, confidence, words),
                section,
                line,
                node,
                index,
                listed
                    && !remark
                    && !Remarks.compares(reading.tree().readable(), line.span(), span),
                letter));
  }

  private boolean inVitals(Element.Code code) {
    return reading.surroundings().inVitals(code.span());
  }

  private boolean isBlank(int start, int end) {
    String text = reading.tree().source().text();
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The code as ICD-10-CM prints it: upper case, a dot after the third character. */
  private static String withDot(String written) {
    String bare = written.replace(".", "").toUpperCase(Locale.ROOT);
    return bare.length() > 3 ? bare.substring(0, 3) + "." + bare.substring(3) : bare;
  }
}
