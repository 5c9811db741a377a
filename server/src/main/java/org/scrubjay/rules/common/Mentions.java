package org.scrubjay.rules.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** Which of a note's code mentions a rule may hold the author to. */
public final class Mentions {
  private Mentions() {}

  /** Mentions that are meant as codes: billed ones, and others that are certain or likely. */
  public static Stream<CodeMention> meant(Note note) {
    Set<Span> billed = billed(note);
    return note.mentions().stream()
        .filter(
            mention ->
                mention.confidence() != CodeMention.Confidence.BARE
                    || billed.contains(mention.span()));
  }

  /**
   * Mentions that stand as codes to report. A guide may speak of categories and of codes of the
   * past; there it is only those in a table or list, which have their title beside them. Stems
   * ({@code I25.1-}) and the ends of ranges are no codes to report anywhere.
   */
  public static Stream<CodeMention> toReport(Note note) {
    Set<Span> parts = stemsAndRanges(note);
    Map<Integer, Line> lines = note.kind() == NoteKind.GUIDE ? lines(note) : Map.of();
    return meant(note)
        .filter(mention -> !parts.contains(mention.span()))
        .filter(mention -> note.kind() != NoteKind.GUIDE || listed(note, lines, mention));
  }

  /** Where the codes stand that the note bills. */
  public static Set<Span> billed(Note note) {
    return note.claims().stream()
        .flatMap(
            claim ->
                Stream.concat(
                    claim.lines().stream().map(line -> line.mention().span()),
                    claim.diagnoses().stream().map(diagnosis -> diagnosis.mention().span())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A row of a table or list: the code comes first in its line or cell, and words follow it. */
  private static boolean listed(Note note, Map<Integer, Line> lines, CodeMention mention) {
    Line line = lines.get(note.tree().source().lines().lineOf(mention.span().start()));
    return mention.confidence() == CodeMention.Confidence.CERTAIN
        && mention.words().isPresent()
        && line != null
        && opensItem(note, line, mention.span());
  }

  private static Map<Integer, Line> lines(Note note) {
    LineIndex index = note.tree().source().lines();
    Map<Integer, Line> lines = new HashMap<>();
    note.tree().lines().forEach(line -> lines.put(index.lineOf(line.span().start()), line));
    return lines;
  }

  private static boolean opensItem(Note note, Line line, Span code) {
    boolean opens = true;
    for (Element element : line.elements()) {
      if (element.span().contains(code)) {
        return opens;
      }
      opens =
          element instanceof Element.Lead
              || element instanceof Element.CellBreak
              || element instanceof Element.Markup
              || element instanceof Element.PointerMark
              || element instanceof Element.Label
              || element instanceof Element.Text && opens && note.text(element.span()).isBlank();
    }
    return false;
  }

  private static Set<Span> stemsAndRanges(Note note) {
    return note.tree()
        .elements()
        .flatMap(Element::withParts)
        .flatMap(
            element -> {
              if (element instanceof Element.DiagnosisNode node && node.stem()) {
                return Stream.of(node.code().span());
              }
              return element instanceof Element.CodeRange range
                  ? Stream.of(range.first().span(), range.last().span())
                  : Stream.<Span>empty();
            })
        .collect(Collectors.toUnmodifiableSet());
  }
}
