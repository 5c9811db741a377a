package org.scrubjay.rules.sides;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Anatomy;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.SidedNoun;
import org.scrubjay.note.statements.Sides;
import org.scrubjay.note.statements.Wording;

/** The title names one side, the report describes only the other. */
public final class ExamSideMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "exam-side-mismatch",
          "sides",
          Severity.WARNING,
          "The exam's title names one side, the report only the other.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Wording ANOTHER_EXAM =
      Wording.of("\\b(?:prior|previous(?:ly)?|compar\\w+|contralateral|opposite)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report ->
                titledSide(report)
                    .ifPresent(
                        title ->
                            contradicted(report, title)
                                .ifPresentOrElse(
                                    found -> verdicts.problem(problem(title, found)),
                                    verdicts::passed)));
  }

  /** The one part of the body, with the one side, that the title names. */
  private static Optional<SidedNoun> titledSide(ImagingReport report) {
    List<SidedNoun> titled = Sides.nouns(report.text(), report.titles().toList());
    boolean one = titled.stream().map(SidedNoun::side).distinct().count() == 1;
    return titled.stream().filter(noun -> one && noun.side() != Side.BOTH).findFirst();
  }

  private static Optional<SidedNoun> contradicted(ImagingReport report, SidedNoun title) {
    boolean sideIsNamed =
        Sides.sentences(body(report)).stream()
            .anyMatch(
                sentence ->
                    !Sides.words(report.text(), sentence, title.side()).isEmpty()
                        || !Sides.words(report.text(), sentence, Side.BOTH).isEmpty());
    if (sideIsNamed) {
      return Optional.empty();
    }
    return Sides.nouns(report.text(), body(report)).stream()
        .filter(found -> Anatomy.shows(title.noun(), found.noun()))
        .filter(found -> found.side() == title.side().opposite())
        .filter(found -> report.certainty(found.sentence(), found.span()) == Certainty.AFFIRMED)
        .filter(found -> !report.text().has(ANOTHER_EXAM, found.sentence()))
        .findFirst();
  }

  private static Sentences body(ImagingReport report) {
    return report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION);
  }

  private static Problem problem(SidedNoun title, SidedNoun found) {
    String other = found.noun().equals(title.noun()) ? "one" : found.noun();
    return Problem.of(
            INFO,
            found.sideSpan(),
            "The exam is of the "
                + title.side().words()
                + " "
                + title.noun()
                + ", but the report describes the "
                + found.side().words()
                + " "
                + other
                + " and never the "
                + title.side().words()
                + ". See which side was examined.")
        .withRelated(
            List.of(new Related("the title says " + title.side().words(), title.sideSpan())));
  }
}
