package org.scrubjay.rules.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.Measures;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Statement;
import org.scrubjay.rules.common.PolicyRanges;
import org.scrubjay.rules.common.ReportStatements;

/** The requirements of policies that are about what a note says in its sentences. */
final class PolicyProse {
  private PolicyProse() {}

  /**
   * Checks one requirement.
   *
   * @param said hears what is asked for and not met, as the end of a sentence that begins with the
   *     code, or nothing when it is met
   */
  static void check(
      Note note,
      Services.Service service,
      Check check,
      Consumer<Optional<String>> said,
      Verdicts verdicts) {
    ReportStatements report = ReportStatements.of(note);
    if (check instanceof Check.NumericRange range) {
      checkRange(report, service, range, said, verdicts);
    } else if (report.isEmpty()) {
      verdicts.notChecked(
          "a policy asks what the report for " + service.code() + " says, and the note has none");
    } else if (check instanceof Check.RequiresStatement required) {
      List<Statement> missing =
          required.statements().stream()
              .filter(statement -> report.where(statement).findAny().isEmpty())
              .toList();
      said.accept(
          missing.isEmpty()
              ? Optional.empty()
              : Optional.of("needs words on " + names(missing) + ", and the note has none"));
    } else if (check instanceof Check.ForbidsStatement forbidden) {
      List<Statement> there =
          forbidden.statements().stream()
              .filter(statement -> report.where(statement).findAny().isPresent())
              .toList();
      said.accept(
          there.isEmpty()
              ? Optional.empty()
              : Optional.of("is not meant for " + names(there) + ", of which the note speaks"));
    }
  }

  private static void checkRange(
      ReportStatements report,
      Services.Service service,
      Check.NumericRange range,
      Consumer<Optional<String>> said,
      Verdicts verdicts) {
    List<Boolean> inRange = inRange(report, service, range);
    String quantity = words(range.quantity());
    if (inRange.isEmpty()) {
      verdicts.notChecked(
          "a policy on " + service.code() + " names a range, and the note states no " + quantity);
    } else if (inRange.contains(true)) {
      said.accept(Optional.empty());
    } else {
      said.accept(
          Optional.of(
              "needs a "
                  + quantity
                  + range.least().map(least -> " of at least " + least).orElse("")
                  + range.most().map(most -> " of at most " + most).orElse("")
                  + ", and what the note states lies outside"));
    }
  }

  /** For every value that the note states, whether it lies in the range. */
  private static List<Boolean> inRange(
      ReportStatements report, Services.Service service, Check.NumericRange range) {
    return switch (range.quantity()) {
      case CORONARY_STENOSIS_PERCENT ->
          report.sentences().stream()
              .flatMap(sentence -> Measures.stenoses(report.text(), sentence).stream())
              .map(stenosis -> PolicyRanges.reaches(stenosis, range))
              .toList();
      case BODY_MASS_INDEX ->
          held(
              report.sentences().stream()
                  .flatMap(span -> Measures.bodyMassIndex(report.text(), span).stream()),
              range);
      case EJECTION_FRACTION_PERCENT ->
          held(
              report.sentences().stream()
                  .flatMap(span -> Measures.ejectionFraction(report.text(), span).stream()),
              range);
      case PACK_YEARS ->
          held(
              report.sentences().stream()
                  .flatMap(span -> Measures.packYears(report.text(), span).stream()),
              range);
      case AGE_YEARS ->
          held(
              service.claim().header().age().stream().map(Stated::value).map(BigDecimal::valueOf),
              range);
      // A figure of a practice, which audit looks at.
      case THREED_SHARE_PERCENT -> List.of();
    };
  }

  private static List<Boolean> held(Stream<BigDecimal> values, Check.NumericRange range) {
    return values.map(value -> PolicyRanges.holds(value, range)).toList();
  }

  private static String names(List<Statement> statements) {
    return statements.stream()
        .map(statement -> statement.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String words(Check.Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
