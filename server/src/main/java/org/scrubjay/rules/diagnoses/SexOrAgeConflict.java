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
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;

/** A diagnosis for the other sex, or for another age, than the note states. */
public final class SexOrAgeConflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "sex-or-age-conflict",
          "diagnoses",
          Severity.WARNING,
          "A diagnosis that its own chapter keeps to the other sex or to another age.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** Codes that the tabular list itself keeps to one sex, and its words for that. */
  private record Kept(List<CodePattern> codes, Header.Sex sex, String words) {
    static Kept of(String codes, Header.Sex sex, String words) {
      return new Kept(Stream.of(codes.split(" ")).map(CodePattern::of).toList(), sex, words);
    }
  }

  // Titles and notes of the ICD-10-CM tabular list, January 2021; unchanged blocks only.
  private static final List<Kept> BY_SEX =
      List.of(
          Kept.of("O00..O9A", Header.Sex.FEMALE, "chapter 15 is for maternal records only"),
          Kept.of("C51..C58", Header.Sex.FEMALE, "malignant neoplasms of female genital organs"),
          Kept.of("C60..C63", Header.Sex.MALE, "malignant neoplasms of male genital organs"),
          Kept.of("N40..N53", Header.Sex.MALE, "diseases of male genital organs"),
          Kept.of("N70..N77", Header.Sex.FEMALE, "inflammatory diseases of female pelvic organs"),
          Kept.of(
              "N80..N98", Header.Sex.FEMALE, "noninflammatory disorders of female genital tract"));
  private static final CodePattern NEWBORN_EXAM = CodePattern.of("Z00.11-");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.diagnoses().forEach(diagnosis -> checkDiagnosis(claim.header(), diagnosis, verdicts));
    }
  }

  private static void checkDiagnosis(Header header, Diagnosis diagnosis, Verdicts verdicts) {
    Optional<Kept> kept =
        BY_SEX.stream()
            .filter(one -> one.codes().stream().anyMatch(codes -> codes.matches(diagnosis.code())))
            .findFirst();
    if (kept.isPresent() && header.sex().isEmpty()) {
      verdicts.notChecked("the note does not state the patient's sex");
    } else if (kept.isPresent() && header.sex().get().value() != kept.get().sex()) {
      verdicts.problem(
          problem(
              diagnosis,
              "the note states the other sex. One of the two is wrong, unless the record says"
                  + " otherwise; then ignore this with that reason",
              kept.get().words()));
    } else if (NEWBORN_EXAM.matches(diagnosis.code())) {
      checkNewborn(header, diagnosis, verdicts);
    } else {
      verdicts.passed();
    }
  }

  private static void checkNewborn(Header header, Diagnosis diagnosis, Verdicts verdicts) {
    if (header.age().isEmpty()) {
      verdicts.notChecked("the note does not state the patient's age");
    } else if (header.age().get().value() > 0) {
      verdicts.problem(
          problem(
              diagnosis,
              "the note states " + header.age().get().value() + " years. One of the two is wrong",
              "health examination of a newborn up to 28 days old"));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Diagnosis diagnosis, String conflict, String words) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code() + " is of \"" + words + "\", and " + conflict + ".")
        .withCode(diagnosis.code())
        .withSource(Optional.of(SourceRef.of("ICD-10-CM tabular list").withDetail(words)));
  }
}
