package org.scrubjay.rules.codes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.text.Span;

/** A range of codes that programs and people read in different ways. */
public final class MalformedCodeRange implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "malformed-code-range",
          "codes",
          Severity.WARNING,
          "A range of codes has a stray blank, runs backwards, or has the same code twice.",
          Set.of(NoteKind.values()));

  /** What is wrong with a range. */
  private enum Fault {
    STRAY_BLANK,
    BACKWARDS,
    SAME_CODE
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    List<Element.CodeRange> ranges = note.all(Element.CodeRange.class);
    if (ranges.isEmpty()) {
      return;
    }
    Set<Span> codes =
        Mentions.meant(note).map(CodeMention::span).collect(Collectors.toUnmodifiableSet());
    ranges.stream()
        .filter(
            range ->
                codes.contains(range.first().span()) && codes.contains(range.last().span())
                    || standsInList(note, range))
        .forEach(
            range ->
                fault(note, range)
                    .ifPresentOrElse(
                        fault -> verdicts.problem(problem(note, range, fault)), verdicts::passed));
  }

  /** Between commas after a code, a range is one of codes, whatever announced the list. */
  private static boolean standsInList(Note note, Element.CodeRange range) {
    return note.mentions().stream()
        .filter(CodeMention::isProcedure)
        .map(CodeMention::span)
        .filter(code -> code.end() < range.span().start())
        .anyMatch(
            code -> note.text(new Span(code.end(), range.span().start())).strip().equals(","));
  }

  private static Optional<Fault> fault(Note note, Element.CodeRange range) {
    String first = note.text(range.first().span());
    String last = note.text(range.last().span());
    if (first.equalsIgnoreCase(last)) {
      return Optional.of(Fault.SAME_CODE);
    }
    if (first.length() == last.length() && first.compareToIgnoreCase(last) > 0) {
      return Optional.of(Fault.BACKWARDS);
    }
    String between = note.text(new Span(range.first().span().end(), range.last().span().start()));
    boolean before = Character.isWhitespace(between.charAt(0));
    boolean after = Character.isWhitespace(between.charAt(between.length() - 1));
    return before == after ? Optional.empty() : Optional.of(Fault.STRAY_BLANK);
  }

  private static Problem problem(Note note, Element.CodeRange range, Fault fault) {
    String first = note.text(range.first().span());
    String last = note.text(range.last().span());
    Problem problem = Problem.of(INFO, range.span(), message(first, last, fault)).withCode(first);
    Span between = new Span(range.first().span().end(), range.last().span().start());
    return switch (fault) {
      case STRAY_BLANK ->
          problem.withFixes(
              List.of(
                  Fix.of(
                      "Write " + first + "-" + last,
                      Fix.Kind.SAFE,
                      new TextEdit(between, note.text(between).strip()))));
      case BACKWARDS ->
          problem.withFixes(
              List.of(
                  Fix.of(
                      "Write " + last + "-" + first,
                      Fix.Kind.CHOICE,
                      new TextEdit(
                          range.first().span().cover(range.last().span()), last + "-" + first))));
      case SAME_CODE -> problem;
    };
  }

  private static String message(String first, String last, Fault fault) {
    return switch (fault) {
      case STRAY_BLANK ->
          "A blank on one side of the hyphen: is this the range "
              + first
              + "-"
              + last
              + ", or two codes? Programs that split at blanks read "
              + last
              + " alone.";
      case BACKWARDS -> "This range runs backwards: " + first + " comes after " + last + ".";
      case SAME_CODE -> "Both ends of this range are " + first + ".";
    };
  }
}
