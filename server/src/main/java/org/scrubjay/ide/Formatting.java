package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.Section;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.Sides;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/**
 * Lines the entries of code lists up. Only blanks change, and only where there are two or more of
 * them already, or at the ends of a line: a single blank belongs to what it stands in. A change
 * after which the note would be read as something else is not made at all.
 */
public final class Formatting {
  /** Two blanks or more part the cells of a line. */
  private static final Pattern GAP = Pattern.compile(" {2,}");

  /** A pointer's letter belongs to the diagnosis behind it, however far away it stands. */
  private static final Pattern POINTER = Pattern.compile("[A-La-l][.)]");

  private static final int CELL_GAP = 2;

  private Formatting() {}

  /** What the caller wants besides. */
  public enum Sideness {
    AS_WRITTEN,
    /** LEFT and RIGHT in reports, as many templates ask for. */
    CAPITALS
  }

  /** The changes within {@code range}, in order; none for a note that is formatted already. */
  public static List<TextEdit> in(Snapshot snapshot, Span range, Sideness sides) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    blocks(snapshot)
        .filter(block -> block.stream().anyMatch(line -> touches(line.span(), range)))
        .forEach(block -> edits.addAll(aligned(snapshot, block)));
    if (sides == Sideness.CAPITALS) {
      edits.addAll(capitals(snapshot, range));
    }
    edits.sort(Comparator.comparing(TextEdit::span));
    return keepsMeaning(snapshot, edits) ? List.copyOf(edits) : List.of();
  }

  /** {@code text} after {@code edits}, which are in order and apart. */
  public static String applied(String text, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (TextEdit edit : edits) {
      changed.append(text, from, edit.span().start()).append(edit.newText());
      from = edit.span().end();
    }
    return changed.append(text, from, text.length()).toString();
  }

  /** Neighbouring lines of a code list: each begins with the list's label, or a code below it. */
  private static Stream<List<Line>> blocks(Snapshot snapshot) {
    return snapshot.tree().sections().stream()
        .filter(
            section ->
                section.is(LabelRole.PROCEDURE_CODES) || section.is(LabelRole.DIAGNOSIS_CODES))
        .flatMap(section -> blocks(snapshot, section));
  }

  private static Stream<List<Line>> blocks(Snapshot snapshot, Section section) {
    List<List<Line>> blocks = new ArrayList<>();
    List<Line> block = new ArrayList<>();
    for (Line line : section.lines()) {
      boolean listed = block.isEmpty() ? isFirst(line) : isFurther(snapshot, line);
      if (!listed && !block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
        listed = isFirst(line);
      }
      if (listed) {
        block.add(line);
      }
    }
    blocks.add(List.copyOf(block));
    return blocks.stream().filter(one -> !one.isEmpty());
  }

  private static boolean isFirst(Line line) {
    return line.all(Element.Label.class)
            .findFirst()
            .filter(label -> label.roles().stream().anyMatch(LabelRole::isCodeList))
            .isPresent()
        && hasCode(line)
        && isPlain(line);
  }

  private static boolean isFurther(Snapshot snapshot, Line line) {
    return snapshot.source().text(line.span()).startsWith("  ")
        && line.all(Element.Label.class).findAny().isEmpty()
        && hasCode(line)
        && isPlain(line);
  }

  private static boolean hasCode(Line line) {
    return line.all(Element.Code.class).findAny().isPresent();
  }

  /** Tables have columns of their own, and a comment or a field is not ours to move. */
  private static boolean isPlain(Line line) {
    return line.all(Element.CellBreak.class).findAny().isEmpty()
        && line.all(Element.Directive.class).findAny().isEmpty()
        && line.all(Element.TemplateField.class).findAny().isEmpty();
  }

  /** A line's cells; the first is the label of the list, or nothing in the lines below it. */
  private static List<Span> cells(Snapshot snapshot, Line line) {
    LineIndex lines = snapshot.source().lines();
    Span whole = lines.line(lines.lineOf(line.span().start()));
    String text = snapshot.source().text();
    int labelEnd =
        line.all(Element.Label.class).findFirst().map(label -> label.span().end()).orElse(-1);
    List<Span> cells = new ArrayList<>();
    int start = labelEnd < 0 ? whole.start() : labelEnd;
    cells.add(new Span(whole.start(), start));
    int end = whole.end();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    Matcher gap = GAP.matcher(text).region(start, Math.max(start, end));
    int from = start;
    while (gap.find()) {
      if (POINTER.matcher(text.substring(from, gap.start())).matches()) {
        continue;
      }
      cells.add(new Span(from, gap.start()));
      from = gap.end();
    }
    cells.add(new Span(from, Math.max(from, end)));
    return cells;
  }

  private static List<TextEdit> aligned(Snapshot snapshot, List<Line> block) {
    List<List<Span>> rows = block.stream().map(line -> cells(snapshot, line)).toList();
    List<Integer> starts = starts(rows);
    LineIndex lines = snapshot.source().lines();
    List<TextEdit> edits = new ArrayList<>();
    for (List<Span> row : rows) {
      Span line = lines.line(lines.lineOf(row.get(0).start()));
      int column = row.get(0).length();
      for (int cell = 1; cell < row.size(); cell++) {
        Span gap = new Span(row.get(cell - 1).end(), row.get(cell).start());
        replace(snapshot, gap, " ".repeat(starts.get(cell) - column), edits);
        column = starts.get(cell) + row.get(cell).length();
      }
      replace(snapshot, new Span(row.get(row.size() - 1).end(), line.end()), "", edits);
    }
    return edits;
  }

  /** The column at which each cell begins: behind the longest one before it. */
  private static List<Integer> starts(List<List<Span>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int cell = 1; cell < most; cell++) {
      int before = cell - 1;
      int widest =
          rows.stream()
              .filter(row -> row.size() > before + 1)
              .mapToInt(row -> row.get(before).length())
              .max()
              .orElse(0);
      starts.add(starts.get(before) + widest + (before == 0 ? 1 : CELL_GAP));
    }
    return starts;
  }

  private static void replace(Snapshot snapshot, Span gap, String blanks, List<TextEdit> edits) {
    if (!snapshot.source().text(gap).equals(blanks)) {
      edits.add(new TextEdit(gap, blanks));
    }
  }

  private static List<TextEdit> capitals(Snapshot snapshot, Span range) {
    Note note = snapshot.note();
    if (note.kind() != NoteKind.REPORT && note.kind() != NoteKind.TEMPLATE) {
      return List.of();
    }
    FoldedText text = FoldedText.of(note);
    return Stream.of(LabelRole.EXAM, LabelRole.FINDINGS, LabelRole.IMPRESSION)
        .flatMap(note::sections)
        .distinct()
        .flatMap(
            section ->
                Stream.of(Side.LEFT, Side.RIGHT)
                    .flatMap(side -> Sides.words(text, section.span(), side).stream()))
        .filter(word -> touches(word, range))
        .map(word -> new TextEdit(word, note.text(word).toUpperCase(Locale.ROOT)))
        .filter(edit -> !edit.newText().equals(note.text(edit.span())))
        .toList();
  }

  private static boolean touches(Span span, Span range) {
    return span.start() <= range.end() && range.start() <= span.end();
  }

  private static boolean keepsMeaning(Snapshot snapshot, List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return true;
    }
    String text = applied(snapshot.source().text(), edits);
    Note after =
        NoteReader.read(NoteParsing.parse(text), snapshot.workbench().book(), snapshot.reading());
    return meaning(after).equals(meaning(snapshot.note()));
  }

  /** What is billed and which codes are written, without places. */
  static List<String> meaning(Note note) {
    List<String> all = new ArrayList<>();
    all.add(note.kind().id());
    note.mentions()
        .forEach(
            mention -> all.add(mention.kind() + " " + mention.code() + " " + mention.confidence()));
    for (Claim claim : note.claims()) {
      all.add(claim.header().dateOfService().map(date -> date.value().toString()).orElse(""));
      claim
          .lines()
          .forEach(
              line ->
                  all.add(
                      line.written()
                          + " x"
                          + line.units()
                          + " "
                          + line.pointers().stream().map(one -> one.value()).toList()
                          + line.charge().map(one -> one.value().toPlainString()).orElse("")
                          + line.revenueCode().map(one -> one.value()).orElse("")
                          + line.ownDate().map(one -> one.value().toString()).orElse("")));
      claim
          .diagnoses()
          .forEach(
              diagnosis ->
                  all.add(diagnosis.pointer().map(String::valueOf).orElse("") + diagnosis.code()));
    }
    return all;
  }
}
