package org.scrubjay.rules.cardiac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Measures;
import org.scrubjay.note.statements.Measures.Stenosis;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.PolicyRanges;

/** FFR-CT of stenoses that are too mild or too tight to need it. */
public final class FfrStenosisRange implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-stenosis-range",
          "cardiac",
          Severity.WARNING,
          "FFR-CT (75580) where no stated stenosis lies in the range that coverage policies name.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private final Policies policies;

  public FfrStenosisRange(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new FfrStenosisRange(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("75580"))
        .ifPresent(line -> checkLine(checkup, line, verdicts));
  }

  private void checkLine(Checkup checkup, ServiceLine line, Verdicts verdicts) {
    List<Requirement> ranges =
        policies
            .with(Check.NumericRange.class)
            .filter(range -> range.checkedBy().equals(Optional.of(INFO.name())))
            .filter(
                range ->
                    range
                        .appliesTo()
                        .names(line.code(), checkup.note().dateAt(line.mention().span())))
            .toList();
    if (ranges.isEmpty()) {
      verdicts.notChecked("no policy at hand names a range of stenosis for " + line.code());
      return;
    }
    FoldedText text = FoldedText.of(checkup.note());
    List<Stenosis> stated =
        Parts.of(checkup.note()).stream()
            .filter(
                part ->
                    part.is(LabelRole.INDICATION)
                        || part.is(LabelRole.FINDINGS)
                        || part.is(LabelRole.IMPRESSION))
            .flatMap(part -> part.sentences().stream())
            .flatMap(sentence -> Measures.stenoses(text, sentence).stream())
            .toList();
    if (stated.isEmpty()) {
      verdicts.notChecked("the note states no degree of stenosis in percent");
    } else if (ranges.stream()
        .anyMatch(
            range ->
                stated.stream()
                    .anyMatch(
                        one -> PolicyRanges.reaches(one, (Check.NumericRange) range.check())))) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(line, stated, ranges.get(0)));
    }
  }

  private static Problem problem(ServiceLine line, List<Stenosis> stated, Requirement range) {
    return Problem.of(
            INFO,
            line.mention().span(),
            range.message()
                + " The note states "
                + stated.stream()
                    .map(FfrStenosisRange::words)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + " only. See whether the indication is covered.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the stenosis", stated.get(0).span())))
        .withSource(Optional.of(range.source().ref()));
  }

  private static String words(Stenosis stenosis) {
    return stenosis.low() == stenosis.high()
        ? stenosis.low() + " %"
        : stenosis.low() + "-" + stenosis.high() + " %";
  }
}
