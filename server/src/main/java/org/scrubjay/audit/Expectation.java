package org.scrubjay.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Requirement;

/**
 * A contractor's expectation on the share of studies with three-dimensional rendering, and what the
 * notes show of it.
 *
 * @param basis the studies that were compared: billed ones, or described ones where none is billed
 * @param share of the studies that the contractor pays for
 * @param unknown studies of which it is not known who pays; they are not in the share
 */
public record Expectation(
    Requirement requirement, Study.Basis basis, Share share, int unknown, Outcome outcome) {

  /** The three answers of every check. */
  public enum Outcome {
    ABOVE,
    WITHIN,
    NOT_CHECKED
  }

  static Expectation of(Requirement requirement, List<Study> studies) {
    List<Study> billed = of(studies, Study.Basis.BILLED);
    Study.Basis basis =
        billed.stream().anyMatch(study -> applies(study, requirement))
            ? Study.Basis.BILLED
            : of(studies, Study.Basis.DESCRIBED).stream()
                    .anyMatch(study -> applies(study, requirement))
                ? Study.Basis.DESCRIBED
                : billed.isEmpty() ? Study.Basis.DESCRIBED : Study.Basis.BILLED;
    List<Study> compared = of(studies, basis);
    Share share = Share.of(compared.stream().filter(study -> applies(study, requirement)).toList());
    int unknown =
        (int)
            compared.stream()
                .filter(study -> study.expectations().get(requirement) instanceof Fit.Unknown)
                .count();
    return new Expectation(requirement, basis, share, unknown, outcome(requirement, share));
  }

  private Check.NumericRange range() {
    return (Check.NumericRange) requirement.check();
  }

  /** The greatest share that is expected, percent. */
  public Optional<BigDecimal> most() {
    return range().most();
  }

  /** The least share that is expected, percent. */
  public Optional<BigDecimal> least() {
    return range().least();
  }

  private static Outcome outcome(Requirement requirement, Share share) {
    Optional<BigDecimal> most = ((Check.NumericRange) requirement.check()).most();
    if (share.studies() == 0 || most.isEmpty()) {
      return Outcome.NOT_CHECKED;
    }
    return share.above(most.get()) ? Outcome.ABOVE : Outcome.WITHIN;
  }

  private static List<Study> of(List<Study> studies, Study.Basis basis) {
    return studies.stream().filter(study -> study.basis() == basis).toList();
  }

  private static boolean applies(Study study, Requirement requirement) {
    return study.expectations().get(requirement) instanceof Fit.Applies;
  }
}
