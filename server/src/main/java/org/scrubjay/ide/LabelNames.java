package org.scrubjay.ide;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.note.NoteKind;

/** The labels to propose at the start of a line: for each meaning the commonest name. */
final class LabelNames {
  private static final List<String> CLAIM =
      List.of(
          "DOS",
          "PAYER",
          "MAC",
          "POS",
          "CLAIM",
          "LOCALITY",
          "SEX",
          "AGE",
          "INDICATION",
          "CPT",
          "ICD-10");
  private static final List<String> REPORT =
      List.of(
          "EXAM",
          "INDICATION",
          "COMPARISON",
          "TECHNIQUE",
          "FINDINGS",
          "IMPRESSION",
          "RECOMMENDATION",
          "ADDENDUM");

  private LabelNames() {}

  /** In the order in which a note of this kind has them. */
  static List<String> of(NoteKind kind) {
    return switch (kind) {
      case CLAIM -> CLAIM;
      case REPORT, TEMPLATE -> REPORT;
      case GUIDE -> Stream.concat(CLAIM.stream(), REPORT.stream()).distinct().toList();
    };
  }
}
