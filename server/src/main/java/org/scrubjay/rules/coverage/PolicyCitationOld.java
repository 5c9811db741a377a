package org.scrubjay.rules.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** A guideline that is cited in a version whose year is over. */
public final class PolicyCitationOld implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-citation-old",
          "coverage",
          Severity.WARNING,
          "A payer's or reviewer's guideline is cited in a version more than a year old.",
          Set.of(NoteKind.GUIDE, NoteKind.TEMPLATE, NoteKind.CLAIM));

  private static final int MONTHS_IN_FORCE = 12;

  /**
   * A version with its year, and the first day if it follows: {@code V1.0.2024_eff02.01.2024}.
   * Guidelines of radiology benefit managers are named so; their words rarely say more.
   */
  private static final Wording VERSION =
      Wording.of(
          "(?i)guidelines?[^\\n]{0,20}?"
              + "(?<version>(?<![a-z0-9])(?<name>V\\d{1,2}(?:\\.\\d{1,2}){1,2}\\.(?<year>20\\d\\d))"
              + "(?!\\d)(?:[ _,(\\\\]*eff(?:ective)?[ .:]*(?<month>\\d\\d)[./](?<day>\\d\\d)[./]"
              + "(?<of>20\\d\\d)(?!\\d))?)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    Matcher version = VERSION.matcher(note);
    Set<String> seen = new HashSet<>();
    while (version.find()) {
      Span span = new Span(version.start("version"), version.end("version"));
      Optional<LocalDate> first = firstDay(version);
      LocalDate date = note.dateAt(span);
      // A link repeats in its address what its text says.
      if (first.isEmpty() || !seen.add(first.get().getYear() + version.group("name"))) {
        continue;
      }
      if (date.isBefore(first.get().plusMonths(MONTHS_IN_FORCE))) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(span, first.get(), date));
      }
    }
  }

  /** A year without a day is taken to its end, so that nothing is called old too early. */
  private static Optional<LocalDate> firstDay(Matcher version) {
    try {
      return Optional.of(
          version.group("of") == null
              ? LocalDate.of(Integer.parseInt(version.group("year")), 12, 31)
              : LocalDate.of(
                  Integer.parseInt(version.group("of")),
                  Integer.parseInt(version.group("month")),
                  Integer.parseInt(version.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Problem problem(Span span, LocalDate first, LocalDate date) {
    return Problem.of(
        INFO,
        span,
        "This version took effect by "
            + first
            + ", more than a year before "
            + date
            + ", and such guidelines are replaced about once a year. Look up the version in force"
            + " and cite that.");
  }
}
