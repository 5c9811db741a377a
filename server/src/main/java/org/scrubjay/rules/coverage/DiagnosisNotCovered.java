package org.scrubjay.rules.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;

/** A service with no diagnosis that its coverage policy lists. */
public final class DiagnosisNotCovered implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "diagnosis-not-covered",
          "coverage",
          Severity.WARNING,
          "No diagnosis of the line is on the list of its coverage policy.",
          Set.of(NoteKind.CLAIM));

  private final Policies policies;

  public DiagnosisNotCovered(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new DiagnosisNotCovered(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Services.of(checkup.note(), policies.with(Check.RequiresDiagnosis.class), verdicts)
        .forEach(service -> check(service, verdicts));
  }

  private static void check(Services.Service service, Verdicts verdicts) {
    Optional<List<Diagnosis>> diagnoses = diagnosesOf(service);
    if (diagnoses.isEmpty()) {
      verdicts.notChecked(
          "policies on " + service.code() + ": the line has no diagnosis to look for");
      return;
    }
    // A team's own list adds to the list that ships: one of them is enough.
    boolean listed =
        diagnoses.get().stream()
            .anyMatch(
                diagnosis ->
                    service.requirements().stream()
                        .anyMatch(requirement -> list(requirement).lists(diagnosis.code())));
    if (listed) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(service, diagnoses.get()));
    }
  }

  /** What the line points at, or all diagnoses when it points at none. */
  private static Optional<List<Diagnosis>> diagnosesOf(Services.Service service) {
    ServiceLine line = service.line();
    // What is no diagnosis code at all has a rule of its own.
    List<Diagnosis> all =
        service.claim().diagnoses().stream()
            .filter(diagnosis -> diagnosis.mention().isDiagnosis())
            .toList();
    Set<Character> letters =
        line.pointers().stream().map(pointer -> pointer.value()).collect(Collectors.toSet());
    List<Diagnosis> meant =
        letters.isEmpty()
            ? all
            : all.stream()
                .filter(diagnosis -> diagnosis.pointer().filter(letters::contains).isPresent())
                .toList();
    return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
  }

  private static Problem problem(Services.Service service, List<Diagnosis> diagnoses) {
    Requirement requirement = service.requirements().get(0);
    String open =
        list(requirement).listing() == Check.Listing.NOT_ALL_INCLUSIVE
            ? " The list is not all inclusive: another diagnosis may do where the record supports"
                + " it."
            : "";
    return Services.problem(
            INFO,
            service,
            requirement,
            "No diagnosis of this line ("
                + diagnoses.stream()
                    .map(Diagnosis::code)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ") is on the list for "
                + service.code()
                + ". "
                + requirement.message()
                + open)
        .withRelated(
            diagnoses.stream()
                .map(
                    diagnosis ->
                        new Related(
                            diagnosis.code() + " is not listed", diagnosis.mention().span()))
                .toList());
  }

  private static Check.RequiresDiagnosis list(Requirement requirement) {
    return (Check.RequiresDiagnosis) requirement.check();
  }
}
