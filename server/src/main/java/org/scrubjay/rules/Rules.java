package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Policy;
import org.scrubjay.rules.cardiac.FfrWithoutCcta;
import org.scrubjay.rules.codes.DescriptorMismatch;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.codes.ProcedureNotValidOnDate;
import org.scrubjay.rules.codes.UnknownProcedureCode;
import org.scrubjay.rules.coverage.DiagnosisNotCovered;
import org.scrubjay.rules.coverage.NoLocalPolicy;
import org.scrubjay.rules.coverage.PayerBundles;
import org.scrubjay.rules.coverage.PolicyCitationOld;
import org.scrubjay.rules.coverage.PolicyRequirement;
import org.scrubjay.rules.coverage.PolicyThresholdDiffers;
import org.scrubjay.rules.coverage.PriorAuthorizationLikely;
import org.scrubjay.rules.diagnoses.DiagnosisNotBillable;
import org.scrubjay.rules.diagnoses.DiagnosisNotValidOnDate;
import org.scrubjay.rules.diagnoses.Excludes1Conflict;
import org.scrubjay.rules.edits.PairNeedsModifier;
import org.scrubjay.rules.edits.PairNeverTogether;
import org.scrubjay.rules.edits.UnitsOverLimit;
import org.scrubjay.rules.modifiers.ProfessionalAndTechnicalTogether;
import org.scrubjay.rules.modifiers.ProfessionalTechnicalNotAllowed;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.rules.threed.ThreedWithExcludedStudy;

/** Every rule there is. */
public final class Rules {
  private static final Policies SHIPPED = Policies.shipped();

  private static final List<Rule> ALL =
      List.of(
          new FfrWithoutCcta(),
          new DescriptorMismatch(),
          new MisreadDiagnosisCode(),
          new ProcedureNotValidOnDate(),
          new UnknownProcedureCode(),
          new DiagnosisNotCovered(SHIPPED),
          new NoLocalPolicy(SHIPPED),
          new PayerBundles(SHIPPED),
          new PolicyCitationOld(),
          new PolicyRequirement(SHIPPED),
          new PolicyThresholdDiffers(SHIPPED),
          new PriorAuthorizationLikely(SHIPPED),
          new DiagnosisNotBillable(),
          new DiagnosisNotValidOnDate(),
          new Excludes1Conflict(),
          new PairNeedsModifier(),
          new PairNeverTogether(),
          new UnitsOverLimit(),
          new ProfessionalAndTechnicalTogether(),
          new ProfessionalTechnicalNotAllowed(),
          new UnfilledBlank(),
          new ThreedWithExcludedStudy());

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
