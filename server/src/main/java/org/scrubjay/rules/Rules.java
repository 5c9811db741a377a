package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Policy;
import org.scrubjay.rules.cardiac.CctaReportElements;
import org.scrubjay.rules.cardiac.FfrBmiMissing;
import org.scrubjay.rules.cardiac.FfrMoreThanOnce;
import org.scrubjay.rules.cardiac.FfrNotIndicated;
import org.scrubjay.rules.cardiac.FfrReportElements;
import org.scrubjay.rules.cardiac.FfrSeparateDate;
import org.scrubjay.rules.cardiac.FfrStenosisRange;
import org.scrubjay.rules.cardiac.FfrWithoutCcta;
import org.scrubjay.rules.cardiac.PredictiveModelElements;
import org.scrubjay.rules.codes.CodeEndsSoon;
import org.scrubjay.rules.codes.CodeFormat;
import org.scrubjay.rules.codes.CodeInWrongPlace;
import org.scrubjay.rules.codes.DescriptorMismatch;
import org.scrubjay.rules.codes.DuplicateCode;
import org.scrubjay.rules.codes.HospitalOnlyCode;
import org.scrubjay.rules.codes.Icd9Code;
import org.scrubjay.rules.codes.MalformedCodeRange;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.codes.NotSeparatelyPayableStatus;
import org.scrubjay.rules.codes.OutdatedDescriptor;
import org.scrubjay.rules.codes.ProcedureNotValidOnDate;
import org.scrubjay.rules.codes.TruncatedDescriptor;
import org.scrubjay.rules.codes.UnknownProcedureCode;
import org.scrubjay.rules.codes.UnlistedCodeUnexplained;
import org.scrubjay.rules.coverage.DiagnosisNotCovered;
import org.scrubjay.rules.coverage.NoLocalPolicy;
import org.scrubjay.rules.coverage.PayerBundles;
import org.scrubjay.rules.coverage.PolicyCitationOld;
import org.scrubjay.rules.coverage.PolicyRequirement;
import org.scrubjay.rules.coverage.PolicyThresholdDiffers;
import org.scrubjay.rules.coverage.PriorAuthorizationLikely;
import org.scrubjay.rules.diagnoses.CodeFirstOrder;
import org.scrubjay.rules.diagnoses.DiagnosisNotBillable;
import org.scrubjay.rules.diagnoses.DiagnosisNotValidOnDate;
import org.scrubjay.rules.diagnoses.DiagnosisPointer;
import org.scrubjay.rules.diagnoses.Excludes1Conflict;
import org.scrubjay.rules.diagnoses.ExternalCauseFirst;
import org.scrubjay.rules.diagnoses.IncidentalDiagnosisFirst;
import org.scrubjay.rules.diagnoses.ManifestationFirst;
import org.scrubjay.rules.diagnoses.PlaceholderXMissing;
import org.scrubjay.rules.diagnoses.RuleOutOnlyIndication;
import org.scrubjay.rules.diagnoses.ScreeningMismatch;
import org.scrubjay.rules.diagnoses.SeventhCharacterMissing;
import org.scrubjay.rules.diagnoses.SeventhCharacterUnlikely;
import org.scrubjay.rules.diagnoses.SexOrAgeConflict;
import org.scrubjay.rules.diagnoses.SpecificityAvailable;
import org.scrubjay.rules.diagnoses.StatusCodePosition;
import org.scrubjay.rules.diagnoses.SymptomWithCause;
import org.scrubjay.rules.diagnoses.UncertainDiagnosisCoded;
import org.scrubjay.rules.diagnoses.UnknownDiagnosisCode;
import org.scrubjay.rules.documentation.ComparisonInconsistent;
import org.scrubjay.rules.documentation.ConflictingValues;
import org.scrubjay.rules.documentation.ImpressionMissing;
import org.scrubjay.rules.documentation.IndicationMissing;
import org.scrubjay.rules.documentation.LimitedStudyCompleteCode;
import org.scrubjay.rules.edits.AddOnWithoutPrimary;
import org.scrubjay.rules.edits.CalciumScoreWithCcta;
import org.scrubjay.rules.edits.CombinedCodeExists;
import org.scrubjay.rules.edits.ContrastVariantsTogether;
import org.scrubjay.rules.edits.PairInTemplate;
import org.scrubjay.rules.edits.PairNeedsModifier;
import org.scrubjay.rules.edits.PairNeverTogether;
import org.scrubjay.rules.edits.SeveralCardiacCts;
import org.scrubjay.rules.edits.UnitsOverLimit;
import org.scrubjay.rules.exam.AbsentOrganNormal;
import org.scrubjay.rules.exam.AssessmentCategoryMissing;
import org.scrubjay.rules.exam.CompleteAndLimited;
import org.scrubjay.rules.exam.ContrastMismatch;
import org.scrubjay.rules.exam.FewerViewsThanCode;
import org.scrubjay.rules.exam.MoreViewsThanCode;
import org.scrubjay.rules.exam.UltrasoundOrganMissing;
import org.scrubjay.rules.exam.ViewsDisagree;
import org.scrubjay.rules.exam.ViewsNotStated;
import org.scrubjay.rules.facility.CompositeRateApplies;
import org.scrubjay.rules.facility.ComprehensiveApcPackages;
import org.scrubjay.rules.facility.InpatientOnly;
import org.scrubjay.rules.facility.PackagedNoPayment;
import org.scrubjay.rules.facility.RevenueCodesInconsistent;
import org.scrubjay.rules.facility.StatusNotPayableHere;
import org.scrubjay.rules.modifiers.BilateralNotAllowed;
import org.scrubjay.rules.modifiers.ComponentOnHospitalClaim;
import org.scrubjay.rules.modifiers.ComponentRequiredInFacility;
import org.scrubjay.rules.modifiers.DistinctServiceWithoutEffect;
import org.scrubjay.rules.modifiers.ModifierOrder;
import org.scrubjay.rules.modifiers.NoticeModifierConflict;
import org.scrubjay.rules.modifiers.ProfessionalAndTechnicalTogether;
import org.scrubjay.rules.modifiers.ProfessionalTechnicalNotAllowed;
import org.scrubjay.rules.modifiers.ReducedServiceHasCode;
import org.scrubjay.rules.modifiers.ScreeningTurnedDiagnostic;
import org.scrubjay.rules.modifiers.TooManyModifiers;
import org.scrubjay.rules.modifiers.UnknownOrEndedModifier;
import org.scrubjay.rules.privacy.IdentifierInTemplate;
import org.scrubjay.rules.rates.AmountNotRvuTimesFactor;
import org.scrubjay.rules.rates.ApcMismatch;
import org.scrubjay.rules.rates.CoinsuranceMismatch;
import org.scrubjay.rules.rates.ConversionFactorMismatch;
import org.scrubjay.rules.rates.GlobalNotSumOfComponents;
import org.scrubjay.rules.rates.PaymentSystemsMixed;
import org.scrubjay.rules.rates.RateOutdated;
import org.scrubjay.rules.rates.RatePeriodMissing;
import org.scrubjay.rules.rates.TableCellInconsistent;
import org.scrubjay.rules.setup.DateOfServiceMissing;
import org.scrubjay.rules.setup.EditionOutOfDate;
import org.scrubjay.rules.setup.SuppressionWithoutReason;
import org.scrubjay.rules.setup.UnusedSuppression;
import org.scrubjay.rules.sides.ExamSideMismatch;
import org.scrubjay.rules.sides.FindingsImpressionSide;
import org.scrubjay.rules.sides.LeftRightAdjacent;
import org.scrubjay.rules.sides.SideDiagnosisMismatch;
import org.scrubjay.rules.sides.SideUnspecified;
import org.scrubjay.rules.templates.CodeWithoutValidity;
import org.scrubjay.rules.templates.CodedContentInvalid;
import org.scrubjay.rules.templates.DanglingList;
import org.scrubjay.rules.templates.DictationSlip;
import org.scrubjay.rules.templates.EmptySection;
import org.scrubjay.rules.templates.FaultyField;
import org.scrubjay.rules.templates.HardCodedFact;
import org.scrubjay.rules.templates.MarkupLeftOver;
import org.scrubjay.rules.templates.MrrtMetadataMissing;
import org.scrubjay.rules.templates.MrrtStructureInvalid;
import org.scrubjay.rules.templates.OutdatedReference;
import org.scrubjay.rules.templates.PastedPassage;
import org.scrubjay.rules.templates.UndeclaredField;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.rules.threed.AngiographyWithoutThreed;
import org.scrubjay.rules.threed.ThreedNecessity;
import org.scrubjay.rules.threed.ThreedNotInterpreted;
import org.scrubjay.rules.threed.ThreedOnlyReformats;
import org.scrubjay.rules.threed.ThreedSupervision;
import org.scrubjay.rules.threed.ThreedWithExcludedStudy;
import org.scrubjay.rules.threed.ThreedWithPredictiveModel;
import org.scrubjay.rules.threed.ThreedWorkstation;

