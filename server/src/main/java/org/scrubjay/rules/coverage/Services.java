package org.scrubjay.rules.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Requirement;

/** The services of a note that policies speak of, each with what is asked for it. */
final class Services {
  private Services() {}

  /**
   * A code of a claim on a day.
   *
   * @param line the first line that bills the code on that day
   * @param requirements those that apply, at least one
   */
  record Service(Claim claim, ServiceLine line, LocalDate date, List<Requirement> requirements) {
    Service {
      requirements = List.copyOf(requirements);
    }

    String code() {
      return line.code();
    }
  }

  /**
   * The services for which {@code requirements} ask something. Where the note does not say what
   * decides, {@code verdicts} hears that nothing was checked.
   */
  static List<Service> of(Note note, Stream<Requirement> requirements, Verdicts verdicts) {
    return of(note, requirements, any -> true, verdicts);
  }

  /** The same for the codes of which {@code concerned} is true, as if the note had no others. */
  static List<Service> of(
      Note note, Stream<Requirement> requirements, Predicate<String> concerned, Verdicts verdicts) {
    List<Requirement> all = requirements.toList();
    boolean billed =
        note.claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .anyMatch(line -> concerned.test(line.code()));
    if (all.isEmpty() && billed) {
      verdicts.notChecked("no policy that could ask for this is loaded");
    }
    List<Service> services = new ArrayList<>();
    for (Claim claim : note.claims()) {
      Set<String> seen = new HashSet<>();
      for (ServiceLine line : claim.lines()) {
        LocalDate date = note.dateOf(claim, line);
        if (!concerned.test(line.code()) || !seen.add(line.code() + " " + date)) {
          continue;
        }
        List<Requirement> applying = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Requirement requirement : all) {
          Fit fit = requirement.appliesTo().fit(claim.header(), line.code(), date);
          if (fit instanceof Fit.Applies) {
            applying.add(requirement);
          } else if (fit instanceof Fit.Unknown unknown) {
            missing.add(unknown.missing());
          }
        }
        if (!applying.isEmpty()) {
          services.add(new Service(claim, line, date, applying));
        } else {
          missing.forEach(what -> verdicts.notChecked("policies on " + line.code() + ": " + what));
        }
      }
    }
    return services;
  }

  /** A problem about a service, in the severity and with the source of the requirement. */
  static Problem problem(RuleInfo rule, Service service, Requirement requirement, String message) {
    return Problem.of(rule, service.line().mention().span(), message)
        .withCode(service.code())
        .withSeverity(
            requirement
                .severity()
                .map(weight -> Severity.valueOf(weight.name()))
                .orElse(rule.severity()))
        .withSource(Optional.of(requirement.source().ref()));
  }
}
