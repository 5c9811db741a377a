package org.scrubjay.rules.cardiac;

import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.policy.Statement;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.ReportStatements;
import org.scrubjay.text.Span;

/** FFR-CT in a patient whom coverage policies leave out. */
public final class FfrNotIndicated implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-not-indicated",
          "cardiac",
          Severity.WARNING,
          "FFR-CT (75580) in a patient with a stent, a bypass, a recent infarction and the like.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private static final Map<Statement, String> EXCLUSIONS = exclusions();

  private record Found(String what, Span span) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("75580"))
        .ifPresent(
            line ->
                found(checkup)
                    .ifPresentOrElse(
                        found -> verdicts.problem(problem(line, found)), verdicts::passed));
  }

  private static Optional<Found> found(Checkup checkup) {
    Sentences sentences =
        Sentences.of(
            checkup.note(),
            Parts.of(checkup.note()).stream()
                .filter(part -> part.is(LabelRole.INDICATION) || part.is(LabelRole.FINDINGS))
                .toList());
    return EXCLUSIONS.entrySet().stream()
        .flatMap(
            exclusion ->
                sentences
                    .find(ReportStatements.words(exclusion.getKey()))
                    .filter(found -> !found.is(Certainty.NEGATED))
                    .map(found -> new Found(exclusion.getValue(), found.span())))
        .findFirst();
  }

  private static Problem problem(ServiceLine line, Found found) {
    return Problem.of(
            INFO,
            line.mention().span(),
            "Coverage policies on FFR-CT leave out patients with "
                + found.what()
                + ", and the note speaks of it. See the payer's policy before you bill.")
        .withCode(line.code())
        .withRelated(List.of(new Related(found.what(), found.span())));
  }

  private static Map<Statement, String> exclusions() {
    Map<Statement, String> words = new LinkedHashMap<>();
    words.put(Statement.CORONARY_STENT, "a coronary stent");
    words.put(Statement.CORONARY_BYPASS_GRAFT, "a bypass graft");
    words.put(Statement.PROSTHETIC_VALVE, "a prosthetic valve");
    words.put(Statement.RECENT_INFARCTION, "a recent infarction");
    words.put(Statement.NEW_HEART_FAILURE, "newly found heart failure");
    words.put(Statement.SUSPECTED_ACUTE_CORONARY_SYNDROME, "suspected acute coronary syndrome");
    words.put(Statement.HEART_TRANSPLANT, "a transplanted heart");
    words.put(Statement.PACEMAKER_OR_DEFIBRILLATOR, "a pacemaker or defibrillator");
    words.put(Statement.ASYMPTOMATIC, "no symptoms");
    words.put(Statement.SCREENING, "no symptoms");
    return Collections.unmodifiableMap(words);
  }
}
