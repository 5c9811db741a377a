package org.scrubjay.rules.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;

/** What a team's own policy asks for, of the kinds that no other rule looks after. */
public final class PolicyRequirement implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-requirement",
          "coverage",
          Severity.WARNING,
          "The claim does not meet a requirement of a policy file.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  private final Policies policies;

  public PolicyRequirement(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new PolicyRequirement(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    List<Requirement> own =
        policies.with(Check.class).filter(PolicyRequirement::isForThisRule).toList();
    if (own.isEmpty()) {
      // Nobody has to have policies of their own.
      return;
    }
    for (Services.Service service : Services.of(note, own.stream(), verdicts)) {
      for (Requirement requirement : service.requirements()) {
        check(note, service, requirement, verdicts);
      }
    }
  }

  private static boolean isForThisRule(Requirement requirement) {
    Check check = requirement.check();
    return requirement.checkedBy().isEmpty()
        && (check instanceof Check.RequiresProcedure
            || check instanceof Check.ExcludesProcedure
            || check instanceof Check.UnitsPer
            || check instanceof Check.RequiresStatement
            || check instanceof Check.ForbidsStatement
            || check instanceof Check.NumericRange range
                && range.quantity() != Check.Quantity.THREED_SHARE_PERCENT);
  }

  private static void check(
      Note note, Services.Service service, Requirement requirement, Verdicts verdicts) {
    Check check = requirement.check();
    if (check instanceof Check.RequiresProcedure required) {
      boolean met = sameDay(note, service).stream().anyMatch(line -> required.lists(line.code()));
      say(
          met,
          service,
          requirement,
          "needs " + String.join(" or ", required.procedures()) + " on the same day",
          verdicts);
    } else if (check instanceof Check.ExcludesProcedure excluded) {
      List<String> beside =
          sameDay(note, service).stream()
              .map(ServiceLine::code)
              .filter(code -> !code.equals(service.code()) && excluded.lists(code))
              .distinct()
              .toList();
      say(
          beside.isEmpty(),
          service,
          requirement,
          "may not stand beside " + String.join(", ", beside) + " on the same day",
          verdicts);
    } else if (check instanceof Check.UnitsPer limit) {
      units(note, service, requirement, limit, verdicts);
    } else {
      PolicyProse.check(note, service, check, said(service, requirement, verdicts), verdicts);
    }
  }

  private static void units(
      Note note,
      Services.Service service,
      Requirement requirement,
      Check.UnitsPer limit,
      Verdicts verdicts) {
    int units = limit.per() == Check.Per.LINE ? mostOnALine(note, service) : onDay(note, service);
    int studies =
        limit.per() == Check.Per.STUDY
            ? Math.max(
                1,
                service.claim().lines().stream()
                    .filter(line -> limit.countsFor(line.code()))
                    .collect(
                        Collectors.groupingBy(
                            line -> line.code() + note.dateOf(service.claim(), line),
                            Collectors.reducing(0, ServiceLine::units, Math::max)))
                    .values()
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum())
            : 1;
    String per =
        switch (limit.per()) {
          case LINE -> " on a line";
          case DAY -> " a day";
          case STUDY -> " for each study";
        };
    say(
        units <= limit.most() * studies,
        service,
        requirement,
        "is limited to " + limit.most() + per + ", and there are " + units,
        verdicts);
  }

  /** How an unmet demand on the report's words is said. */
  private static Consumer<Optional<String>> said(
      Services.Service service, Requirement requirement, Verdicts verdicts) {
    return demand -> say(demand.isEmpty(), service, requirement, demand.orElse(""), verdicts);
  }

  private static void say(
      boolean met,
      Services.Service service,
      Requirement requirement,
      String demand,
      Verdicts verdicts) {
    if (met) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Services.problem(
              INFO,
              service,
              requirement,
              service.code() + " " + demand + ". " + requirement.message()));
    }
  }

  private static List<ServiceLine> sameDay(Note note, Services.Service service) {
    Claim claim = service.claim();
    return claim.lines().stream()
        .filter(line -> note.dateOf(claim, line).equals(service.date()))
        .toList();
  }

  private static int mostOnALine(Note note, Services.Service service) {
    return sameDay(note, service).stream()
        .filter(line -> line.code().equals(service.code()))
        .mapToInt(ServiceLine::units)
        .max()
        .orElse(0);
  }

  /** The two components of a service are one service, billed by two. */
  private static int onDay(Note note, Services.Service service) {
    int professional = 0;
    int technical = 0;
    int whole = 0;
    for (ServiceLine line : sameDay(note, service)) {
      if (!line.code().equals(service.code())) {
        continue;
      }
      if (line.hasModifier("26")) {
        professional += line.units();
      } else if (line.hasModifier("TC")) {
        technical += line.units();
      } else {
        whole += line.units();
      }
    }
    return whole + Math.max(professional, technical);
  }
}
