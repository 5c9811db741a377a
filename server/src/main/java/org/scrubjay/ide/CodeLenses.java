package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.text.Span;

/** One line above a claim or an exam that sums it up. */
public final class CodeLenses {
  private CodeLenses() {}

  /**
   * A lens.
   *
   * @param span what it stands above
   * @param about what somebody who chooses it wants to see
   */
  public record Lens(Span span, String title, About about) {}

  /** What is behind a lens. */
  public enum About {
    PRICE,
    DOCUMENTATION,
    ADVICE
  }

  public static List<Lens> of(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    List<Lens> lenses = new ArrayList<>();
    documentation(snapshot).ifPresent(lenses::add);
    if (snapshot.workbench().profile() == Profile.DICTATION) {
      folded(snapshot).ifPresent(lenses::add);
    } else {
      lenses.addAll(totals(snapshot));
    }
    return List.copyOf(lenses);
  }

  /**
   * What coders would be told of a note that is being dictated: the problems of the rules that the
   * profile keeps silent.
   */
  public static List<Problem> advice(Snapshot snapshot) {
    if (!snapshot.isNote() || snapshot.workbench().profile() != Profile.DICTATION) {
      return List.of();
    }
    Linter quiet = snapshot.workbench().linter();
    Set<String> shown =
        snapshot.allProblems().stream().map(Problem::rule).collect(Collectors.toSet());
    LintResult all = new Linter(quiet.rules(), quiet.book()).lint(snapshot.note());
    return all.problems().stream()
        .filter(problem -> !shown.contains(problem.rule()))
        .filter(problem -> !Profile.DICTATION.runs(problem.rule()))
        .toList();
  }

  private static Optional<Lens> folded(Snapshot snapshot) {
    List<Problem> advice = advice(snapshot);
    if (advice.isEmpty()) {
      return Optional.empty();
    }
    Map<Severity, Integer> counts = new TreeMap<>();
    advice.forEach(problem -> counts.merge(problem.severity(), 1, Integer::sum));
    String title =
        counts.entrySet().stream()
            .map(
                entry ->
                    entry.getValue()
                        + " "
                        + entry.getKey().id()
                        + (entry.getValue() == 1 ? "" : "s"))
            .collect(Collectors.joining(", ", "Coding: ", ""));
    return Optional.of(new Lens(Span.at(0), title, About.ADVICE));
  }

  private static Optional<Lens> documentation(Snapshot snapshot) {
    if (snapshot.note().kind() != NoteKind.REPORT) {
      return Optional.empty();
    }
    Documentation documentation = Documentation.of(snapshot.note());
    return documentation
        .exam()
        .map(exam -> new Lens(exam, documentation.words(), About.DOCUMENTATION));
  }

  private static List<Lens> totals(Snapshot snapshot) {
    List<Lens> lenses = new ArrayList<>();
    List<Claim> claims = snapshot.note().claims();
    for (int i = 0; i < claims.size(); i++) {
      ClaimPrice price = snapshot.prices().get(i);
      String words = ClaimView.totalWords(price);
      Optional<Span> first = claims.get(i).lines().stream().findFirst().map(ServiceLine::span);
      if (!words.isEmpty() && first.isPresent()) {
        lenses.add(new Lens(first.get(), "Expected from Medicare: " + words, About.PRICE));
      }
    }
    return lenses;
  }
}
