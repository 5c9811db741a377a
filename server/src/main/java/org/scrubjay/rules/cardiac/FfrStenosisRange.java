package org.scrubjay.rules.cardiac;

import java.util.List;
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
import org.scrubjay.rules.common.Billed;

/** FFR-CT of stenoses that are too mild or too tight to need it. */
public final class FfrStenosisRange implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-stenosis-range",
          "cardiac",
          Severity.WARNING,
          "FFR-CT (75580) where no stated stenosis lies between 40 and 90 percent.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final int LOWEST = 40;
  private static final int HIGHEST = 90;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("75580"))
        .ifPresent(line -> checkLine(checkup, line, verdicts));
  }

  private static void checkLine(Checkup checkup, ServiceLine line, Verdicts verdicts) {
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
    } else if (stated.stream().anyMatch(FfrStenosisRange::isInRange)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(line, stated));
    }
  }

  private static boolean isInRange(Stenosis stenosis) {
    return stenosis.high() >= LOWEST && stenosis.low() <= HIGHEST;
  }

  private static Problem problem(ServiceLine line, List<Stenosis> stated) {
    return Problem.of(
            INFO,
            line.mention().span(),
            "Medicare contractors cover FFR-CT for a stenosis of 40 to 90 % (LCD L38613 and"
                + " others), and the note states "
                + stated.stream()
                    .map(FfrStenosisRange::words)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + " only. See whether the indication is covered.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the stenosis", stated.get(0).span())));
  }

  private static String words(Stenosis stenosis) {
    return stenosis.low() == stenosis.high()
        ? stenosis.low() + " %"
        : stenosis.low() + "-" + stenosis.high() + " %";
  }
}
