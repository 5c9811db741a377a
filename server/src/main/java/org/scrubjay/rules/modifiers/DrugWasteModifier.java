package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.OutpatientRow;
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

/** A drug that Medicare pays by itself, without a word on what was discarded. */
public final class DrugWasteModifier implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "drug-waste-modifier",
          "modifiers",
          Severity.INFO,
          "A separately paid drug on a hospital claim without modifier JW or JZ.",
          Set.of(NoteKind.CLAIM));

  /** OPPS statuses of drugs that have a payment of their own: pass-through and not. */
  private static final Set<String> PAID_DRUG = Set.of("G", "K");

  private static final String NOTHING_DISCARDED = "JZ";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (isMedicareOutpatient(claim)) {
        claim.lines().stream()
            .filter(line -> Character.isLetter(line.code().charAt(0)))
            .forEach(line -> checkLine(checkup, claim, line, verdicts));
      }
    }
  }

  /** The statuses are those of Medicare's hospital outpatient payment. */
  private static boolean isMedicareOutpatient(Claim claim) {
    return claim
            .header()
            .claimKind()
            .filter(kind -> kind.value() == ClaimKind.OUTPATIENT_HOSPITAL)
            .isPresent()
        && claim
            .header()
            .payer()
            .map(payer -> payer.value().toLowerCase(Locale.ROOT).contains("medicare"))
            .orElse(claim.header().mac().isPresent());
  }

  private static void checkLine(Checkup checkup, Claim claim, ServiceLine line, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    boolean inUse =
        checkup
            .book()
            .modifier(NOTHING_DISCARDED, date)
            .found()
            .filter(modifier -> modifier.validity().contains(date))
            .isPresent();
    Answer<OutpatientRow> row = checkup.book().outpatient(line.code(), date);
    row.notChecked().ifPresent(verdicts::notChecked);
    boolean paidDrug = row.found().filter(found -> PAID_DRUG.contains(found.status())).isPresent();
    if (inUse && paidDrug && !line.hasModifier("JW") && !line.hasModifier(NOTHING_DISCARDED)) {
      verdicts.problem(problem(line, row));
    } else if (row.notChecked().isEmpty()) {
      verdicts.passed();
    }
  }

  private static Problem problem(ServiceLine line, Answer<OutpatientRow> row) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is a drug that Medicare pays by itself (status "
                + row.found().orElseThrow().status()
                + "). From a single-dose container it takes JZ when nothing was discarded, and a"
                + " second line with JW for what was.")
        .withCode(line.code())
        .withSource(row.answeredBy().map(Edition::source));
  }
}
