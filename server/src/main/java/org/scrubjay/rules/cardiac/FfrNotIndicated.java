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
import org.scrubjay.note.statements.Wording;
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

  // ICD-10-CM tabular list, Z95.
  private static final Map<String, String> STATUS_CODES =
      Map.of(
          "Z95.0", "a pacemaker",
          "Z95.1", "a bypass graft",
          "Z95.2", "a prosthetic valve",
          "Z95.5", "a coronary stent",
          "Z95.810", "a defibrillator");

  private static final Set<Statement> OPERATIONS =
      Set.of(Statement.CORONARY_STENT, Statement.CORONARY_BYPASS_GRAFT, Statement.PROSTHETIC_VALVE);

  // An operation that is weighed has not been done.
  private static final Wording WEIGHED =
      Wording.of(
          "\\b(?:vs|versus|decid\\w+|decisions?|whether|candida\\w+|consider\\w*|possibl[ey]"
              + "|potential(?:ly)?|plan|plans|planned|planning|need for|prior to|before)\\b");
  private static final Wording DONE =
      Wording.of(
          "\\b(?:prior(?! to)|previous(?:ly)?|status[- ]post|s/p|history|hx|known|old|existing"
              + "|in-stent|restenosis|had|underwent|since|ago|(?:19|20)\\d\\d)\\b");

  private static final Wording OF_RELATIVE =
      Wording.of(
          "\\b(?:father|mother|parents?|brothers?|sisters?|siblings?|sons?|daughters?|uncles?"
              + "|aunts?|grand(?:father|mother|parents?)|family (?:history|hx)|fhx?)\\b[^,;.]*$");

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
                    .or(() -> coded(checkup))
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
                    .filter(found -> !found.is(Certainty.NEGATED) && !isOfRelative(found))
                    .filter(found -> !OPERATIONS.contains(exclusion.getKey()) || isDone(found))
                    .map(found -> new Found(exclusion.getValue(), found.span())))
        .findFirst();
  }

  private static boolean isOfRelative(Sentences.Found found) {
    Span before = new Span(found.sentence().start(), found.span().start());
    return found.text().has(OF_RELATIVE, before);
  }

  private static boolean isDone(Sentences.Found found) {
    return !found.beside(WEIGHED) || found.beside(DONE);
  }

  private static Optional<Found> coded(Checkup checkup) {
    return checkup.note().claims().stream()
        .flatMap(claim -> claim.diagnoses().stream())
        .filter(diagnosis -> STATUS_CODES.containsKey(diagnosis.code()))
        .map(diagnosis -> new Found(STATUS_CODES.get(diagnosis.code()), diagnosis.mention().span()))
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
