package org.scrubjay.rules.documentation;

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

/** A finding that the findings deny and the impression states. */
public final class NegationFlip implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "negation-flip",
          "documentation",
          Severity.INFO,
          "The findings say that something is absent, and the impression that it is there.",
          Set.of(NoteKind.REPORT));

  /** Findings that are there or not, and that one word names. */
  private static final List<Wording> FINDINGS =
      List.of(
          Wording.of("\\bpneumothora(?:x|ces)\\b"),
          Wording.of("\\bpleural effusions?\\b"),
          Wording.of("\\bhydronephrosis\\b"),
          Wording.of("\\bpulmonary (?:embolism|emboli|embolus)\\b"),
          Wording.of("\\bmidline shift\\b"),
          Wording.of("\\bpneumoperitoneum\\b"),
          Wording.of("\\bappendicitis\\b"),
          Wording.of("\\bdeep (?:vein|venous) thrombosis\\b"),
          Wording.of("\\bcholelithiasis\\b"),
          Wording.of("\\bascites\\b"));

  // Which side, which size, and which exam: any of them may make two statements of it both true.
  private static final Wording QUALIFIED =
      Wording.of(
          "\\b(?:left|right|bilateral|large|significant\\w*|sizable|definite|gross|obvious|prior"
              + "|previous\\w*|resol\\w+|history|recurren\\w+|residual|other|additional|further|new"
              + "|acute|tension|obstructive|central|segmental|upper|lower|elsewhere|superimposed"
              + "|rul\\w+|exclu\\w+|risk|signs?|evidence)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS) && report.has(LabelRole.IMPRESSION))
        .ifPresent(report -> FINDINGS.forEach(finding -> checkFinding(report, finding, verdicts)));
  }

  private static void checkFinding(ImagingReport report, Wording finding, Verdicts verdicts) {
    if (!report.text().has(finding, report.text().all())) {
      return;
    }
    Optional<Span> stated =
        report
            .sentences(LabelRole.IMPRESSION)
            .find(finding)
            .filter(found -> !found.beside(QUALIFIED) && found.is(Certainty.AFFIRMED))
            .map(Sentences.Found::span)
            .findFirst();
    Optional<Span> denied = stated.flatMap(span -> denied(report, finding));
    if (denied.isPresent()) {
      verdicts.problem(problem(stated.get(), denied.get()));
    } else {
      verdicts.passed();
    }
  }

  /** Where the findings deny it first, if they nowhere else leave it open. */
  private static Optional<Span> denied(ImagingReport report, Wording finding) {
    Optional<Span> denied = Optional.empty();
    for (Sentences.Found found : report.sentences(LabelRole.FINDINGS).find(finding).toList()) {
      Certainty certainty = found.certainty();
      boolean qualified = found.beside(QUALIFIED);
      if (certainty == Certainty.UNCERTAIN || certainty == Certainty.AFFIRMED && !qualified) {
        return Optional.empty();
      }
      if (certainty == Certainty.NEGATED && !qualified && denied.isEmpty()) {
        denied = Optional.of(found.span());
      }
    }
    return denied;
  }

  private static Problem problem(Span stated, Span denied) {
    return Problem.of(
            INFO,
            stated,
            "The impression states this, and the findings say that there is none. Compare with the"
                + " images and correct the one that is wrong.")
        .withRelated(List.of(new Related("the findings deny it here", denied)));
  }
}
