package org.scrubjay.rules.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.ServiceLine;

/** The lines of a hospital outpatient claim as Medicare's Addendum B sees them. */
final class OutpatientLines {
  private OutpatientLines() {}

  /** A line and its row. */
  record Paid(ServiceLine line, LocalDate date, OutpatientRow row, Edition edition) {
    boolean is(String... statuses) {
      return List.of(statuses).contains(row.status());
    }

    /** Where the edition says so. */
    Optional<SourceRef> source() {
      return Optional.of(edition.source().withDetail("status indicator " + row.status()));
    }
  }

  /**
   * The lines that Medicare pays under OPPS; none for other claims and payers. {@code verdicts}
   * hears of the lines without a row.
   */
  static List<Paid> of(Checkup checkup, Claim claim, Verdicts verdicts) {
    boolean hospital =
        claim
            .header()
            .claimKind()
            .filter(kind -> kind.value() == ClaimKind.OUTPATIENT_HOSPITAL)
            .isPresent();
    if (!hospital) {
      return List.of();
    }
    boolean otherPayer =
        claim
            .header()
            .payer()
            .filter(payer -> !payer.value().toLowerCase(Locale.ROOT).contains("medicare"))
            .isPresent();
    if (otherPayer) {
      verdicts.notChecked("the payer is not Medicare, whose status indicators these are");
      return List.of();
    }
    List<Paid> paid = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      LocalDate date = checkup.note().dateOf(claim, line);
      Answer<OutpatientRow> answer = checkup.book().outpatient(line.code(), date);
      if (answer instanceof Answer.Found<OutpatientRow> found) {
        paid.add(new Paid(line, date, found.value(), found.edition()));
      } else {
        verdicts.notChecked(answer.notChecked().orElse("Addendum B has no row for " + line.code()));
      }
    }
    return paid;
  }
}
