package org.scrubjay.rules.modifiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** Two modifiers about a notice to the patient that contradict each other on one line. */
public final class NoticeModifierConflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "notice-modifier-conflict",
          "modifiers",
          Severity.WARNING,
          "GA with GZ or GY on one line, which contradict each other.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  private record Conflict(String one, String other, String why) {}

  private static final List<Conflict> CONFLICTS =
      List.of(
          new Conflict(
              "GA",
              "GZ",
              "GA says that a required notice was given and is on file, GZ is for a denial that is"
                  + " expected without one"),
          new Conflict(
              "GA",
              "GY",
              "GA is for a required notice that a service may be found not necessary, GY for a"
                  + " service that Medicare excludes by law (a voluntary notice is GX)"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        for (Conflict conflict : CONFLICTS) {
          checkLine(line, conflict, verdicts);
        }
      }
    }
  }

  private static void checkLine(ServiceLine line, Conflict conflict, Verdicts verdicts) {
    Optional<Stated<String>> one = modifier(line, conflict.one());
    Optional<Stated<String>> other = modifier(line, conflict.other());
    if (one.isPresent() && other.isPresent()) {
      verdicts.problem(problem(line, conflict, one.get(), other.get()));
    } else if (one.isPresent() || other.isPresent()) {
      verdicts.passed();
    }
  }

  private static Optional<Stated<String>> modifier(ServiceLine line, String modifier) {
    return line.modifiers().stream().filter(stated -> stated.value().equals(modifier)).findFirst();
  }

  private static Problem problem(
      ServiceLine line, Conflict conflict, Stated<String> one, Stated<String> other) {
    return Problem.of(
            INFO,
            other.span(),
            conflict.one()
                + " and "
                + conflict.other()
                + " on "
                + line.code()
                + " contradict each other: "
                + conflict.why()
                + ". Keep the one that the record supports.")
        .withCode(line.code())
        .withRelated(List.of(new Related(conflict.one() + " stands here", one.span())))
        .withSource(
            Optional.of(
                SourceRef.of("CMS, HCPCS Level II, January 2026")
                    .withDetail("modifiers GA, GX, GY and GZ")));
  }
}
