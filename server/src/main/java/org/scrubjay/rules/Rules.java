package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.cardiac.CctaReportElements;
import org.scrubjay.rules.cardiac.FfrBmiMissing;
import org.scrubjay.rules.cardiac.FfrNotIndicated;
import org.scrubjay.rules.cardiac.FfrReportElements;
import org.scrubjay.rules.cardiac.FfrStenosisRange;
import org.scrubjay.rules.cardiac.FfrWithoutCcta;
import org.scrubjay.rules.cardiac.PredictiveModelElements;
import org.scrubjay.rules.codes.DescriptorMismatch;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.codes.ProcedureNotValidOnDate;
import org.scrubjay.rules.codes.UnknownProcedureCode;
import org.scrubjay.rules.diagnoses.DiagnosisNotBillable;
import org.scrubjay.rules.diagnoses.DiagnosisNotValidOnDate;
import org.scrubjay.rules.diagnoses.Excludes1Conflict;
import org.scrubjay.rules.diagnoses.RuleOutOnlyIndication;
import org.scrubjay.rules.diagnoses.UncertainDiagnosisCoded;
import org.scrubjay.rules.documentation.ComparisonInconsistent;
import org.scrubjay.rules.documentation.ImpressionMissing;
import org.scrubjay.rules.documentation.IndicationMissing;
import org.scrubjay.rules.edits.PairNeedsModifier;
import org.scrubjay.rules.edits.PairNeverTogether;
import org.scrubjay.rules.edits.UnitsOverLimit;
import org.scrubjay.rules.exam.CompleteAndLimited;
import org.scrubjay.rules.exam.ContrastMismatch;
import org.scrubjay.rules.exam.FewerViewsThanCode;
import org.scrubjay.rules.exam.UltrasoundOrganMissing;
import org.scrubjay.rules.exam.ViewsNotStated;
import org.scrubjay.rules.modifiers.ProfessionalAndTechnicalTogether;
import org.scrubjay.rules.modifiers.ProfessionalTechnicalNotAllowed;
import org.scrubjay.rules.sides.ExamSideMismatch;
import org.scrubjay.rules.sides.FindingsImpressionSide;
import org.scrubjay.rules.sides.LeftRightAdjacent;
import org.scrubjay.rules.sides.SideDiagnosisMismatch;
import org.scrubjay.rules.sides.SideUnspecified;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.rules.threed.AngiographyWithoutThreed;
import org.scrubjay.rules.threed.ThreedOnlyReformats;
import org.scrubjay.rules.threed.ThreedSupervision;
import org.scrubjay.rules.threed.ThreedWithExcludedStudy;
import org.scrubjay.rules.threed.ThreedWorkstation;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new CctaReportElements(),
          new FfrBmiMissing(),
          new FfrNotIndicated(),
          new FfrReportElements(),
          new FfrStenosisRange(),
          new PredictiveModelElements(),
          new FfrWithoutCcta(),
          new DescriptorMismatch(),
          new MisreadDiagnosisCode(),
          new ProcedureNotValidOnDate(),
          new UnknownProcedureCode(),
          new DiagnosisNotBillable(),
          new DiagnosisNotValidOnDate(),
          new Excludes1Conflict(),
          new RuleOutOnlyIndication(),
          new UncertainDiagnosisCoded(),
          new ComparisonInconsistent(),
          new ImpressionMissing(),
          new IndicationMissing(),
          new PairNeedsModifier(),
          new PairNeverTogether(),
          new UnitsOverLimit(),
          new CompleteAndLimited(),
          new ContrastMismatch(),
          new FewerViewsThanCode(),
          new UltrasoundOrganMissing(),
          new ViewsNotStated(),
          new ProfessionalAndTechnicalTogether(),
          new ProfessionalTechnicalNotAllowed(),
          new ExamSideMismatch(),
          new FindingsImpressionSide(),
          new LeftRightAdjacent(),
          new SideDiagnosisMismatch(),
          new SideUnspecified(),
          new UnfilledBlank(),
          new AngiographyWithoutThreed(),
          new ThreedOnlyReformats(),
          new ThreedSupervision(),
          new ThreedWorkstation(),
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
