package org.scrubjay.rules.sides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.SidedNoun;
import org.scrubjay.note.statements.Sides;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** The impression puts on one side what the findings put on the other. */
public final class FindingsImpressionSide implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "findings-impression-side",
          "sides",
          Severity.WARNING,
          "The impression names the other side than the findings do.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // The past, the other side and side-to-side shifts are spoken of without meaning today's finding.
  private static final Wording NOT_OF_THIS_EXAM =
      Wording.of(
          "\\b(?:prior|previous(?:ly)?|status post|s/p|history|contralateral|opposite|shift"
              + "|deviat\\w+|toward|towards|resolved|interval|compared|greater than|less than"
              + "|worse than|more than)\\b");

  private static final int ONLY_A_SIDE = 12;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS) && report.has(LabelRole.IMPRESSION))
        .ifPresent(report -> checkReport(report, verdicts));
  }

  private record Said(String noun, Side side) {}

  private static void checkReport(ImagingReport report, Verdicts verdicts) {
    List<SidedNoun> impression = nouns(report, LabelRole.IMPRESSION);
    Map<Said, Boolean> named = new HashMap<>();
    List<SidedNoun> unnamed = new ArrayList<>();
    for (SidedNoun claim : impression) {
      if (named.computeIfAbsent(
          new Said(claim.noun(), claim.side()), said -> findingsNameSide(report, claim))) {
        verdicts.passed();
      } else {
        unnamed.add(claim);
      }
    }
    List<SidedNoun> findings = unnamed.isEmpty() ? List.of() : nouns(report, LabelRole.FINDINGS);
    for (SidedNoun claim : unnamed) {
      contradicted(report, claim, findings, impression)
          .ifPresentOrElse(found -> verdicts.problem(problem(claim, found)), verdicts::passed);
    }
  }

  private static List<SidedNoun> nouns(ImagingReport report, LabelRole role) {
    return Sides.nouns(report.text(), report.sentences(role));
  }

  private static Optional<SidedNoun> contradicted(
      ImagingReport report, SidedNoun claim, List<SidedNoun> findings, List<SidedNoun> impression) {
    if (claim.side() == Side.BOTH
        || report.certainty(claim.sentence(), claim.span()) == Certainty.NEGATED
        || report.text().has(NOT_OF_THIS_EXAM, claim.sentence())
        || bothSides(impression, claim.noun())) {
      return Optional.empty();
    }
    return findings.stream()
        .filter(found -> found.noun().equals(claim.noun()))
        .filter(found -> found.side() == claim.side().opposite())
        .filter(found -> report.certainty(found.sentence(), found.span()) != Certainty.NEGATED)
        .filter(found -> !report.text().has(NOT_OF_THIS_EXAM, found.sentence()))
        .findFirst();
  }

  private static boolean bothSides(List<SidedNoun> impression, String noun) {
    return impression.stream()
            .filter(said -> said.noun().equals(noun))
            .map(SidedNoun::side)
            .distinct()
            .count()
        > 1;
  }

  /**
   * Whether the findings could mean the impression's side too: a sentence that names both the part
   * and that side in any order, or a heading that is nothing but a side.
   */
  private static boolean findingsNameSide(ImagingReport report, SidedNoun claim) {
    return Sides.sentences(report.sentences(LabelRole.FINDINGS)).stream()
        .anyMatch(
            sentence ->
                (names(report, sentence, claim.side()) || names(report, sentence, Side.BOTH))
                    && (Anatomy.names(report.text(), sentence, claim.noun())
                        || sentence.length() < ONLY_A_SIDE));
  }

  private static boolean names(ImagingReport report, Span sentence, Side side) {
    return !Sides.words(report.text(), sentence, side).isEmpty();
  }

  private static Problem problem(SidedNoun claim, SidedNoun found) {
    return Problem.of(
            INFO,
            claim.sideSpan(),
            "The impression says "
                + claim.side().words()
                + " "
                + claim.noun()
                + ", the findings only "
                + found.side().words()
                + ". Compare with the images and correct the one that is wrong.")
        .withRelated(
            List.of(new Related("the findings say " + found.side().words(), found.sideSpan())));
  }
}
