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
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Scopes;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;
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

  private static final Map<String, Wording> EXCLUSIONS = exclusions();

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
    FoldedText text = FoldedText.of(checkup.note());
    List<Span> sentences =
        Parts.of(checkup.note()).stream()
            .filter(part -> part.is(LabelRole.INDICATION) || part.is(LabelRole.FINDINGS))
            .flatMap(part -> part.sentences().stream())
            .toList();
    return EXCLUSIONS.entrySet().stream()
        .flatMap(
            exclusion ->
                sentences.stream()
                    .flatMap(
                        sentence ->
                            text.find(exclusion.getValue(), sentence)
                                .filter(
                                    span ->
                                        Scopes.certainty(text, sentence, span)
                                            != Certainty.NEGATED))
                    .map(span -> new Found(exclusion.getKey(), span)))
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

  private static Map<String, Wording> exclusions() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "a coronary stent",
        "(?:coronary |prior |previous |in-)?stents?(?:ed|ing)?|stent restenosis");
    words.put("a bypass graft", "cabg|coronary (?:artery )?bypass|bypass (?:graft\\w*|surgery)");
    words.put(
        "a prosthetic valve",
        "(?:prosthetic|mechanical|bioprosthetic|replaced) (?:\\w+ )?valve|tavr|tavi|valve"
            + " replacement");
    words.put(
        "a recent infarction",
        "(?:recent|acute) (?:myocardial infarction|mi|stemi|nstemi)|nstemi|stemi");
    words.put("suspected acute coronary syndrome", "acute coronary syndrome|acs");
    words.put("a transplanted heart", "(?:heart|cardiac) transplant\\w*");
    words.put("a pacemaker or defibrillator", "pacemaker|defibrillator|aicd");
    words.put("no symptoms", "asymptomatic|screening");
    Map<String, Wording> patterns = new LinkedHashMap<>();
    words.forEach((what, regex) -> patterns.put(what, Wording.of("\\b(?:" + regex + ")\\b")));
    return Collections.unmodifiableMap(patterns);
  }
}
