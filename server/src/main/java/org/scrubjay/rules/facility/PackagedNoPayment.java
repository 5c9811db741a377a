package org.scrubjay.rules.facility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;

/** A line that brings no payment of its own, because another one includes it. */
public final class PackagedNoPayment implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "packaged-no-payment",
          "facility",
          Severity.INFO,
          "A line of a hospital outpatient claim that is packaged into another one.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<OutpatientLines.Paid> lines = OutpatientLines.of(checkup, claim, verdicts);
      // Beside a J1 service everything is packaged, and comprehensive-apc-packages says so.
      if (lines.stream().noneMatch(paid -> paid.is("J1"))) {
        for (OutpatientLines.Paid paid : lines) {
          reason(paid, lines)
              .ifPresentOrElse(why -> verdicts.problem(problem(paid, why)), verdicts::passed);
        }
      }
    }
  }

  /** Why the line is packaged, if it is (CMS, OPPS Addendum D1). */
  private static Optional<String> reason(
      OutpatientLines.Paid paid, List<OutpatientLines.Paid> lines) {
    return switch (paid.row().status()) {
      case "N" -> Optional.of("it is always packaged (status indicator N)");
      case "Q1" -> beside(paid, lines, "S", "T", "V");
      case "Q2" -> beside(paid, lines, "T");
      default -> Optional.empty();
    };
  }

  private static Optional<String> beside(
      OutpatientLines.Paid paid, List<OutpatientLines.Paid> lines, String... statuses) {
    return lines.stream()
        .filter(other -> other.date().equals(paid.date()) && other.is(statuses))
        .findFirst()
        .map(
            other ->
                "with status indicator "
                    + paid.row().status()
                    + " it is packaged into "
                    + other.line().code()
                    + " (status indicator "
                    + other.row().status()
                    + ")");
  }

  private static Problem problem(OutpatientLines.Paid paid, String why) {
    return Problem.of(
            INFO,
            paid.line().mention().span(),
            paid.line().code()
                + " is not paid by itself on "
                + paid.date()
                + ": "
                + why
                + ". Report it with its charge, which later rates are made from, and expect no"
                + " payment.")
        .withCode(paid.line().code())
        .withSource(paid.source());
  }
}
