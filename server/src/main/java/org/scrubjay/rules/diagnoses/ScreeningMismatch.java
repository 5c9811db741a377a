package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;

/** A screening exam for a symptom, or a diagnostic one for a screening. */
public final class ScreeningMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "screening-mismatch",
          "diagnoses",
          Severity.WARNING,
          "A screening code with a symptom first, or a diagnostic code with a screening first.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /**
   * An exam that has one code as a screening and others as a diagnostic study.
   *
   * @param reason the beginning of the diagnosis that says screening
   */
  private record Exam(String name, String screening, Set<String> diagnostic, String reason) {}

  // Labels of the codes in the physician fee schedule; the reasons are the ICD-10-CM titles of
  // category Z12 and Z13.
  private static final List<Exam> EXAMS =
      List.of(
          new Exam("mammography", "77067", Set.of("77065", "77066"), "Z12.31"),
          new Exam("CT for lung cancer", "71271", Set.of("71250"), "Z12.2"),
          new Exam("CT colonography", "74263", Set.of("74261", "74262"), "Z12.1"),
          new Exam("ultrasound for aortic aneurysm", "76706", Set.of("76775"), "Z13.6"));

  // Chapter 18 of ICD-10-CM: symptoms and signs, abnormal findings.
  private static final CodePattern SYMPTOM = CodePattern.of("R00..R94");
  private static final CodePattern BREAST_SYMPTOM = CodePattern.of("N63..N64");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        for (Exam exam : EXAMS) {
          if (exam.screening().equals(line.code()) || exam.diagnostic().contains(line.code())) {
            checkLine(claim, line, exam, verdicts);
          }
        }
      }
    }
  }

  private static void checkLine(Claim claim, ServiceLine line, Exam exam, Verdicts verdicts) {
    Optional<Diagnosis> first = first(claim, line);
    if (first.isEmpty()) {
      verdicts.notChecked("no diagnosis stands with " + line.code());
      return;
    }
    String code = first.get().code();
    boolean screening = exam.screening().equals(line.code());
    boolean symptom = SYMPTOM.matches(code) || BREAST_SYMPTOM.matches(code);
    if (screening && symptom) {
      verdicts.problem(
          problem(
              line,
              first.get(),
              line.code()
                  + " is screening "
                  + exam.name()
                  + ", but its first diagnosis "
                  + code
                  + " is a symptom or finding. An exam for a symptom is diagnostic ("
                  + String.join(" or ", exam.diagnostic().stream().sorted().toList())
                  + "); a screening has "
                  + exam.reason()
                  + " first."));
    } else if (!screening && code.startsWith(exam.reason())) {
      verdicts.problem(
          problem(
              line,
              first.get(),
              line.code()
                  + " is diagnostic "
                  + exam.name()
                  + ", but its first diagnosis "
                  + code
                  + " says screening, which is "
                  + exam.screening()
                  + ". If a screening led to it, what was found comes first."));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Diagnosis> first(Claim claim, ServiceLine line) {
    if (line.pointers().isEmpty()) {
      return claim.diagnoses().stream().findFirst();
    }
    char letter = line.pointers().get(0).value();
    return claim.diagnoses().stream()
        .filter(diagnosis -> DiagnosisPointer.letter(claim, diagnosis) == letter)
        .findFirst();
  }

  private static Problem problem(ServiceLine line, Diagnosis first, String message) {
    return Problem.of(INFO, line.mention().span(), message)
        .withCode(line.code())
        .withRelated(List.of(new Related("its first diagnosis", first.mention().span())))
        .withSource(
            Optional.of(
                SourceRef.of("ICD-10-CM Official Guidelines for Coding and Reporting")
                    .withDetail("section I.C.21.c.5, screening")));
  }
}
