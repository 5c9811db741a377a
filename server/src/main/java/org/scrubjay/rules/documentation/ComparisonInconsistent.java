package org.scrubjay.rules.documentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.PriorStudies;
import org.scrubjay.text.Span;

/** A comparison with an exam that the report says does not exist, or that is yet to come. */
public final class ComparisonInconsistent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "comparison-inconsistent",
          "documentation",
          Severity.WARNING,
          "The report compares, but names no earlier exam, or one later than its own date.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report -> {
              List<Part> comparisons = report.parts(LabelRole.COMPARISON).toList();
              // A note with two comparisons holds two reports.
              if (comparisons.size() == 1) {
                checkNone(report, comparisons.get(0), verdicts);
                checkDates(report, comparisons.get(0), verdicts);
              }
            });
  }

  private static void checkNone(ImagingReport report, Part comparison, Verdicts verdicts) {
    if (!PriorStudies.deniesAny(report.text(), comparison.sentences())) {
      return;
    }
    Optional<Span> compares =
        PriorStudies.comparisons(report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION))
            .findFirst();
    compares.ifPresentOrElse(
        span ->
            verdicts.problem(
                Problem.of(
                        INFO,
                        span,
                        "These words compare with an earlier exam, but the report says that there"
                            + " is none. Name the exam, or take the comparison out.")
                    .withRelated(
                        List.of(
                            new Related(
                                "no earlier exam, it says", comparison.sentences().get(0))))),
        verdicts::passed);
  }

  private static void checkDates(ImagingReport report, Part comparison, Verdicts verdicts) {
    Optional<LocalDate> exam = report.note().header().dateOfService().map(Stated::value);
    if (exam.isEmpty()) {
      return;
    }
    report.note().all(Element.DateText.class).stream()
        .filter(date -> comparison.body().contains(date.span()))
        .filter(text -> text.date().isPresent())
        .forEach(
            text -> {
              if (text.date().get().isAfter(exam.get())) {
                verdicts.problem(
                    Problem.of(
                        INFO,
                        text.span(),
                        "The exam compared with is dated after this one ("
                            + exam.get()
                            + "). One of the two dates is wrong."));
              } else {
                verdicts.passed();
              }
            });
  }
}
