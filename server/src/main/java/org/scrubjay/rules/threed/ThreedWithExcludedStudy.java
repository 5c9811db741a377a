package org.scrubjay.rules.threed;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.rules.edits.PairTables;
import org.scrubjay.text.Span;

/** 3D rendering billed with a study that includes it. */
public final class ThreedWithExcludedStudy implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-with-excluded-study",
          "threed",
          Severity.ERROR,
          "3D rendering (76376, 76377) with a study that CPT excludes it from.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      Set<Set<Span>> spoken = new HashSet<>();
      for (ServiceLine rendering : claim.lines()) {
        if (Rendering.is(rendering.code())) {
          claim.lines().stream()
              .filter(study -> !study.code().equals(rendering.code()))
              .forEach(study -> checkPair(checkup, claim, rendering, study, spoken, verdicts));
        }
      }
    }
  }

  private static void checkPair(
      Checkup checkup,
      Claim claim,
      ServiceLine rendering,
      ServiceLine study,
      Set<Set<Span>> spoken,
      Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, rendering);
    boolean sameDay = date.equals(checkup.note().dateOf(claim, study));
    if (!sameDay && Rendering.is(study.code())) {
      // Two renderings on two days belong to two studies.
      verdicts.passed();
      return;
    }
    Answer<CodePattern> answer =
        checkup.book().threeDimensionalExclusion(rendering.code(), study.code(), date);
    if (answer instanceof Answer.Found<CodePattern> found) {
      boolean pairRuleSpeaks =
          sameDay && PairTables.reported(checkup.book(), claim, rendering, study, date);
      if (!pairRuleSpeaks
          && spoken.add(Set.of(rendering.mention().span(), study.mention().span()))) {
        verdicts.problem(problem(checkup, rendering, study, sameDay, date, found));
      }
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Problem problem(
      Checkup checkup,
      ServiceLine rendering,
      ServiceLine study,
      boolean sameDay,
      LocalDate date,
      Answer.Found<CodePattern> found) {
    return Problem.of(
            INFO,
            rendering.mention().span(),
            sameDay
                ? message(rendering, study, date, found.edition())
                : otherDayMessage(rendering, study))
        .withSeverity(sameDay ? INFO.severity() : Severity.WARNING)
        .withCode(rendering.code())
        .withRelated(List.of(new Related(study.code() + " is billed here", study.mention().span())))
        .withSource(Optional.of(found.edition().source().withDetail(listed(found.value()))))
        .withFixes(
            List.of(
                Fixes.remove(checkup.note(), "Remove " + rendering.written(), rendering.span())));
  }

  private static String listed(CodePattern pattern) {
    return pattern.first().equals(pattern.last())
        ? pattern.first() + " is on the list"
        : pattern.first() + "-" + pattern.last() + " is on the list";
  }

  private static String message(
      ServiceLine rendering, ServiceLine study, LocalDate date, Edition edition) {
    return rendering.code()
        + " cannot be reported with "
        + study.code()
        + " on "
        + date
        + ": CPT's instructions ("
        + edition.name()
        + ") list it among the studies that "
        + rendering.code()
        + " is not reported with. Leave "
        + rendering.code()
        + " out; a modifier does not help.";
  }

  private static String otherDayMessage(ServiceLine rendering, ServiceLine study) {
    return rendering.code()
        + " is not reported for "
        + study.code()
        + ", which this claim bills on another day. Keep "
        + rendering.code()
        + " only if the rendering was of another study, and name that study.";
  }
}
