package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import org.scrubjay.note.Header;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;

/** What the claim's payer asks for with a code, for people. */
final class PolicyNotes {
  private PolicyNotes() {}

  /** One line for each requirement that applies, then the sources; empty when there is none. */
  static String of(Policies policies, Header header, String code, LocalDate date) {
    List<Requirement> applying =
        policies
            .with(Check.class)
            .filter(
                requirement ->
                    requirement.appliesTo().fit(header, code, date) instanceof Fit.Applies)
            .toList();
    Markdown card = new Markdown();
    if (!applying.isEmpty()) {
      card.paragraph("Payers and policies:");
      card.bullets(applying.stream().map(PolicyNotes::line).toList());
      applying.forEach(requirement -> card.source(requirement.source().ref()));
    }
    return card.text();
  }

  private static String line(Requirement requirement) {
    Check check = requirement.check();
    String more = "";
    if (check instanceof Check.RequiresDiagnosis list) {
      more = " Diagnoses: " + String.join(", ", list.diagnoses()) + ".";
    } else if (check instanceof Check.PriorAuthorization request
        && !request.indications().isEmpty()) {
      more = " Accepted: " + String.join("; ", request.indications()) + ".";
    }
    return Markdown.escape(requirement.message() + more);
  }
}
