package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.fees.Fee;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.RateYear;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.tables.RateSentence;
import org.scrubjay.note.tables.RateSheet;

/** A patient's share in dollars that is not the stated share of what Medicare allows. */
public final class CoinsuranceMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "coinsurance-mismatch",
          "rates",
          Severity.INFO,
          "A coinsurance in dollars is not the stated percentage of the allowed amount.",
          Set.of(NoteKind.GUIDE));
  private static final Pattern SHARE =
      Pattern.compile("(?i)co-?insurance|co-?pay|liabilit|patient|beneficiar|allowed");
  private static final BigDecimal ROUNDING = new BigDecimal("0.02");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * What the share may be taken of.
   *
   * @param words where the amount comes from, with the calculation
   */
  private record Allowed(BigDecimal dollars, String words) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (RateSentence sentence : sheet.sentences()) {
      boolean states =
          sentence.percents().size() == 1
              && !sentence.amounts().isEmpty()
              && SHARE.matcher(checkup.note().text(sentence.span())).find();
      if (states) {
        checkSentence(checkup, sheet, sentence, verdicts);
      }
    }
  }

  private static void checkSentence(
      Checkup checkup, RateSheet sheet, RateSentence sentence, Verdicts verdicts) {
    int percent = sentence.percents().get(0).value();
    List<Stated<BigDecimal>> amounts = sentence.amounts();
    Stated<BigDecimal> share = amounts.get(amounts.size() - 1);
    if (amounts.size() > 1) {
      Allowed stated = new Allowed(amounts.get(0).value(), Money.words(amounts.get(0).value()));
      judge(percent, share, List.of(stated), Optional.empty(), verdicts);
      return;
    }
    Optional<CodeMention> code = spokenOf(checkup.note(), share);
    Optional<Integer> year = sheet.year(sentence);
    if (code.isEmpty() || year.isEmpty()) {
      verdicts.notChecked("the code or the year of a coinsurance is not stated");
      return;
    }
    RateYear rates = RateYear.of(checkup.book(), year.get());
    List<Allowed> allowed = allowed(rates, code.get().code());
    if (allowed.isEmpty()) {
      verdicts.notChecked(
          "no Medicare amount of " + code.get().code() + " in " + year.get() + " is at hand");
    } else {
      judge(percent, share, allowed, Optional.of(code.get().code()), verdicts);
    }
  }

  /** The procedure that the note named last before {@code share}. */
  private static Optional<CodeMention> spokenOf(Note note, Stated<BigDecimal> share) {
    return note.mentions().stream()
        .filter(CodeMention::isProcedure)
        .filter(mention -> mention.span().end() <= share.span().start())
        .reduce((first, second) -> second);
  }

  private static List<Allowed> allowed(RateYear rates, String code) {
    List<Allowed> allowed = new ArrayList<>();
    for (RateYear.DatedAmount dated : rates.amounts(code, "", false)) {
      Fee.Amount amount = dated.amount();
      allowed.add(
          new Allowed(
              amount.dollars(),
              amount.step()
                  + " = "
                  + Money.words(amount.dollars())
                  + ", PFS "
                  + dated.period().words()));
    }
    for (OutpatientFee.Rate rate : rates.outpatientRates(code)) {
      rate.rate()
          .ifPresent(
              dollars ->
                  allowed.add(new Allowed(dollars, Money.words(dollars) + ", " + rate.basis())));
    }
    return allowed;
  }

  private static void judge(
      int percent,
      Stated<BigDecimal> share,
      List<Allowed> allowed,
      Optional<String> code,
      Verdicts verdicts) {
    boolean right =
        allowed.stream()
            .flatMap(base -> Stream.of(share(percent, base)))
            .anyMatch(expected -> expected.subtract(share.value()).abs().compareTo(ROUNDING) <= 0);
    if (right) {
      verdicts.passed();
      return;
    }
    List<String> shares =
        allowed.stream()
            .map(
                base ->
                    Money.words(share(percent, base))
                        + " ("
                        + percent
                        + " % of "
                        + base.words()
                        + ")")
            .toList();
    String message =
        Money.words(share.value())
            + " is not "
            + percent
            + " % of the amount"
            + code.map(name -> " of " + name).orElse("")
            + ": that is "
            + String.join(" or ", shares)
            + ".";
    Problem problem = Problem.of(INFO, share.span(), message);
    verdicts.problem(code.map(problem::withCode).orElse(problem));
  }

  private static BigDecimal share(int percent, Allowed base) {
    return Money.rounded(base.dollars().multiply(new BigDecimal(percent)).divide(HUNDRED));
  }
}
