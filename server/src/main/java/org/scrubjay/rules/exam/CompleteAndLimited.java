package org.scrubjay.rules.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.rules.common.LimitedExams;
import org.scrubjay.rules.edits.PairTables;

/** The complete and the limited ultrasound of one region on one day. */
public final class CompleteAndLimited implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "complete-and-limited",
          "exam",
          Severity.ERROR,
          "A complete and a limited ultrasound of the same region on the same day.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  /** Modifiers that say that this was another session, another side or a repeat. */
  private static final Set<String> APART =
      Set.of("59", "XE", "XP", "XS", "XU", "76", "77", "LT", "RT");

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
      for (ServiceLine complete : claim.lines()) {
        Optional<ServiceLine> limited = limited(checkup, claim, complete);
        limited.ifPresent(line -> checkPair(checkup, claim, complete, line, verdicts));
      }
    }
  }

  private static Optional<ServiceLine> limited(Checkup checkup, Claim claim, ServiceLine complete) {
    Optional<String> code = LimitedExams.of(complete.code());
    if (code.isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = checkup.note().dateOf(claim, complete);
    return claim.lines().stream()
        .filter(line -> line.code().equals(code.get()))
        .filter(line -> checkup.note().dateOf(claim, line).equals(date))
        .findFirst();
  }

  private static void checkPair(
      Checkup checkup, Claim claim, ServiceLine complete, ServiceLine limited, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, complete);
    boolean apart = APART.stream().anyMatch(limited::hasModifier);
    if (apart || PairTables.reported(checkup.book(), claim, complete, limited, date)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(checkup, complete, limited));
    }
  }

  private static Problem problem(Checkup checkup, ServiceLine complete, ServiceLine limited) {
    return Problem.of(
            INFO,
            limited.mention().span(),
            limited.code()
                + " is the limited exam of what "
                + complete.code()
                + " examines completely. Bill "
                + complete.code()
                + " alone unless there were two sessions.")
        .withCode(limited.code())
        .withRelated(
            List.of(new Related(complete.code() + " is billed here", complete.mention().span())))
        .withFixes(
            List.of(Fixes.remove(checkup.note(), "Remove " + limited.written(), limited.span())));
  }
}
