package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.TitleWords;
import org.scrubjay.text.Span;

/** A procedure code that does not exist. */
public final class UnknownProcedureCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-procedure-code",
          "codes",
          Severity.ERROR,
          "A procedure code that does not exist.",
          Set.of(NoteKind.values()));
  private static final Set<CodeSystem> PROCEDURES = Set.of(CodeSystem.CPT, CodeSystem.HCPCS);
  private static final int MOST_SUGGESTIONS = 3;
  // Words of so many labels that they tell no study from another.
  private static final Set<String> COMMON_TO_MANY =
      Set.of(
          "both",
          "contrast",
          "ct",
          "mr",
          "mri",
          "more",
          "one",
          "radiograph",
          "side",
          "ultrasound",
          "view",
          "without");
  private static final int FEWEST_WORDS = 2;
  private static final double SPEAKS_OF = 0.6;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    Mentions.meant(note)
        .filter(CodeMention::isProcedure)
        .forEach(mention -> checkMention(checkup, mention, verdicts));
    for (Stated<String> number : note.numbers()) {
      knownBesides(checkup, number.value(), number.span())
          .ifPresent(
              meant ->
                  verdicts.problem(
                      swapped(number.value(), number.span(), meant)
                          .withFixes(
                              List.of(
                                  Fix.of(
                                      "Replace " + number.value() + " with " + meant.code(),
                                      Fix.Kind.CHOICE,
                                      new TextEdit(number.span(), meant.code()))))));
    }
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    CodeBook book = checkup.book();
    LocalDate date = checkup.note().dateAt(mention.span());
    if (cannotExist(mention.code()) && book.diagnosis(mention.code(), date).found().isEmpty()) {
      verdicts.problem(impossible(mention));
      return;
    }
    if (CodeInWrongPlace.isDotlessDiagnosis(checkup, mention)) {
      // It is a diagnosis without its dot, and code-in-wrong-place says so.
      verdicts.passed();
      return;
    }
    Answer<Procedure> answer = book.procedure(mention.code(), date);
    if (answer instanceof Answer.Found) {
      verdicts.passed();
    } else if (answer instanceof Answer.None<Procedure> none) {
      String words = mention.words().map(checkup.note()::text).orElse("");
      List<CodeHit> near = book.suggest(mention.code(), PROCEDURES, date, words, MOST_SUGGESTIONS);
      verdicts.problem(unknown(mention, date, none.edition(), near));
    } else {
      suggestion(checkup, mention, date)
          .ifPresentOrElse(
              verdicts::problem, () -> verdicts.notChecked(answer.notChecked().orElseThrow()));
    }
  }

  private static Optional<Problem> suggestion(
      Checkup checkup, CodeMention mention, LocalDate date) {
    return knownBesides(checkup, mention.code(), mention.span())
        .map(
            meant ->
                swapped(mention.code(), mention.span(), meant)
                    .withFixes(List.of(Fixes.replace(mention, meant.code(), "", Fix.Kind.CHOICE))))
        .or(
            () ->
                mention.confidence() == CodeMention.Confidence.CERTAIN
                    ? described(checkup, mention, date)
                        .map(
                            meant ->
                                swapped(mention, meant)
                                    .withFixes(
                                        List.of(
                                            Fixes.replace(
                                                mention,
                                                meant.code(),
                                                meant.label(),
                                                Fix.Kind.CHOICE))))
                    : Optional.empty());
  }

  /**
   * A code one swap away that the note does not name but speaks of: it names a code that differs in
   * the last character only, or most of the telling words of the label.
   */
  private static Optional<Procedure> described(
      Checkup checkup, CodeMention mention, LocalDate date) {
    Note note = checkup.note();
    TitleWords text = TitleWords.of(note.tree().readable());
    return swaps(mention.code())
        .flatMap(code -> checkup.book().procedure(code, date).found().stream())
        .filter(code -> namesSibling(note, code.code()) || speaksOf(text, code.label()))
        .findFirst();
  }

  private static boolean namesSibling(Note note, String code) {
    String family = code.substring(0, code.length() - 1);
    return note.mentions().stream()
        .anyMatch(mention -> mention.isProcedure() && mention.code().startsWith(family));
  }

  private static boolean speaksOf(TitleWords text, String label) {
    List<String> telling =
        TitleWords.of(label).words().stream()
            .filter(word -> !COMMON_TO_MANY.contains(word) && !word.matches("\\d+"))
            .toList();
    long said = telling.stream().filter(text.words()::contains).count();
    return said >= FEWEST_WORDS && said >= telling.size() * SPEAKS_OF;
  }

  // HCPCS Level II uses the letters A to V.
  private static boolean cannotExist(String code) {
    return !code.isEmpty() && code.charAt(0) >= 'W' && code.charAt(0) <= 'Z';
  }

  /**
   * A code that the note names elsewhere, that the book holds, and that becomes {@code written}
   * when two neighbouring digits change places; none when the book holds {@code written} itself.
   */
  private static Optional<CodeMention> knownBesides(Checkup checkup, String written, Span span) {
    Note note = checkup.note();
    LocalDate date = note.dateAt(span);
    return note.mentions().stream()
        .filter(mention -> mention.isProcedure() && oneSwapApart(written, mention.code()))
        .filter(mention -> checkup.book().procedure(mention.code(), date).found().isPresent())
        .findFirst()
        .filter(any -> checkup.book().procedure(written, date).found().isEmpty());
  }

  private static boolean oneSwapApart(String written, String code) {
    return swaps(written).anyMatch(code::equals);
  }

  /** {@code written} with two neighbours that differ in each other's place. */
  private static Stream<String> swaps(String written) {
    return IntStream.range(0, written.length() - 1)
        .filter(i -> written.charAt(i) != written.charAt(i + 1))
        .mapToObj(
            i ->
                written.substring(0, i)
                    + written.charAt(i + 1)
                    + written.charAt(i)
                    + written.substring(i + 2));
  }

  private static Problem impossible(CodeMention mention) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " cannot be a procedure code: HCPCS Level II codes begin with a letter from A to"
                + " V. Check the order or the code list it came from.")
        .withCode(mention.code());
  }

  private static Problem unknown(
      CodeMention mention, LocalDate date, Edition edition, List<CodeHit> near) {
    String offer =
        near.isEmpty()
            ? "Check the code against its source."
            : "Near it: " + String.join(", ", near.stream().map(CodeHit::code).toList()) + ".";
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is no procedure code: "
                + edition.set().title()
                + " "
                + edition.name()
                + ", which answers for "
                + date
                + ", does not hold it. "
                + offer)
        .withCode(mention.code())
        .withSource(Optional.of(edition.source()))
        .withFixes(
            near.stream()
                .map(hit -> Fixes.replace(mention, hit.code(), hit.label(), Fix.Kind.CHOICE))
                .toList());
  }

  // A book that holds only part of CPT cannot be sure, so this is a suggestion and no error.
  private static Problem swapped(String written, Span span, CodeMention meant) {
    return Problem.of(
            INFO,
            span,
            written
                + " is no code the code book knows; the note also names "
                + meant.code()
                + ", which differs by two swapped digits. This is a suggestion: the code book does"
                + " not hold every code.")
        .withSeverity(Severity.WARNING)
        .withCode(written)
        .withRelated(List.of(new Related(meant.code() + " is named here", meant.span())));
  }

  private static Problem swapped(CodeMention mention, Procedure meant) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is no code the code book knows; "
                + meant.code()
                + " ("
                + meant.label()
                + ") differs by two swapped digits and fits the note. This is a suggestion: the"
                + " code book does not hold every code.")
        .withSeverity(Severity.WARNING)
        .withCode(mention.code());
  }
}
