package org.scrubjay.rules.diagnoses;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.scrubjay.note.Stated;
import org.scrubjay.rules.common.ClaimSize;

/** A symptom coded beside the disease that routinely has it. */
public final class SymptomWithCause implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "symptom-with-cause",
          "diagnoses",
          Severity.WARNING,
          "A symptom coded beside the confirmed disease that it is part of.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** Symptoms and the diseases that they are routinely part of. */
  private record Integral(List<CodePattern> symptoms, List<CodePattern> diseases) {
    static Integral of(String symptoms, String diseases) {
      return new Integral(patterns(symptoms), patterns(diseases));
    }

    private static List<CodePattern> patterns(String written) {
      return Stream.of(written.split(" ")).map(CodePattern::of).toList();
    }
  }

  // ICD-10-CM Official Guidelines, section I.B.5, leaves to the coder which symptoms a disease
  // routinely has; this list keeps to pairs that no textbook disputes.
  private static final List<Integral> TABLE =
      List.of(
          Integral.of("R07.1 R07.2 R07.8- R07.9", "I20.- I21.- I22.- I25.11- I25.7-"),
          Integral.of("R06.0-", "I50.- J44.- J45.-"),
          Integral.of("R05.-", "J18.- J20.- J44.-"),
          Integral.of("R50.9", "A41.- J18.- N10"),
          Integral.of("R60.-", "I50.-"),
          Integral.of("R10.-", "K35.- K80.0- K80.1- K81.- N13.2 N20.1 N20.2"),
          Integral.of("R31.-", "N13.2 N20.1 N20.2"),
          Integral.of("R51.9", "G43.- G44.-"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      Map<String, Set<String>> causes = causes(claim);
      Set<String> reported = new HashSet<>();
      for (Diagnosis symptom : claim.diagnoses()) {
        Set<String> diseases = causes.get(symptom.code());
        // That a symptom is listed again is duplicate-code's.
        if (diseases.isEmpty() || reported.contains(symptom.code())) {
          verdicts.passed();
          continue;
        }
        claim.diagnoses().stream()
            .filter(disease -> diseases.contains(disease.code()))
            .filter(disease -> !pointedAtAlone(claim, symptom, disease))
            .filter(
                disease ->
                    !Excludes1Conflict.reports(checkup, symptom.mention(), disease.mention()))
            .findFirst()
            .ifPresentOrElse(
                disease -> {
                  reported.add(symptom.code());
                  verdicts.problem(problem(symptom, disease));
                },
                verdicts::passed);
      }
    }
  }

  /** For each code of the claim those that it is part of; a code listed often is matched once. */
  private static Map<String, Set<String>> causes(Claim claim) {
    Set<String> codes = claim.diagnoses().stream().map(Diagnosis::code).collect(Collectors.toSet());
    return codes.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                symptom ->
                    codes.stream()
                        .filter(disease -> isPartOf(symptom, disease))
                        .collect(Collectors.toSet())));
  }

  private static boolean isPartOf(String symptom, String disease) {
    return TABLE.stream()
        .anyMatch(
            pair ->
                pair.symptoms().stream().anyMatch(pattern -> pattern.matches(symptom))
                    && pair.diseases().stream().anyMatch(pattern -> pattern.matches(disease)));
  }

  /** A line that points at the symptom and not at the disease may be for another study. */
  private static boolean pointedAtAlone(Claim claim, Diagnosis symptom, Diagnosis disease) {
    return claim.lines().stream()
        .map(line -> line.pointers().stream().map(Stated::value).toList())
        .anyMatch(
            letters ->
                letters.contains(DiagnosisPointer.letter(claim, symptom))
                    && !letters.contains(DiagnosisPointer.letter(claim, disease)));
  }

  private static Problem problem(Diagnosis symptom, Diagnosis disease) {
    return Problem.of(
            INFO,
            symptom.mention().span(),
            symptom.code()
                + " is a symptom that "
                + disease.code()
                + " routinely has, and then it is not coded as well. Leave "
                + symptom.code()
                + " out unless the record gives it another cause.")
        .withCode(symptom.code())
        .withRelated(
            List.of(new Related(disease.code() + " stands here", disease.mention().span())))
        .withSource(
            Optional.of(
                SourceRef.of("ICD-10-CM Official Guidelines for Coding and Reporting")
                    .withDetail("sections I.B.4, I.B.5 and IV.D")));
  }
}
