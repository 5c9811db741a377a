package org.scrubjay.rules.codes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.FeeScheduleRow;
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

/** A line that the physician fee schedule does not pay by itself. */
public final class NotSeparatelyPayableStatus implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "not-separately-payable-status",
          "codes",
          Severity.WARNING,
          "A professional line whose fee schedule status means no payment of its own.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  // CMS, physician fee schedule record layout "RVU25D", Attachment A, in this project's words.
  private static final Map<String, String> MEANING =
      Map.of(
          "B", "payment is always bundled into other services, whoever bills them",
          "I", "Medicare uses another code for this service",
          "M", "it is a measurement code, which reports quality and is not paid",
          "N", "Medicare does not cover it",
          "P", "it is bundled or excluded; there is no payment beside a physician's service",
          "X", "the law keeps it out of the physician fee schedule");
  private static final Pattern CATEGORY_II = Pattern.compile("\\d{4}F");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
      if (kind.isEmpty() && !claim.lines().isEmpty()) {
        verdicts.notChecked(
            "the claim kind is not stated, and the status holds on professional claims");
      } else if (kind.filter(ClaimKind.PROFESSIONAL::equals).isPresent()) {
        claim.lines().forEach(line -> checkLine(checkup, claim, line, verdicts));
      }
    }
  }

  private static void checkLine(Checkup checkup, Claim claim, ServiceLine line, Verdicts verdicts) {
    if (CATEGORY_II.matcher(line.code()).matches()) {
      checkQualityCode(line, verdicts);
      return;
    }
    if (isOtherPayer(claim)) {
      return;
    }
    Answer<FeeScheduleRow> answer =
        checkup.book().feeSchedule(line.code(), "", checkup.note().dateOf(claim, line));
    Optional<String> meaning =
        answer.found().flatMap(row -> Optional.ofNullable(MEANING.get(row.status())));
    if (meaning.isPresent()) {
      String status = answer.found().orElseThrow().status();
      verdicts.problem(
          Problem.of(
                  INFO,
                  line.mention().span(),
                  line.code()
                      + " has status "
                      + status
                      + " in the physician fee schedule: "
                      + meaning.get()
                      + ". Expect no payment for this line.")
              .withCode(line.code())
              .withSource(
                  answer
                      .answeredBy()
                      .map(edition -> edition.source().withDetail("status " + status))));
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static void checkQualityCode(ServiceLine line, Verdicts verdicts) {
    if (line.charge().filter(charge -> charge.value().signum() > 0).isPresent()) {
      verdicts.problem(
          Problem.of(
                  INFO,
                  line.mention().span(),
                  line.code()
                      + " is a category II code, which reports quality and is not paid; its charge"
                      + " is $0.00 or a cent where the software asks for one.")
              .withCode(line.code()));
    } else {
      verdicts.passed();
    }
  }

  private static boolean isOtherPayer(Claim claim) {
    return claim
        .header()
        .payer()
        .filter(payer -> !payer.value().toLowerCase(Locale.ROOT).contains("medicare"))
        .isPresent();
  }
}
