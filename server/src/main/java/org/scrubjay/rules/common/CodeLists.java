package org.scrubjay.rules.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.Section;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** The code lists of a note, item by item, whatever kind of code each item is. */
public final class CodeLists {
  // Section B of ICD-10-PCS is imaging; the letters I and O are not used (ICD-10-PCS Official
  // Guidelines, A1 to A6). No ICD-10-CM code of chapter 1 (A, B) has seven characters. A digit
  // tells the code from a word in capitals.
  private static final String IMAGING = "B(?=[A-Z]*[0-9])[0-9A-HJ-NP-Z]{6}";
  private static final Pattern INPATIENT_IMAGING = Pattern.compile(IMAGING);
  private static final Wording INPATIENT_CODE =
      Wording.of("\\b(?<![.-])" + IMAGING + "(?![\\w.-]*\\w)");
  private static final Pattern INPATIENT_LABEL =
      Pattern.compile("(?i)(?:ICD-?10-?)?PCS(?: codes?)?");

  private CodeLists() {}

  /** What a list is for. */
  public enum Kind {
    PROCEDURES,
    DIAGNOSES
  }

  /**
   * A code that stands as an item of a list.
   *
   * @param code where the code is
   */
  public record Item(Kind list, Span code, Place place) {}

  /** What stands before an item. */
  public enum Place {
    /** The words that open the list. */
    OPENS_LIST,
    /** A pointer letter. */
    LETTERED,
    /** A comma or semicolon. */
    FOLLOWS,
    /** Nothing on its line. */
    STARTS_LINE
  }

  /** The items of all lists that a label or announcement opens, in order. */
  public static Stream<Item> items(Note note) {
    List<Item> items = new ArrayList<>();
    note.tree().sections().forEach(section -> read(note, section, items));
    return items.stream();
  }

  /** Whether the code has the form of an ICD-10-PCS imaging code. */
  public static boolean isInpatientProcedure(CodeMention mention) {
    return INPATIENT_IMAGING.matcher(mention.written()).matches();
  }

  /**
   * The codes of the form of ICD-10-PCS imaging codes in lists of codes and under a label that
   * names that code set.
   */
  public static Stream<Span> inpatientProcedures(Note note) {
    List<Span> listed = new ArrayList<>();
    Matcher codes = INPATIENT_CODE.matcher(note);
    while (codes.find()) {
      Span code = new Span(codes.start(), codes.end());
      if (isListed(note, code)) {
        listed.add(code);
      }
    }
    return listed.stream();
  }

  /** Whether the section or a label on the line says that codes stand here. */
  private static boolean isListed(Note note, Span code) {
    return note.tree().sections().stream()
        .filter(section -> section.span().contains(code))
        .anyMatch(
            section ->
                Stream.concat(
                        section.heading().stream(),
                        section
                            .allLines()
                            .filter(line -> line.span().contains(code))
                            .flatMap(CodeLists::labels))
                    .anyMatch(label -> namesCodes(note, label)));
  }

  private static boolean namesCodes(Note note, Element.Label label) {
    return kind(label).isPresent() || INPATIENT_LABEL.matcher(note.text(label.name())).matches();
  }

  private static Stream<Element.Label> labels(Line line) {
    return line.elements().stream()
        .filter(Element.Label.class::isInstance)
        .map(Element.Label.class::cast);
  }

  private static void read(Note note, Section section, List<Item> items) {
    Optional<Kind> opened = section.heading().flatMap(CodeLists::kind);
    for (Line line : section.lines()) {
      if (note.text(line.span()).isBlank()) {
        opened = Optional.empty();
      }
      readLine(note, line, opened, items);
    }
    section.subsections().forEach(below -> read(note, below, items));
  }

  private static void readLine(Note note, Line line, Optional<Kind> opened, List<Item> items) {
    Optional<Kind> list = opened;
    int itemStart = line.span().start();
    Place place = Place.STARTS_LINE;
    for (Element element : line.elements()) {
      if (element instanceof Element.Label label) {
        list = kind(label);
        itemStart = label.span().end();
        place = Place.OPENS_LIST;
      } else if (element instanceof Element.Announcement announcement) {
        list = kind(announcement.announced());
        itemStart = announcement.span().end();
        place = Place.OPENS_LIST;
      } else if (element instanceof Element.PointerMark mark) {
        itemStart = mark.span().end();
        place = Place.LETTERED;
      } else if (element instanceof Element.Lead) {
        itemStart = element.span().end();
      } else {
        Optional<Span> code = code(element);
        if (code.isPresent()) {
          String before = note.text(new Span(itemStart, code.get().start())).strip();
          if (list.isPresent() && startsItem(before, place)) {
            items.add(new Item(list.get(), code.get(), place));
          }
          itemStart = element.span().end();
          place = Place.FOLLOWS;
        }
      }
    }
  }

  private static boolean startsItem(String before, Place place) {
    return place == Place.FOLLOWS ? before.matches("[,;]") : before.matches(":?");
  }

  private static Optional<Span> code(Element element) {
    if (element instanceof Element.ServiceLineNode line) {
      return Optional.of(line.code().span());
    }
    return element instanceof Element.DiagnosisNode node && !node.stem()
        ? Optional.of(node.code().span())
        : Optional.empty();
  }

  private static Optional<Kind> kind(Element.Label label) {
    if (label.is(LabelRole.PROCEDURE_CODES)) {
      return Optional.of(Kind.PROCEDURES);
    }
    return label.is(LabelRole.DIAGNOSIS_CODES) ? Optional.of(Kind.DIAGNOSES) : Optional.empty();
  }

  private static Optional<Kind> kind(Element.Announced announced) {
    return switch (announced) {
      case PROCEDURES -> Optional.of(Kind.PROCEDURES);
      case DIAGNOSES -> Optional.of(Kind.DIAGNOSES);
      case ICD9_DIAGNOSES, REVENUE_CODES -> Optional.empty();
    };
  }
}
