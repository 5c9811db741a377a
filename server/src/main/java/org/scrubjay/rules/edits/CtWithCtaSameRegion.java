package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.ClaimSize;

/** A CT and a CT angiography of one region in one session. */
public final class CtWithCtaSameRegion implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ct-with-cta-same-region",
          "edits",
          Severity.WARNING,
          "CT and CT angiography of one region on the same day.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

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
      for (Studies.Together pair : Studies.withoutEdit(checkup, claim, verdicts)) {
        if (together(pair.one().imaging(), pair.other().imaging())) {
          verdicts.problem(problem(pair.one(), pair.other(), pair.date()));
        } else if (together(pair.other().imaging(), pair.one().imaging())) {
          verdicts.problem(problem(pair.other(), pair.one(), pair.date()));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static boolean together(Imaging plain, Imaging angiography) {
    return plain.modality().equals("CT")
        && angiography.modality().equals("CTA")
        // Of the heart calcium-score-with-ccta and several-cardiac-cts say more, and FFR-CT is no
        // study at all.
        && !plain.region().equals("coronary")
        && !plain.region().isEmpty()
        && plain.region().equals(angiography.region());
  }

  private static Problem problem(Studies.Study plain, Studies.Study angiography, LocalDate date) {
    return Problem.of(
            INFO,
            plain.line().mention().span(),
            plain.line().code()
                + " is a CT of the region that "
                + angiography.line().code()
                + " images too, on "
                + date
                + ". The angiography includes the images it is made from; bill both only for two"
                + " separate studies with a reason for each in the record.")
        .withCode(plain.line().code())
        .withRelated(List.of(new Related("the angiography", angiography.line().mention().span())))
        .withSource(Optional.of(SourceRef.of("CMS, NCCI Policy Manual").withDetail("chapter IX")));
  }
}
