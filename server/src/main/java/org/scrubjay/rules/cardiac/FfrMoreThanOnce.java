package org.scrubjay.rules.cardiac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.scrubjay.rules.edits.UnitsOverLimit;

/** More FFR-CT analyses than coronary CT angiograms. */
public final class FfrMoreThanOnce implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-more-than-once",
          "cardiac",
          Severity.ERROR,
          "FFR-CT (75580) billed more than once for one coronary CT angiogram.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String FFR_CT = "75580";
  private static final String CCTA = "75574";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<ServiceLine> analyses = new ArrayList<>();
    boolean overLimit = false;
    int studies = 0;
    for (Claim claim : checkup.note().claims()) {
      Set<LocalDate> asked = new HashSet<>();
      for (ServiceLine line : claim.lines()) {
        if (line.code().equals(FFR_CT) && !line.hasModifier("TC")) {
          analyses.add(line);
          LocalDate date = checkup.note().dateOf(claim, line);
          overLimit |= asked.add(date) && UnitsOverLimit.reports(checkup, claim, FFR_CT, date);
        } else if (line.code().equals(CCTA) && !line.hasModifier("TC")) {
          studies += line.units();
        }
      }
    }
    int times = analyses.stream().mapToInt(ServiceLine::units).sum();
    // Where a day's units exceed CMS's limit, units-over-limit says so with the figure.
    if (times > Math.max(1, studies) && !overLimit) {
      verdicts.problem(problem(analyses, times));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(List<ServiceLine> analyses, int times) {
    ServiceLine last = analyses.get(analyses.size() - 1);
    return Problem.of(
            INFO,
            last.unitsSpan().orElse(last.mention().span()),
            "75580 is billed "
                + times
                + " times in this note. It is one analysis of the whole coronary tree and is"
                + " reported once for each coronary CT angiogram, however many vessels or lesions"
                + " were assessed.")
        .withCode(FFR_CT)
        .withRelated(
            analyses.subList(0, analyses.size() - 1).stream()
                .map(line -> new Related("75580 stands here too", line.mention().span()))
                .toList());
  }
}
