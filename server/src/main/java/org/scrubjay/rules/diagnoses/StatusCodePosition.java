package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;

/** A Z code in a place where it cannot stand. */
public final class StatusCodePosition implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "status-code-position",
          "diagnoses",
          Severity.WARNING,
          "A history or status code first, or a code after others that may only be first.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  // ICD-10-CM Official Guidelines, section I.C.21.c.3 and c.4: what was, or what the patient
  // carries,
  // explains a visit only beside what it was for.
  private static final List<CodePattern> NEVER_ALONE_FIRST =
      Stream.of("Z79.-", "Z80..Z87").map(CodePattern::of).toList();
  // Section I.C.21.c.16, as far as imaging claims meet it.
  private static final List<CodePattern> ONLY_FIRST =
      Stream.of("Z00.-", "Z01.-", "Z02.-", "Z04.-", "Z34.-", "Z38.-", "Z39.-")
          .map(CodePattern::of)
          .toList();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<Diagnosis> diagnoses = claim.diagnoses();
      for (int at = 0; at < diagnoses.size(); at++) {
        Diagnosis diagnosis = diagnoses.get(at);
        if (at == 0 && isIn(NEVER_ALONE_FIRST, diagnosis)) {
          verdicts.problem(
              problem(
                  diagnosis,
                  diagnosis.code()
                      + " tells of the past or of what the patient takes, not why this exam was"
                      + " done. Put the sign, the disease or the follow-up first.",
                  "sections I.C.21.c.3 and I.C.21.c.4"));
        } else if (at > 0 && isIn(ONLY_FIRST, diagnosis) && !isIn(ONLY_FIRST, diagnoses.get(0))) {
          verdicts.problem(
              problem(
                  diagnosis,
                  diagnosis.code()
                      + " may only be the first diagnosis, and "
                      + diagnoses.get(0).code()
                      + " stands before it. Put it first, or leave it out if the visit was not for"
                      + " it.",
                  "section I.C.21.c.16"));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static boolean isIn(List<CodePattern> patterns, Diagnosis diagnosis) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(diagnosis.code()));
  }

  private static Problem problem(Diagnosis diagnosis, String message, String section) {
    return Problem.of(INFO, diagnosis.mention().span(), message)
        .withCode(diagnosis.code())
        .withSource(
            Optional.of(
                SourceRef.of("ICD-10-CM Official Guidelines for Coding and Reporting")
                    .withDetail(section)));
  }
}
