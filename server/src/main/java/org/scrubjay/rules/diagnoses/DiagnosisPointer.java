package org.scrubjay.rules.diagnoses;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** A service line whose pointers to the diagnoses cannot be followed. */
public final class DiagnosisPointer implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "diagnosis-pointer",
          "diagnoses",
          Severity.ERROR,
          "A diagnosis pointer that is missing, points at nothing, or is one too many.",
          Set.of(NoteKind.CLAIM));

  /** Diagnoses in item 21 of the CMS-1500 (NUCC, 1500 instruction manual). */
  private static final int MOST_DIAGNOSES = 12;

  /** Pointers in item 24E of the CMS-1500 (NUCC, 1500 instruction manual). */
  private static final int MOST_POINTERS = 4;

  private static final SourceRef SOURCE =
      SourceRef.of("NUCC, 1500 Health Insurance Claim Form Reference Instruction Manual");

  private static final String MISSING =
      " points at no diagnosis, though other lines do. On a professional claim every line needs at"
          + " least one pointer.";

  /** The letters before diagnoses, by where they stand. */
  private static final Derived<NavigableMap<Integer, Element.PointerMark>> MARKS =
      Derived.of(
          note ->
              note.tree()
                  .elements()
                  .filter(element -> !(element instanceof Element.Text))
                  .flatMap(Element::withParts)
                  .filter(Element.PointerMark.class::isInstance)
                  .map(Element.PointerMark.class::cast)
                  .collect(byPlace(mark -> mark.span().start())));

  private static final Derived<NavigableMap<Integer, CodeMention>> DIAGNOSES =
      Derived.of(
          note ->
              note.mentions().stream()
                  .filter(mention -> !mention.isProcedure())
                  .collect(byPlace(mention -> mention.span().start())));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // Item 21 of the form serves the lines of every date: a claim without a list of its own has the
    // one before it, or else the note's first.
    Set<Character> letters = firstListed(checkup.note());
    for (Claim claim : checkup.note().claims()) {
      Set<Character> own = listed(checkup.note(), claim);
      letters = own.isEmpty() ? letters : own;
      boolean used = claim.lines().stream().anyMatch(line -> !line.pointers().isEmpty());
      if (used) {
        for (ServiceLine line : claim.lines()) {
          checkLine(claim, line, letters, verdicts);
        }
      }
      checkCount(claim, verdicts);
    }
  }

  /** The letter by which lines point at {@code diagnosis}: its own, else that of its place. */
  static char letter(Claim claim, Diagnosis diagnosis) {
    return diagnosis.pointer().orElseGet(() -> (char) ('A' + claim.diagnoses().indexOf(diagnosis)));
  }

  private static Set<Character> firstListed(Note note) {
    return note.claims().stream()
        .map(claim -> listed(note, claim))
        .filter(letters -> !letters.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** The letters of the claim's own diagnoses, unreadable codes included. */
  private static Set<Character> listed(Note note, Claim claim) {
    Set<Character> letters = new HashSet<>();
    note.derived(MARKS)
        .subMap(claim.span().start(), claim.span().end())
        .values()
        .forEach(mark -> letters.add(mark.letter()));
    if (letters.isEmpty()) {
      long codes = note.derived(DIAGNOSES).subMap(claim.span().start(), claim.span().end()).size();
      for (int place = 0; place < Math.min(codes, MOST_DIAGNOSES); place++) {
        letters.add((char) ('A' + place));
      }
    }
    return letters;
  }

  private static void checkLine(
      Claim claim, ServiceLine line, Set<Character> letters, Verdicts verdicts) {
    List<Character> missing =
        line.pointers().stream()
            .map(Stated::value)
            .filter(letter -> !letters.contains(letter))
            .distinct()
            .toList();
    if (line.pointers().isEmpty()) {
      professionalOnly(
          claim,
          "whether every line needs a pointer",
          () -> problem(line, line.mention().span(), line.written() + MISSING),
          verdicts);
    } else if (!missing.isEmpty()) {
      verdicts.problem(problem(line, line.pointers().get(0).span(), atNothing(line, missing)));
    } else if (line.pointers().size() > MOST_POINTERS) {
      professionalOnly(
          claim,
          "how many pointers a line may have",
          () -> problem(line, line.pointers().get(0).span(), tooMany(line)),
          verdicts);
    } else {
      verdicts.passed();
    }
  }

  private static <T> Collector<T, ?, NavigableMap<Integer, T>> byPlace(Function<T, Integer> place) {
    return Collectors.toMap(
        place, Function.identity(), (one, other) -> one, () -> new TreeMap<Integer, T>());
  }

  private static void checkCount(Claim claim, Verdicts verdicts) {
    if (claim.diagnoses().size() > MOST_DIAGNOSES) {
      Diagnosis extra = claim.diagnoses().get(MOST_DIAGNOSES);
      professionalOnly(
          claim,
          "how many diagnoses fit",
          () ->
              Problem.of(
                      INFO,
                      extra.mention().span(),
                      extra.code()
                          + " is diagnosis 13 or later, and a professional claim has room for 12."
                          + " Keep those that the lines point at.")
                  .withCode(extra.code())
                  .withSource(Optional.of(SOURCE.withDetail("item 21"))),
          verdicts);
    }
  }

  private static void professionalOnly(
      Claim claim, String what, Supplier<Problem> problem, Verdicts verdicts) {
    Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
    if (kind.isEmpty()) {
      verdicts.notChecked("the claim kind is not stated, and it decides " + what);
    } else if (kind.get() == ClaimKind.PROFESSIONAL) {
      verdicts.problem(problem.get());
    } else {
      verdicts.passed();
    }
  }

  private static String atNothing(ServiceLine line, List<Character> missing) {
    String letters = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return line.written()
        + " points at "
        + letters
        + ", and no diagnosis of this claim has"
        + (missing.size() == 1 ? " that letter." : " these letters.");
  }

  private static String tooMany(ServiceLine line) {
    return line.written()
        + " has "
        + line.pointers().size()
        + " pointers, and a line of a professional claim has room for 4. Keep the four that"
        + " support it best.";
  }

  private static Problem problem(ServiceLine line, Span span, String message) {
    return Problem.of(INFO, span, message)
        .withCode(line.code())
        .withSource(Optional.of(SOURCE.withDetail("item 24E")));
  }
}
