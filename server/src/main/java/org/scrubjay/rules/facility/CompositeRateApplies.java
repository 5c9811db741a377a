package org.scrubjay.rules.facility;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.Imaging;
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

/** Several imaging studies of one family, which Medicare pays with one rate. */
public final class CompositeRateApplies implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "composite-rate-applies",
          "facility",
          Severity.INFO,
          "Two or more imaging studies of one family, paid as one composite APC.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final Map<String, String> FAMILY_OF_MODALITY =
      Map.of("US", "ultrasound", "CT", "CT", "CTA", "CT", "MR", "MR", "MRA", "MR");

  /** A study that can be part of a composite. */
  private record Member(OutpatientLines.Paid paid, String family, boolean contrast) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<OutpatientLines.Paid> lines = OutpatientLines.of(checkup, claim, verdicts);
      // A comprehensive service takes in composites as well.
      if (lines.stream().noneMatch(paid -> paid.is("J1"))) {
        Map<List<Object>, List<Member>> families =
            lines.stream()
                .filter(paid -> paid.is("Q3"))
                .flatMap(paid -> member(checkup, paid).stream())
                .collect(
                    Collectors.groupingBy(
                        member -> List.of(member.family(), member.paid().date()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        families.values().forEach(members -> checkFamily(checkup, members, verdicts));
      }
    }
  }

  private static Optional<Member> member(Checkup checkup, OutpatientLines.Paid paid) {
    return checkup
        .book()
        .procedure(paid.line().code(), paid.date())
        .found()
        .flatMap(Procedure::imaging)
        .filter(imaging -> FAMILY_OF_MODALITY.containsKey(imaging.modality()))
        .map(
            imaging ->
                new Member(
                    paid,
                    FAMILY_OF_MODALITY.get(imaging.modality()),
                    imaging
                        .contrast()
                        .filter(contrast -> contrast != Imaging.Contrast.WITHOUT)
                        .isPresent()));
  }

  private static void checkFamily(Checkup checkup, List<Member> members, Verdicts verdicts) {
    if (members.size() < 2) {
      verdicts.passed();
      return;
    }
    verdicts.problem(problem(checkup, members));
  }

  // CMS, OPPS Addendum M, calendar year 2025: one study with contrast decides for all.
  private static String composite(List<Member> members) {
    boolean contrast = members.stream().anyMatch(Member::contrast);
    return switch (members.get(0).family()) {
      case "CT" ->
          contrast ? "8006 (CT and CTA with contrast)" : "8005 (CT and CTA without contrast)";
      case "MR" ->
          contrast ? "8008 (MRI and MRA with contrast)" : "8007 (MRI and MRA without contrast)";
      default -> "8004 (ultrasound)";
    };
  }

  private static Problem problem(Checkup checkup, List<Member> members) {
    Member last = members.get(members.size() - 1);
    String codes =
        members.stream()
            .map(member -> member.paid().line().code())
            .collect(Collectors.joining(", "));
    return Problem.of(
            INFO,
            last.paid().line().mention().span(),
            codes
                + " on "
                + last.paid().date()
                + " are paid together as composite APC "
                + composite(members)
                + rate(checkup, members)
                + single(members)
                + ", if they were one session.")
        .withCode(last.paid().line().code())
        .withRelated(
            members.subList(0, members.size() - 1).stream()
                .map(member -> new Related("same family", member.paid().line().mention().span()))
                .toList())
        .withSource(last.paid().source());
  }

  /** The national rate of the composite, where it is known for the day. */
  private static String rate(Checkup checkup, List<Member> members) {
    return checkup
        .book()
        .medicare()
        .apc(composite(members).substring(0, 4), members.get(0).paid().date())
        .found()
        .flatMap(Apc::rate)
        .map(rate -> " at $" + rate.setScale(2))
        .orElse("");
  }

  /** The sum that the single rates would make, where all are known. */
  private static String single(List<Member> members) {
    List<BigDecimal> rates =
        members.stream().flatMap(member -> member.paid().row().rate().stream()).toList();
    return rates.size() < members.size()
        ? ""
        : ", not by the single rates, which come to $"
            + rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
  }
}
