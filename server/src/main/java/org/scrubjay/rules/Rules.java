package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.cardiac.FfrWithoutCcta;
import org.scrubjay.rules.codes.DescriptorMismatch;
import org.scrubjay.rules.codes.MalformedCodeRange;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.codes.ProcedureNotValidOnDate;
import org.scrubjay.rules.codes.TruncatedDescriptor;
import org.scrubjay.rules.codes.UnknownProcedureCode;
import org.scrubjay.rules.diagnoses.DiagnosisNotBillable;
import org.scrubjay.rules.diagnoses.DiagnosisNotValidOnDate;
import org.scrubjay.rules.diagnoses.Excludes1Conflict;
import org.scrubjay.rules.documentation.ConflictingValues;
import org.scrubjay.rules.edits.PairNeedsModifier;
import org.scrubjay.rules.edits.PairNeverTogether;
import org.scrubjay.rules.edits.UnitsOverLimit;
import org.scrubjay.rules.facility.RevenueCodesInconsistent;
import org.scrubjay.rules.modifiers.ProfessionalAndTechnicalTogether;
import org.scrubjay.rules.modifiers.ProfessionalTechnicalNotAllowed;
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
import org.scrubjay.rules.templates.CodeWithoutValidity;
import org.scrubjay.rules.templates.DanglingList;
import org.scrubjay.rules.templates.DictationSlip;
import org.scrubjay.rules.templates.EmptySection;
import org.scrubjay.rules.templates.HardCodedFact;
import org.scrubjay.rules.templates.MarkupLeftOver;
import org.scrubjay.rules.templates.OutdatedReference;
import org.scrubjay.rules.templates.PastedPassage;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.rules.threed.ThreedWithExcludedStudy;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new FfrWithoutCcta(),
          new DescriptorMismatch(),
          new MisreadDiagnosisCode(),
          new ProcedureNotValidOnDate(),
          new UnknownProcedureCode(),
          new DiagnosisNotBillable(),
          new DiagnosisNotValidOnDate(),
          new Excludes1Conflict(),
          new PairNeedsModifier(),
          new PairNeverTogether(),
          new UnitsOverLimit(),
          new ProfessionalAndTechnicalTogether(),
          new ProfessionalTechnicalNotAllowed(),
          new AmountNotRvuTimesFactor(),
          new GlobalNotSumOfComponents(),
          new ApcMismatch(),
          new CoinsuranceMismatch(),
          new ConversionFactorMismatch(),
          new RateOutdated(),
          new RatePeriodMissing(),
          new PaymentSystemsMixed(),
          new TableCellInconsistent(),
          new RevenueCodesInconsistent(),
          new ConflictingValues(),
          new EmptySection(),
          new DanglingList(),
          new PastedPassage(),
          new OutdatedReference(),
          new MarkupLeftOver(),
          new CodeWithoutValidity(),
          new HardCodedFact(),
          new DictationSlip(),
          new IdentifierInTemplate(),
          new MalformedCodeRange(),
          new TruncatedDescriptor(),
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
