package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** A whole study on a professional claim, though the facility owns the technical part. */
public final class ComponentRequiredInFacility implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "component-required-in-facility",
          "modifiers",
          Severity.ERROR,
          "A study done in a facility, billed on a professional claim without modifier 26.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /**
   * Outpatient hospital off and on campus, inpatient hospital, emergency room, ambulatory surgical
   * center and military treatment facility.
   */
  private static final Set<String> FACILITIES = Set.of("19", "21", "22", "23", "24", "26");

  private static final String SPLITS = "1";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      Optional<String> place =
          claim.header().placeOfService().map(Stated::value).filter(FACILITIES::contains);
      if (place.isPresent()) {
        claim.lines().stream()
            .filter(line -> !line.hasModifier("26"))
            .forEach(line -> checkLine(checkup, claim, line, place.get(), verdicts));
      }
    }
  }

  private static void checkLine(
      Checkup checkup, Claim claim, ServiceLine line, String place, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    Answer<FeeScheduleRow> answer = checkup.book().feeSchedule(line.code(), "", date);
    if (answer instanceof Answer.Found<FeeScheduleRow> found) {
      Optional<String> indicator = found.value().pcTc();
      Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
      if (indicator.isEmpty()) {
        verdicts.notChecked(
            "the fee schedule row at hand for " + line.code() + " has no PC/TC indicator");
      } else if (!indicator.get().equals(SPLITS)) {
        verdicts.passed();
      } else if (kind.isEmpty()) {
        verdicts.notChecked(
            "the claim kind is not stated, and only professional claims need 26 in a facility");
      } else if (kind.get() == ClaimKind.PROFESSIONAL) {
        verdicts.problem(problem(line, place, found.edition()));
      } else {
        verdicts.passed();
      }
    } else {
      verdicts.notChecked(
          answer.notChecked().orElse("the physician fee schedule has no row for " + line.code()));
    }
  }

  private static Problem problem(ServiceLine line, String place, Edition edition) {
    boolean technical = line.hasModifier("TC");
    String message =
        technical
            ? line.written()
                + " bills the technical part, which at place of service "
                + place
                + " is the facility's. A professional claim has the reading alone, with modifier"
                + " 26."
            : line.written()
                + " stands for the whole study, but at place of service "
                + place
                + " the facility bills the technical part. Bill the reading with modifier 26.";
    return Problem.of(INFO, line.mention().span(), message)
        .withCode(line.code())
        .withSource(
            Optional.of(
                edition.source().withDetail("PC/TC indicator 1, place of service " + place)))
        .withFixes(technical ? List.of() : List.of(addition(line)));
  }

  private static Fix addition(ServiceLine line) {
    int end = line.mention().span().end();
    return Fix.of(
        "Add modifier 26 to " + line.code(),
        Fix.Kind.CHOICE,
        new TextEdit(new Span(end, end), "-26"));
  }
}
