package org.scrubjay.rules.facility;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;

/** A comprehensive service, whose payment includes the rest of the claim. */
public final class ComprehensiveApcPackages implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "comprehensive-apc-packages",
          "facility",
          Severity.INFO,
          "A comprehensive service (J1), into which the other lines of the claim are packaged.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<OutpatientLines.Paid> lines = OutpatientLines.of(checkup, claim, verdicts);
      lines.stream()
          .filter(paid -> paid.is("J1"))
          .max(Comparator.comparing(paid -> paid.row().rate().orElse(BigDecimal.ZERO)))
          .ifPresentOrElse(
              primary -> checkPackaged(checkup, primary, lines, verdicts), verdicts::passed);
    }
  }

  private static void checkPackaged(
      Checkup checkup,
      OutpatientLines.Paid primary,
      List<OutpatientLines.Paid> lines,
      Verdicts verdicts) {
    List<OutpatientLines.Paid> packaged =
        lines.stream()
            .filter(paid -> paid != primary)
            .filter(paid -> !excluded(checkup, paid))
            .toList();
    if (packaged.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(primary, packaged));
    }
  }

  /** Addendum J: what is paid beside a comprehensive service all the same. */
  private static boolean excluded(Checkup checkup, OutpatientLines.Paid paid) {
    boolean mammography =
        checkup
            .book()
            .procedure(paid.line().code(), paid.date())
            .found()
            .flatMap(Procedure::imaging)
            .filter(imaging -> imaging.modality().equals("MG"))
            .isPresent();
    return mammography || paid.is("F", "G", "H", "L", "U", "A", "B", "C", "D", "E1", "E2", "M");
  }

  private static Problem problem(
      OutpatientLines.Paid primary, List<OutpatientLines.Paid> packaged) {
    String codes =
        packaged.stream()
            .map(paid -> paid.line().code())
            .distinct()
            .collect(Collectors.joining(", "));
    return Problem.of(
            INFO,
            primary.line().mention().span(),
            primary.line().code()
                + " is a comprehensive service (status indicator J1) on "
                + primary.date()
                + ": its payment includes "
                + codes
                + ". Report them with their charges and expect no payment for them.")
        .withCode(primary.line().code())
        .withRelated(
            packaged.stream()
                .map(paid -> new Related("packaged", paid.line().mention().span()))
                .toList())
        .withSource(primary.source());
  }
}
