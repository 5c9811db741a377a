package org.scrubjay.rules.cardiac;

import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Measures;
import org.scrubjay.note.statements.Wording;

/** FFR-CT for Medicare without the patient's body mass index. */
public final class FfrBmiMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-bmi-missing",
          "cardiac",
          Severity.INFO,
          "FFR-CT (75580) billed to Medicare, and the note does not give the body mass index.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Wording MEDICARE = Wording.of("\\bmedicare\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> line.code().equals("75580"))
          .findFirst()
          .ifPresent(
              line -> {
                if (claim.header().payer().isEmpty()) {
                  verdicts.notChecked("the note does not name the payer");
                } else if (!isMedicare(claim) || isStated(checkup.note())) {
                  verdicts.passed();
                } else {
                  verdicts.problem(
                      Problem.of(
                              INFO,
                              line.mention().span(),
                              "Medicare reviewers look for the body mass index in the record of an"
                                  + " FFR-CT, and the note does not give it.")
                          .withCode(line.code()));
                }
              });
    }
  }

  private static boolean isStated(Note note) {
    FoldedText text = FoldedText.of(note);
    return Measures.bodyMassIndex(text, text.all()).isPresent();
  }

  private static boolean isMedicare(Claim claim) {
    return claim
        .header()
        .payer()
        .map(Stated::value)
        .map(FoldedText::of)
        .filter(payer -> payer.has(MEDICARE, payer.all()))
        .isPresent();
  }
}