/** Every rule there is. */
public final class Rules {
  private static final Policies SHIPPED = Policies.shipped();

  private static final List<Rule> ALL =
      List.of(
          new CctaReportElements(),
          new FfrBmiMissing(),
          new FfrMoreThanOnce(),
          new FfrNotIndicated(),
          new FfrReportElements(),
          new FfrSeparateDate(),
          new FfrStenosisRange(SHIPPED),
          new FfrWithoutCcta(),
          new PredictiveModelElements(),
          new CodeEndsSoon(),
          new CodeFormat(),
          new CodeInWrongPlace(),
          new DescriptorMismatch(),
          new DuplicateCode(),
          new HospitalOnlyCode(),
          new Icd9Code(),
          new MalformedCodeRange(),
          new MisreadDiagnosisCode(),
          new NotSeparatelyPayableStatus(),
          new OutdatedDescriptor(),
          new ProcedureNotValidOnDate(),
          new TruncatedDescriptor(),
          new UnknownProcedureCode(),
          new UnlistedCodeUnexplained(),
          new DiagnosisNotCovered(SHIPPED),
          new NoLocalPolicy(SHIPPED),
          new PayerBundles(SHIPPED),
          new PolicyCitationOld(),
          new PolicyRequirement(SHIPPED),
          new PolicyThresholdDiffers(SHIPPED),
          new PriorAuthorizationLikely(SHIPPED),
          new CodeFirstOrder(),
          new DiagnosisNotBillable(),
          new DiagnosisNotValidOnDate(),
          new DiagnosisPointer(),
          new Excludes1Conflict(),
          new ExternalCauseFirst(),
          new IncidentalDiagnosisFirst(),
          new ManifestationFirst(),
          new PlaceholderXMissing(),
          new RuleOutOnlyIndication(),
          new ScreeningMismatch(),
          new SeventhCharacterMissing(),
          new SeventhCharacterUnlikely(),
          new SexOrAgeConflict(),
          new SpecificityAvailable(),
          new StatusCodePosition(),
          new SymptomWithCause(),
          new UncertainDiagnosisCoded(),
          new UnknownDiagnosisCode(),
          new ComparisonInconsistent(),
          new ConflictingValues(),
          new ImpressionMissing(),
          new IndicationMissing(),
          new LimitedStudyCompleteCode(),
          new AddOnWithoutPrimary(),
          new CalciumScoreWithCcta(),
          new CombinedCodeExists(),
          new ContrastVariantsTogether(),
          new PairInTemplate(),
          new PairNeedsModifier(),
          new PairNeverTogether(),
          new SeveralCardiacCts(),
          new UnitsOverLimit(),
          new AbsentOrganNormal(),
          new AssessmentCategoryMissing(),
          new CompleteAndLimited(),
          new ContrastMismatch(),
          new FewerViewsThanCode(),
          new MoreViewsThanCode(),
          new UltrasoundOrganMissing(),
          new ViewsDisagree(),
          new ViewsNotStated(),
          new CompositeRateApplies(),
          new ComprehensiveApcPackages(),
          new InpatientOnly(),
          new PackagedNoPayment(),
          new RevenueCodesInconsistent(),
          new StatusNotPayableHere(),
          new BilateralNotAllowed(),
          new ComponentOnHospitalClaim(),
          new ComponentRequiredInFacility(),
          new DistinctServiceWithoutEffect(),
          new ModifierOrder(),
          new NoticeModifierConflict(),
          new ProfessionalAndTechnicalTogether(),
          new ProfessionalTechnicalNotAllowed(),
          new ReducedServiceHasCode(),
          new ScreeningTurnedDiagnostic(),
          new TooManyModifiers(),
          new UnknownOrEndedModifier(),
          new IdentifierInTemplate(),
          new AmountNotRvuTimesFactor(),
          new ApcMismatch(),
          new CoinsuranceMismatch(),
          new ConversionFactorMismatch(),
          new GlobalNotSumOfComponents(),
          new PaymentSystemsMixed(),
          new RateOutdated(),
          new RatePeriodMissing(),
          new TableCellInconsistent(),
          new DateOfServiceMissing(),
          new EditionOutOfDate(),
          new SuppressionWithoutReason(),
          new UnusedSuppression(),
          new ExamSideMismatch(),
          new FindingsImpressionSide(),
          new LeftRightAdjacent(),
          new SideDiagnosisMismatch(),
          new SideUnspecified(),
          new CodeWithoutValidity(),
          new CodedContentInvalid(),
          new DanglingList(),
          new DictationSlip(),
          new EmptySection(),
          new FaultyField(),
          new HardCodedFact(),
          new MarkupLeftOver(),
          new MrrtMetadataMissing(),
          new MrrtStructureInvalid(),
          new OutdatedReference(),
          new PastedPassage(),
          new UndeclaredField(),
          new UnfilledBlank(),
          new AngiographyWithoutThreed(),
          new ThreedNecessity(),
          new ThreedNotInterpreted(),
          new ThreedOnlyReformats(),
          new ThreedSupervision(),
          new ThreedWithExcludedStudy(),
          new ThreedWithPredictiveModel(),
          new ThreedWorkstation());

  private Rules() {}

  /** All rules, by subject and name. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The policies that ship, and a team's own after them. */
  public static Policies policies(List<Policy> own) {
    return SHIPPED.and(own);
  }

  /** {@code rules} with a team's own policies beside those that ship. */
  public static List<Rule> with(List<Rule> rules, List<Policy> own) {
    Policies policies = policies(own);
    return rules.stream()
        .map(rule -> rule instanceof PolicyRule reading ? reading.with(policies) : rule)
        .toList();
  }

  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> rule.info().name().equals(name)).findFirst();
  }
}
