package org.scrubjay.cli.output;

import java.util.stream.Collectors;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.Expectation;
import org.scrubjay.audit.Share;
import org.scrubjay.audit.Study;

/** The sentences that the text and the page of an audit share. */
final class AuditWords {
  private AuditWords() {}

  /** {@code 3 notes: 2 reports, 1 claim}. */
  static String notes(Audit audit) {
    String kinds =
        audit.kinds().entrySet().stream()
            .map(entry -> Words.count(entry.getValue(), entry.getKey().id()))
            .collect(Collectors.joining(", "));
    return Words.count(audit.notes(), "note") + (kinds.isEmpty() ? "" : ": " + kinds);
  }

  /** {@code 18 of 120 CT and MR studies (15.0%)}. */
  static String share(Share share) {
    return share
        .percent()
        .map(
            percent ->
                share.threed()
                    + " of "
                    + Words.count(share.studies(), "CT and MR study", "CT and MR studies")
                    + " ("
                    + percent
                    + "%)")
        .orElse("no CT or MR study");
  }

  static String basis(Study.Basis basis) {
    return switch (basis) {
      case BILLED -> "billed (76376, 76377)";
      case DESCRIBED -> "described in reports";
    };
  }

  /** Whether the expectation is met, and by which studies. */
  static String outcome(Expectation expectation) {
    String unknown =
        expectation.unknown() == 0
            ? ""
            : "; of "
                + Words.count(expectation.unknown(), "study", "studies")
                + " it is not known who pays (PAYER: and MAC:, or \"defaults\" in scrubjay.json)";
    String share = basis(expectation.basis()) + ": " + share(expectation.share());
    String most = expectation.most().map(limit -> limit.toPlainString() + "%").orElse("");
    return switch (expectation.outcome()) {
      case ABOVE -> "above " + most + ", " + share + unknown;
      case WITHIN -> "within " + most + ", " + share + unknown;
      case NOT_CHECKED -> "not checked: no CT or MR study names this contractor" + unknown;
    };
  }

  /** What the figures leave out because the code book does not know it; empty when it does. */
  static String unknownCodes(Audit audit) {
    return audit.unknownCodes().isEmpty()
        ? ""
        : "not counted, because the code book does not say whether they are CT or MR: "
            + String.join(", ", audit.unknownCodes());
  }
}
