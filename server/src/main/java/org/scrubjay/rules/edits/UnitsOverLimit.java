package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.UnitLimit;
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
import org.scrubjay.text.Span;

/** More units than a medically unlikely edit allows. */
public final class UnitsOverLimit implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "units-over-limit",
          "edits",
          Severity.ERROR,
          "More units than the medically unlikely edit (MUE) allows.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  /** One code on one day. */
  private record Day(String code, LocalDate date) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      Map<Day, List<ServiceLine>> days =
          claim.lines().stream()
              .collect(
                  Collectors.groupingBy(
                      line -> new Day(line.code(), checkup.note().dateOf(claim, line)),
                      LinkedHashMap::new,
                      Collectors.toList()));
      days.forEach((day, lines) -> checkDay(checkup, claim, day, lines, verdicts));
    }
  }

  /** Whether this rule reports {@code code} on {@code date}. */
  public static boolean reports(Checkup checkup, Claim claim, String code, LocalDate date) {
    List<ServiceLine> lines =
        claim.lines().stream()
            .filter(line -> line.code().equals(code))
            .filter(line -> checkup.note().dateOf(claim, line).equals(date))
            .toList();
    return limit(checkup, claim, code, date)
        .found()
        .filter(limit -> !over(limit, lines).isEmpty())
        .isPresent();
  }

  private static Answer<UnitLimit> limit(
      Checkup checkup, Claim claim, String code, LocalDate date) {
    return PairTables.forClaim(
        claim, setting -> checkup.book().unitLimit(setting, code, date), UnitsOverLimit::sameLimit);
  }

  private static void checkDay(
      Checkup checkup, Claim claim, Day day, List<ServiceLine> lines, Verdicts verdicts) {
    Answer<UnitLimit> answer = limit(checkup, claim, day.code(), day.date());
    if (answer instanceof Answer.Found<UnitLimit> found) {
      List<List<ServiceLine>> over = over(found.value(), lines);
      over.forEach(
          counted -> verdicts.problem(problem(day, counted, found.value(), found.edition())));
      if (over.isEmpty()) {
        verdicts.passed();
      }
    } else {
      verdicts.notChecked(
          answer
              .notChecked()
              .orElse(
                  "CMS publishes no unit limit for "
                      + day.code()
                      + "; some limits are kept secret"));
    }
  }

  private static boolean sameLimit(UnitLimit practitioner, UnitLimit hospital) {
    return practitioner.units() == hospital.units()
        && practitioner.adjudication() == hospital.adjudication();
  }

  /** The lines that go over the limit, each by itself or all together. */
  private static List<List<ServiceLine>> over(UnitLimit limit, List<ServiceLine> lines) {
    if (limit.adjudication() == UnitLimit.Adjudication.LINE) {
      return lines.stream().filter(line -> line.units() > limit.units()).map(List::of).toList();
    }
    List<ServiceLine> counted = counted(lines);
    return sum(counted) > limit.units() ? List.of(counted) : List.of();
  }

  // A reading (26) and a technical part (TC) of one study are one service; that the two stand on
  // one claim is for professional-and-technical-together to say.
  private static List<ServiceLine> counted(List<ServiceLine> lines) {
    List<ServiceLine> technical = lines.stream().filter(line -> line.hasModifier("TC")).toList();
    List<ServiceLine> readings = lines.stream().filter(line -> line.hasModifier("26")).toList();
    List<ServiceLine> fewer = sum(technical) <= sum(readings) ? technical : readings;
    List<ServiceLine> counted = new ArrayList<>(lines);
    if (!technical.equals(readings)) {
      counted.removeAll(fewer);
    }
    return counted;
  }

  private static int sum(List<ServiceLine> lines) {
    return lines.stream().mapToInt(ServiceLine::units).sum();
  }

  private static Problem problem(
      Day day, List<ServiceLine> lines, UnitLimit limit, Edition edition) {
    ServiceLine last = lines.get(lines.size() - 1);
    Severity severity =
        limit.adjudication() == UnitLimit.Adjudication.DAY_POLICY
            ? Severity.ERROR
            : Severity.WARNING;
    return Problem.of(INFO, place(last), message(day, lines, limit))
        .withSeverity(severity)
        .withCode(day.code())
        .withRelated(
            lines.subList(0, lines.size() - 1).stream()
                .map(line -> new Related(line.units() + " counted here", place(line)))
                .toList())
        .withSource(Optional.of(edition.source().withDetail(limit.rationale())));
  }

  private static Span place(ServiceLine line) {
    return line.unitsSpan().orElse(line.mention().span());
  }

  private static String message(Day day, List<ServiceLine> lines, UnitLimit limit) {
    String arithmetic =
        lines.size() == 1
            ? ""
            : lines.stream().map(line -> "" + line.units()).collect(Collectors.joining(" + "))
                + " = ";
    String rationale = limit.rationale().isBlank() ? "" : ", " + limit.rationale();
    String text =
        day.code() + ": " + arithmetic + sum(lines) + " units on " + day.date() + ", the limit is ";
    return text
        + switch (limit.adjudication()) {
          case LINE ->
              limit.units()
                  + " on a line (MUE indicator 1"
                  + rationale
                  + "). If all were done, split the line and tell the parts apart by modifier.";
          case DAY_POLICY ->
              limit.units()
                  + " a day and firm (MUE indicator 2"
                  + rationale
                  + "): nothing over it is paid, not on appeal either.";
          case DAY_CLINICAL ->
              limit.units()
                  + " a day (MUE indicator 3"
                  + rationale
                  + "). More is paid only on review, with records that show why.";
        };
  }
}
