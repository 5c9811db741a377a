package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Section;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/** What stands where in a note: sections, header fields and codes. */
public final class Outline {
  private Outline() {}

  /** What a symbol stands for. */
  public enum Kind {
    SECTION,
    FIELD,
    PROCEDURE,
    DIAGNOSIS
  }

  /**
   * An entry of the outline.
   *
   * @param detail beside the name; may be empty
   * @param span all of it
   * @param name where it is named
   * @param children inside, in order
   */
  public record Symbol(
      String title, String detail, Kind kind, Span span, Span name, List<Symbol> children) {
    public Symbol {
      children = List.copyOf(children);
    }
  }

  public static List<Symbol> of(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    List<Symbol> symbols = new ArrayList<>();
    Note note = snapshot.note();
    for (Section section : snapshot.tree().sections()) {
      symbols.addAll(symbols(note, section));
    }
    return List.copyOf(symbols);
  }

  private static List<Symbol> symbols(Note note, Section section) {
    List<Symbol> inside = new ArrayList<>();
    section.subsections().forEach(part -> inside.addAll(symbols(note, part)));
    section
        .lines()
        .forEach(
            line ->
                line.all(Element.Label.class)
                    .forEach(label -> field(note, label).ifPresent(inside::add)));
    note.mentions().stream()
        .filter(mention -> isOwn(section, mention.span()))
        .map(mention -> code(note, mention))
        .forEach(inside::add);
    inside.sort(Comparator.comparing(Symbol::span));
    return section
        .heading()
        .filter(heading -> heading.roles().stream().noneMatch(LabelRole::isHeaderField))
        .map(
            heading ->
                List.of(
                    new Symbol(
                        note.text(heading.name()).strip(),
                        "",
                        Kind.SECTION,
                        section.span(),
                        heading.name(),
                        inside)))
        .orElse(inside);
  }

  private static Optional<Symbol> field(Note note, Element.Label label) {
    if (label.roles().stream().noneMatch(LabelRole::isHeaderField)) {
      return Optional.empty();
    }
    return Optional.of(
        new Symbol(
            note.text(label.name()).strip(),
            "",
            Kind.FIELD,
            label.span(),
            label.name(),
            List.of()));
  }

  private static boolean isOwn(Section section, Span span) {
    return section.span().contains(span)
        && section.subsections().stream().noneMatch(part -> part.span().contains(span));
  }

  private static Symbol code(Note note, CodeMention mention) {
    return new Symbol(
        mention.code(),
        mention.words().map(note::text).map(String::strip).orElse(""),
        mention.isProcedure() ? Kind.PROCEDURE : Kind.DIAGNOSIS,
        mention.span(),
        mention.span(),
        List.of());
  }

  /** Every symbol of an outline, in order, for clients that show no tree. */
  public static Stream<Symbol> flat(List<Symbol> symbols) {
    return symbols.stream()
        .flatMap(symbol -> Stream.concat(Stream.of(symbol), flat(symbol.children())));
  }
}
