package org.scrubjay.rules.common;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** Which of a note's code mentions a rule may hold the author to. */
public final class Mentions {
  private static final Pattern LATE_DOT = Pattern.compile("[A-Za-z]\\d[0-9A-Za-z]{2,3}");
  private static final Pattern REST = Pattern.compile("\\.[0-9A-Za-z]{1,2}(?![0-9A-Za-z])");

  private static final Derived<Set<Span>> BILLED = Derived.of(Mentions::findBilled);
  private static final Derived<List<CodeMention>> MEANT = Derived.of(Mentions::findMeant);
  private static final Derived<List<CodeMention>> TO_REPORT = Derived.of(Mentions::findToReport);

  private Mentions() {}

  /** Mentions that are meant as codes: billed ones, and others that are certain or likely. */
  public static Stream<CodeMention> meant(Note note) {
    return note.derived(MEANT).stream();
  }

  private static List<CodeMention> findMeant(Note note) {
    Set<Span> billed = billed(note);
    return note.mentions().stream()
        .filter(
            mention ->
                mention.confidence() != CodeMention.Confidence.BARE
                    || billed.contains(mention.span()))
        .toList();
  }

  /**
   * Mentions that stand as codes to report. A guide may speak of categories and of codes of the
   * past; there it is only those in a table or list, which have their title beside them. Stems
   * ({@code I25.1-}), the ends of ranges and the first half of {@code I251.0} are no codes to
   * report anywhere.
   */
  public static Stream<CodeMention> toReport(Note note) {
    return note.derived(TO_REPORT).stream();
  }

  private static List<CodeMention> findToReport(Note note) {
    Set<Span> parts = stemsAndRanges(note);
    Map<Integer, Line> lines = note.kind() == NoteKind.GUIDE ? lines(note) : Map.of();
    return meant(note)
        .filter(mention -> !parts.contains(mention.span()))
        .filter(mention -> behindMisplacedDot(note, mention).isEmpty())
        .filter(mention -> note.kind() != NoteKind.GUIDE || listed(note, lines, mention))
        .toList();
  }

  /**
   * The dot and what follows it, where a diagnosis has its dot in the wrong place: {@code .0} of
   * {@code I251.0}.
   */
  public static Optional<Span> behindMisplacedDot(Note note, CodeMention mention) {
    if (!mention.isDiagnosis() || !LATE_DOT.matcher(mention.written()).matches()) {
      return Optional.empty();
    }
    Matcher rest =
        REST.matcher(note.tree().readable())
            .region(mention.span().end(), note.tree().readable().length());
    return rest.lookingAt() ? Optional.of(new Span(rest.start(), rest.end())) : Optional.empty();
  }

  /** Where the codes stand that the note bills. */
  public static Set<Span> billed(Note note) {
    return note.derived(BILLED);
  }

  private static Set<Span> findBilled(Note note) {
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
    Set<Span> parts = new HashSet<>();
    for (Element.DiagnosisNode node : note.all(Element.DiagnosisNode.class)) {
      if (node.stem()) {
        parts.add(node.code().span());
      }
    }
    for (Element.CodeRange range : note.all(Element.CodeRange.class)) {
      parts.add(range.first().span());
      parts.add(range.last().span());
    }
    return parts;
  }
}
