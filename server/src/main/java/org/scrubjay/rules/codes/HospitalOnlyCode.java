package org.scrubjay.rules.codes;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** A HCPCS C code on a claim that is not a hospital's. */
public final class HospitalOnlyCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "hospital-only-code",
          "codes",
          Severity.ERROR,
          "A C code, which only hospitals report, on a professional claim.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Pattern HOSPITAL_CODE = Pattern.compile("C\\d{4}");
  private static final String OFFICE = "11";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> HOSPITAL_CODE.matcher(line.code()).matches())
          .forEach(line -> checkLine(claim, line, verdicts));
    }
  }

  private static void checkLine(Claim claim, ServiceLine line, Verdicts verdicts) {
    Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
    boolean office =
        claim.header().placeOfService().map(Stated::value).filter(OFFICE::equals).isPresent();
    if (kind.isPresent() ? kind.get() == ClaimKind.PROFESSIONAL : office) {
      verdicts.problem(problem(line));
    } else if (kind.isEmpty()) {
      verdicts.notChecked(
          "the claim kind is not stated, and C codes are right on hospital claims only");
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(ServiceLine line) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is a C code: hospitals report it under the outpatient prospective payment"
                + " system, and professional claims do not. Use the CPT code for the physician's"
                + " part, or move the line to the hospital claim.")
        .withCode(line.code());
  }
}
