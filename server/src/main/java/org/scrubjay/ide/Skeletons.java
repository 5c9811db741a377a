package org.scrubjay.ide;

import java.util.List;

/** Notes to begin with: labels and blanks, no facts. */
public final class Skeletons {
  /**
   * A note to begin with.
   *
   * @param fileName a name whose ending tells the kind of note
   */
  public record Skeleton(String name, String fileName, String text) {}

  private static final List<Skeleton> ALL =
      List.of(
          new Skeleton(
              "Claim",
              "new.claim",
              """
              PAYER: []      MAC: []      POS: []      CLAIM: []
              DOS: []
              INDICATION: []

              CPT:    []    dx A
              ICD-10: A. []
              """),
          new Skeleton(
              "Report",
              "new.report.txt",
              """
              EXAM: []
              DATE OF EXAM: []
              INDICATION: []
              TECHNIQUE: []
              COMPARISON: []

              FINDINGS:
              []

              IMPRESSION:
              1. []
              """),
          new Skeleton(
              "Report template",
              "new.template.txt",
              """
              EXAM: [exam and side]
              DATE OF EXAM: [date]
              INDICATION: [symptom or question]
              TECHNIQUE: [views or sequences] [without contrast | with contrast, agent and amount]
              COMPARISON: [none/study and date]

              FINDINGS:
              [describe]

              IMPRESSION:
              1. [answer to the question]
              """),
          new Skeleton(
              "Guide",
              "new.guide.md",
              """
              # Coding guide

              Codes valid through: ___

              | Code | Service | Payment system | Period | Amount |
              |------|---------|----------------|--------|--------|
              | ___  | ___     | ___            | ___    | ___    |

              Source: ___
              """));

  private Skeletons() {}

  /** One for each kind of note. */
  public static List<Skeleton> all() {
    return ALL;
  }
}
