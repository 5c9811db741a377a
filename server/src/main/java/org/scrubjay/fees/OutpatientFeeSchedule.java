package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.OutpatientRow;

/**
 * National rates of the Medicare hospital outpatient prospective payment system (CMS, OPPS Addendum
 * B), before the wage index.
 */
public final class OutpatientFeeSchedule {
  private OutpatientFeeSchedule() {}

  /** The national rate on a date. */
  public static OutpatientFee national(CodeBook book, String code, LocalDate date) {
    Answer<OutpatientRow> answer = book.outpatient(code, date);
    if (answer instanceof Answer.Found<OutpatientRow> found) {
      OutpatientRow row = found.value();
      return new OutpatientFee.Rate(
          row.status(),
          row.apc(),
          row.apcTitle(),
          row.rate().map(Money::rounded),
          copayment(row).map(Money::rounded),
          "OPPS " + date.getYear() + row.apc().map(apc -> ", APC " + apc).orElse(""),
          found.edition());
    }
    return answer
        .answeredBy()
        .<OutpatientFee>map(OutpatientFee.NoRow::new)
        .orElseGet(() -> new OutpatientFee.NotChecked(answer.notChecked().orElseThrow()));
  }

  private static Optional<BigDecimal> copayment(OutpatientRow row) {
    return row.nationalCopayment().or(row::minimumCopayment);
  }
}
