package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.fees.RateYear;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** A conversion factor that is not the one of the year beside it. */
public final class ConversionFactorMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "conversion-factor-mismatch",
          "rates",
          Severity.WARNING,
          "A stated conversion factor is not the one of the stated year.",
          Set.of(NoteKind.GUIDE));
  private static final Wording STATED =
      Wording.of(
          "(?i)(?:(?<before>20\\d\\d)[^.$\\n"
              + "]{0,60})?\\bconversion factor\\b(?<between>[^$\\n"
              + "]{0,80}?)\\\\?\\$?(?<factor>\\d{2}\\.\\d{2,4})\\b");
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
  private static final Pattern OTHER_FACTOR =
      Pattern.compile("(?i)anesthesi|\\bOPPS\\b|outpatient|hospital|qualif|\\bQP\\b|\\bAPM\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (!checkup.note().tree().readable().contains("onversion factor")) {
      return;
    }
    Matcher stated = STATED.matcher(checkup.note());
    while (stated.find()) {
      Span span = new Span(stated.start("factor"), stated.end("factor"));
      if (OTHER_FACTOR.matcher(line(checkup.note(), span)).find()) {
        verdicts.notChecked("only the standard factor of the physician fee schedule is known");
        continue;
      }
      year(stated)
          .or(() -> RateSheet.of(checkup.note()).year())
          .ifPresentOrElse(
              year -> judge(checkup, span, new BigDecimal(stated.group("factor")), year, verdicts),
              () -> verdicts.notChecked("the year of a conversion factor is not stated"));
    }
  }

  private static String line(Note note, Span span) {
    LineIndex lines = note.tree().source().lines();
    return note.text(lines.line(lines.lineOf(span.start())));
  }

  private static Optional<Integer> year(Matcher stated) {
    Matcher between = YEAR.matcher(stated.group("between"));
    if (between.find()) {
      return Optional.of(Integer.valueOf(between.group()));
    }
    return Optional.ofNullable(stated.group("before")).map(Integer::valueOf);
  }

  private static void judge(
      Checkup checkup, Span span, BigDecimal stated, int year, Verdicts verdicts) {
    List<ConversionFactor> factors = RateYear.of(checkup.book(), year).factors();
    if (factors.isEmpty()) {
      verdicts.notChecked("no conversion factor of " + year + " is at hand");
    } else if (factors.stream().anyMatch(factor -> same(factor.dollars(), stated))) {
      verdicts.passed();
    } else {
      String known =
          factors.stream()
              .map(
                  factor ->
                      factor.dollars().toPlainString() + " (" + factor.validity().words() + ")")
              .collect(Collectors.joining(" and "));
      verdicts.problem(
          Problem.of(
              INFO,
              span,
              String.format(
                  Locale.ROOT,
                  "The conversion factor of %d is %s, not %s.",
                  year,
                  known,
                  stated.toPlainString())));
    }
  }

  private static boolean same(BigDecimal factor, BigDecimal stated) {
    return factor.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
  }
}
