package org.scrubjay.note.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.Stated;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/**
 * A sentence of running text that states rates.
 *
 * @param codes the procedures it names, in order
 * @param amounts dollars
 * @param percents whole percentages
 * @param classes ambulatory payment classifications, four digits
 * @param year the calendar year it names, if it names one only
 */
public record RateSentence(
    Span span,
    List<CodeMention> codes,
    List<Stated<BigDecimal>> amounts,
    List<Stated<Integer>> percents,
    List<Stated<String>> classes,
    Optional<Integer> year) {

  private static final Pattern END = Pattern.compile("[.!?](?=[\\s*)]+(?:[A-Z(\\[]|$))");
  private static final Pattern DOLLARS = Pattern.compile("\\\\?\\$ ?(\\d[\\d,]*(?:\\.\\d{1,4})?)");
  private static final Pattern PERCENT = Pattern.compile("\\b(\\d{1,2}) ?(?:%|percent\\b)");
  private static final Pattern CLASS =
      Pattern.compile("\\bAPC(?: codes?| mapping)?(?: to| of| is)? (\\d{4})\\b");

  public RateSentence {
    codes = List.copyOf(codes);
    amounts = List.copyOf(amounts);
    percents = List.copyOf(percents);
    classes = List.copyOf(classes);
  }

  /** The sentences of {@code note} outside {@code tables} that state an amount or a class. */
  public static List<RateSentence> read(Note note, List<GuideTable> tables) {
    List<RateSentence> sentences = new ArrayList<>();
    LineIndex lines = note.tree().source().lines();
    for (int line = 0; line < lines.count(); line++) {
      Span span = lines.line(line);
      String text = note.text(span);
      boolean states = text.indexOf('$') >= 0 || text.contains("APC ");
      if (states && tables.stream().noneMatch(table -> table.span().overlaps(span))) {
        sentences(note, span, sentences);
      }
    }
    return sentences;
  }

  /** The procedure that is spoken of at {@code span}: the nearest one named before it here. */
  public Optional<CodeMention> codeFor(Span span) {
    return codes.stream()
        .filter(code -> code.span().end() <= span.start())
        .reduce((first, second) -> second);
  }

  private static void sentences(Note note, Span line, List<RateSentence> sentences) {
    Matcher end = END.matcher(note.text(line));
    int start = line.start();
    while (end.find()) {
      int next = line.start() + end.end();
      sentence(note, new Span(start, next)).ifPresent(sentences::add);
      start = next;
    }
    sentence(note, new Span(start, line.end())).ifPresent(sentences::add);
  }

  private static Optional<RateSentence> sentence(Note note, Span span) {
    List<Stated<BigDecimal>> amounts =
        all(note, span, DOLLARS).stream()
            .map(
                found -> new Stated<>(new BigDecimal(found.value().replace(",", "")), found.span()))
            .toList();
    List<Stated<String>> classes = all(note, span, CLASS);
    if (amounts.isEmpty() && classes.isEmpty()) {
      return Optional.empty();
    }
    List<Stated<Integer>> percents =
        all(note, span, PERCENT).stream()
            .map(found -> new Stated<>(Integer.valueOf(found.value()), found.span()))
            .toList();
    List<CodeMention> codes =
        note.mentions().stream()
            .filter(mention -> mention.isProcedure() && span.contains(mention.span()))
            .toList();
    return Optional.of(
        new RateSentence(
            span, codes, amounts, percents, classes, StatedYear.in(note.tree().source(), span)));
  }

  /** The first group of each hit; an amount's place includes its sign. */
  private static List<Stated<String>> all(Note note, Span span, Pattern pattern) {
    Matcher found = pattern.matcher(note.text(span));
    List<Stated<String>> all = new ArrayList<>();
    while (found.find()) {
      int start = pattern == DOLLARS ? found.start() : found.start(1);
      all.add(
          new Stated<>(found.group(1), new Span(span.start() + start, span.start() + found.end())));
    }
    return all;
  }
}
