package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.Answer;
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

/** An add-on code whose only primary procedure is denied itself. */
public final class PrimaryNotPayable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "primary-not-payable",
          "edits",
          Severity.WARNING,
          "An add-on code whose primary procedure is itself denied by an NCCI edit.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** A primary procedure and the line that an edit pays instead of it. */
  private record Denied(ServiceLine primary, ServiceLine paid) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (claim.lines().size() < 3 || ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      claim.lines().forEach(line -> checkLine(checkup, claim, line, verdicts));
    }
  }

  private static void checkLine(Checkup checkup, Claim claim, ServiceLine line, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    Answer<List<AddOn>> answer = checkup.book().medicare().addOns(line.code(), date);
    answer.notChecked().ifPresent(verdicts::notChecked);
    Set<String> primaries =
        answer.found().stream()
            .flatMap(List::stream)
            .flatMap(edit -> edit.primary().stream())
            .collect(Collectors.toSet());
    List<ServiceLine> present =
        claim.lines().stream()
            .filter(other -> primaries.contains(other.code()))
            .filter(other -> checkup.note().dateOf(claim, other).equals(date))
            .toList();
    if (present.isEmpty()) {
      return;
    }
    List<Denied> denied =
        present.stream()
            .flatMap(primary -> paidInstead(checkup, claim, primary, date).stream())
            .toList();
    if (denied.size() == present.size()) {
      verdicts.problem(problem(line, denied.get(0), date));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Denied> paidInstead(
      Checkup checkup, Claim claim, ServiceLine primary, LocalDate date) {
    return claim.lines().stream()
        .filter(other -> !other.code().equals(primary.code()))
        .filter(other -> checkup.note().dateOf(claim, other).equals(date))
        .filter(
            other ->
                PairTables.edit(checkup.book(), claim, primary.code(), other.code(), date)
                    .found()
                    .filter(row -> row.column2().equals(primary.code()))
                    .isPresent())
        .filter(other -> PairTables.reported(checkup.book(), claim, primary, other, date))
        .findFirst()
        .map(other -> new Denied(primary, other));
  }

  private static Problem problem(ServiceLine line, Denied denied, LocalDate date) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is an add-on to "
                + denied.primary().code()
                + ", which an NCCI edit denies beside "
                + denied.paid().code()
                + " on "
                + date
                + ". An add-on is paid only when its primary procedure is, so settle that pair"
                + " first.")
        .withCode(line.code())
        .withRelated(
            List.of(
                new Related("the primary procedure", denied.primary().mention().span()),
                new Related("paid instead of it", denied.paid().mention().span())));
  }
}
