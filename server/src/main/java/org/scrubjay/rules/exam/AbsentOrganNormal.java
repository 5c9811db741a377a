package org.scrubjay.rules.exam;

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
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An organ that the report calls removed, and describes as normal elsewhere. */
public final class AbsentOrganNormal implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "absent-organ-normal",
          "exam",
          Severity.WARNING,
          "An organ that the report calls removed, and describes as normal elsewhere.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // Organs of which there is one, so that no side decides which of two is meant.
  private static final List<Organ> ORGANS =
      List.of(
          Organ.of("gallbladder", "gall ?bladder", "cholecystectomy"),
          Organ.of("spleen", "spleen", "splenectomy"),
          Organ.of("uterus", "uterus", "hysterectomy"),
          Organ.of("prostate", "prostate(?: gland)?", "(?:radical )?prostatectomy"),
          Organ.of("appendix", "appendix", "appendectomy"));

  private static final Wording PART =
      Wording.of(
          "\\b(?:partial|subtotal|supracervical|planned|scheduled|plan|candidate|consider|possible"
              + "|simple|transurethral|before|prior to|pre-?op\\w*|accessory|spleniculi?|splenule"
              + "|splenosis|remnant|stump|bed|fossa|cuff|recurren\\w+)\\b");

  /**
   * @param removed how a report says that it is gone
   * @param normal how a report describes it as normal, alone, in a list or under its name
   */
  private record Organ(String name, Wording removed, Wording normal) {
    static Organ of(String name, String organ, String operation) {
      return new Organ(
          name,
          Wording.of(
              "\\b(?:(?:status[- ]post|s/p|history of|prior|previous|post|remote|interval|changes"
                  + " of|had a)"
                  + " (?:(?:prior|previous|remote|interval|laparoscopic|open|total|abdominal|vaginal|a)"
                  + " )*"
                  + operation
                  + "|"
                  + operation
                  + " clips|surgically absent "
                  + organ
                  + "|"
                  + organ
                  + " (?:is|has been|was) (?:(?:surgically|previously) )?(?:absent|removed))\\b"),
          Wording.of(
              "\\b(?:normal(?:[- ]appearing)? "
                  + organ
                  + "\\b|(?:the )?"
                  + organ
                  + "(?:,(?: (?:and )?(?:the )?[a-z]+(?: [a-z]+)?,?)*| and (?:the )?[a-z]+(?:"
                  + " [a-z]+)?)? (?:is|are|appears?|looks?)(?: (?:grossly|otherwise|all))?"
                  + " (?:normal|unremarkable|within normal limits)|"
                  + organ
                  + ": (?:(?:grossly|otherwise) )?(?:normal|unremarkable|within normal limits)"
                  + "(?=[.,;]|$| in | and | size| appear))\\b"));
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(report -> ORGANS.forEach(organ -> checkOrgan(report, organ, verdicts)));
  }

  private static void checkOrgan(ImagingReport report, Organ organ, Verdicts verdicts) {
    Optional<Span> removed =
        report
            .sentences(
                LabelRole.EXAM,
                LabelRole.INDICATION,
                LabelRole.COMPARISON,
                LabelRole.FINDINGS,
                LabelRole.IMPRESSION)
            .find(organ.removed())
            .filter(AbsentOrganNormal::isAsserted)
            .map(Sentences.Found::span)
            .findFirst();
    if (removed.isEmpty()) {
      return;
    }
    Optional<Span> normal =
        report
            .sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION)
            .find(organ.normal())
            .filter(found -> isAsserted(found) && !found.beside(organ.removed()))
            .map(Sentences.Found::span)
            .findFirst();
    normal.ifPresentOrElse(
        span -> verdicts.problem(problem(organ, span, removed.get())), verdicts::passed);
  }

  private static boolean isAsserted(Sentences.Found found) {
    return !found.beside(PART) && found.is(Certainty.AFFIRMED);
  }

  private static Problem problem(Organ organ, Span normal, Span removed) {
    return Problem.of(
            INFO,
            normal,
            "The "
                + organ.name()
                + " is described as normal, and elsewhere the report says that it was removed."
                + " Correct the sentence that is wrong; a template's default often is.")
        .withRelated(List.of(new Related("this says that it was removed", removed)));
  }
}
