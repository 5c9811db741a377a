package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.cardiac.FfrMoreThanOnce;
import org.scrubjay.rules.cardiac.FfrWithoutCcta;
import org.scrubjay.rules.codes.CodeEndsSoon;
import org.scrubjay.rules.codes.CodeFormat;
import org.scrubjay.rules.codes.CodeInWrongPlace;
import org.scrubjay.rules.codes.DescriptorMismatch;
import org.scrubjay.rules.codes.DuplicateCode;
import org.scrubjay.rules.codes.HospitalOnlyCode;
import org.scrubjay.rules.codes.Icd9Code;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.codes.ProcedureNotValidOnDate;
import org.scrubjay.rules.codes.UnknownProcedureCode;
import org.scrubjay.rules.diagnoses.CodeFirstOrder;
import org.scrubjay.rules.diagnoses.DiagnosisNotBillable;
import org.scrubjay.rules.diagnoses.DiagnosisNotValidOnDate;
import org.scrubjay.rules.diagnoses.DiagnosisPointer;
import org.scrubjay.rules.diagnoses.Excludes1Conflict;
import org.scrubjay.rules.diagnoses.ExternalCauseFirst;
import org.scrubjay.rules.diagnoses.ManifestationFirst;
import org.scrubjay.rules.diagnoses.PlaceholderXMissing;
import org.scrubjay.rules.diagnoses.SeventhCharacterMissing;
import org.scrubjay.rules.diagnoses.SymptomWithCause;
import org.scrubjay.rules.diagnoses.UnknownDiagnosisCode;
import org.scrubjay.rules.edits.CalciumScoreWithCcta;
import org.scrubjay.rules.edits.CombinedCodeExists;
import org.scrubjay.rules.edits.ContrastVariantsTogether;
import org.scrubjay.rules.edits.PairInTemplate;
import org.scrubjay.rules.edits.PairNeedsModifier;
import org.scrubjay.rules.edits.PairNeverTogether;
import org.scrubjay.rules.edits.UnitsOverLimit;
import org.scrubjay.rules.facility.CompositeRateApplies;
import org.scrubjay.rules.facility.ComprehensiveApcPackages;
import org.scrubjay.rules.facility.PackagedNoPayment;
import org.scrubjay.rules.facility.StatusNotPayableHere;
import org.scrubjay.rules.modifiers.BilateralNotAllowed;
import org.scrubjay.rules.modifiers.ComponentOnHospitalClaim;
import org.scrubjay.rules.modifiers.ComponentRequiredInFacility;
import org.scrubjay.rules.modifiers.DistinctServiceWithoutEffect;
import org.scrubjay.rules.modifiers.ModifierOrder;
import org.scrubjay.rules.modifiers.ProfessionalAndTechnicalTogether;
import org.scrubjay.rules.modifiers.ProfessionalTechnicalNotAllowed;
import org.scrubjay.rules.modifiers.TooManyModifiers;
import org.scrubjay.rules.modifiers.UnknownOrEndedModifier;
import org.scrubjay.rules.setup.DateOfServiceMissing;
import org.scrubjay.rules.setup.EditionOutOfDate;
import org.scrubjay.rules.setup.SuppressionWithoutReason;
import org.scrubjay.rules.setup.UnusedSuppression;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.rules.threed.ThreedWithExcludedStudy;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new FfrMoreThanOnce(),
          new FfrWithoutCcta(),
          new CodeEndsSoon(),
          new CodeFormat(),
          new CodeInWrongPlace(),
          new DescriptorMismatch(),
          new DuplicateCode(),
          new HospitalOnlyCode(),
          new Icd9Code(),
          new MisreadDiagnosisCode(),
          new ProcedureNotValidOnDate(),
          new UnknownProcedureCode(),
          new CodeFirstOrder(),
          new DiagnosisNotBillable(),
          new DiagnosisNotValidOnDate(),
          new DiagnosisPointer(),
          new Excludes1Conflict(),
          new ExternalCauseFirst(),
          new ManifestationFirst(),
          new PlaceholderXMissing(),
          new SeventhCharacterMissing(),
          new SymptomWithCause(),
          new UnknownDiagnosisCode(),
          new CalciumScoreWithCcta(),
          new CombinedCodeExists(),
          new ContrastVariantsTogether(),
          new PairInTemplate(),
          new PairNeedsModifier(),
          new PairNeverTogether(),
          new UnitsOverLimit(),
          new CompositeRateApplies(),
          new ComprehensiveApcPackages(),
          new PackagedNoPayment(),
          new StatusNotPayableHere(),
          new BilateralNotAllowed(),
          new ComponentOnHospitalClaim(),
          new ComponentRequiredInFacility(),
          new DistinctServiceWithoutEffect(),
          new ModifierOrder(),
          new ProfessionalAndTechnicalTogether(),
          new ProfessionalTechnicalNotAllowed(),
          new TooManyModifiers(),
          new UnknownOrEndedModifier(),
          new DateOfServiceMissing(),
          new EditionOutOfDate(),
          new SuppressionWithoutReason(),
          new UnusedSuppression(),
          new UnfilledBlank(),
          new ThreedWithExcludedStudy());

  private Rules() {}

  /** All rules, by subject and name. */
  public static List<Rule> all() {
    return ALL;
  }

  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> rule.info().name().equals(name)).findFirst();
  }
}
