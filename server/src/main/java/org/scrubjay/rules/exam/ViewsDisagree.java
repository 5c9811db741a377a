package org.scrubjay.rules.exam;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Modality;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Views;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** A radiograph report whose title and technique state different numbers of views. */
public final class ViewsDisagree implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "views-disagree",
          "exam",
          Severity.WARNING,
          "A radiograph report whose title and technique state different numbers of views.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // "Two frontal views and one lateral" are three.
  private static final Wording NUMBER =
      Wording.of(
          "\\b(?:\\d+|one|two|three|four|five|six|single|both|bilateral|additional|plus)(?=v?\\b)");

  /** A sentence and the number of views it states. */
  private record Count(Span where, int views) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.modality().filter(Modality.RADIOGRAPH::equals).isPresent())
        .filter(ViewsDisagree::isOneExam)
        .ifPresent(report -> checkReport(report, verdicts));
  }

  /** With several exams, the title's number and the technique's may be of different ones. */
  private static boolean isOneExam(ImagingReport report) {
    return report.parts(LabelRole.EXAM).count() <= 1
        && report.parts(LabelRole.TECHNIQUE).count() <= 1
        && report.parts(LabelRole.EXAM).mapToInt(part -> part.sentences().size()).sum() <= 1;
  }

  private static void checkReport(ImagingReport report, Verdicts verdicts) {
    List<Count> title = counts(report, report.parts(LabelRole.EXAM).map(Part::body).toList());
    List<Count> technique = counts(report, report.sentences(LabelRole.TECHNIQUE).all());
    // Several numbers add up, or are of several parts of the exam.
    if (title.size() == 1 && technique.size() == 1) {
      if (title.get(0).views() == technique.get(0).views()) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(title.get(0), technique.get(0)));
      }
    }
  }

  private static List<Count> counts(ImagingReport report, List<Span> spans) {
    return spans.stream().flatMap(span -> count(report, span)).toList();
  }

  private static Stream<Count> count(ImagingReport report, Span span) {
    OptionalInt count = Views.of(report.text(), List.of(span)).count();
    return report.text().find(NUMBER, span).count() > 1
        ? Stream.empty()
        : count.stream().mapToObj(views -> new Count(span, views));
  }

  private static Problem problem(Count title, Count technique) {
    return Problem.of(
            INFO,
            technique.where(),
            "The technique states "
                + views(technique)
                + ", the exam's title "
                + views(title)
                + ". Correct the one that is wrong; the code follows the views that were made.")
        .withRelated(List.of(new Related("the title", title.where())));
  }

  private static String views(Count count) {
    return count.views() + (count.views() == 1 ? " view" : " views");
  }
}
