package org.scrubjay.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;

/** National amounts as CMS publishes them. */
class NationalFeesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

  private static CodeBook book;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @ParameterizedTest
  @CsvSource({
    "75574, '', 318.29",
    "75574, 26, 109.01",
    "75574, TC, 209.28",
    "75580, '', 839.07",
    "75580, 26, 33.64",
    "75580, TC, 805.43",
    "71046, '', 32.67",
    "70553, 26, 104.80",
    "93458, '', 962.96",
  })
  void physicianFees2025(String code, String modifier, BigDecimal dollars) {
    assertThat(amount(code, modifier, DAY).dollars()).isEqualTo(dollars);
  }

  @Test
  void anAmountExplainsItself() {
    Fee.Amount amount = amount("75574", "", DAY);
    assertThat(amount.basis()).isEqualTo("PFS 2025, national, non-facility");
    assertThat(amount.step()).isEqualTo("(2.40 x 1 + 7.28 x 1 + 0.16 x 1) x 32.3465");
    assertThat(amount.edition().name()).isEqualTo("built-in 2025");
  }

  @Test
  void theFactorOfTheDayCounts() {
    assertThat(amount("75580", "", LocalDate.of(2024, 3, 8)).dollars())
        .isEqualTo(new BigDecimal("888.02"));
    assertThat(amount("75580", "", LocalDate.of(2024, 3, 9)).dollars())
        .isEqualTo(new BigDecimal("902.76"));
  }

  @Test
  void aCodeWithoutAnAmountSaysWhy() {
    assertThat(national("0559T", ""))
        .isInstanceOfSatisfying(
            Fee.NoAmount.class,
            none -> assertThat(none.reason()).isEqualTo("status C: priced by the contractor"));
    assertThat(national("92920", "TC"))
        .isInstanceOfSatisfying(
            Fee.NoAmount.class,
            none -> assertThat(none.reason()).isEqualTo("the fee schedule has no row 92920-TC"));
    assertThat(PhysicianFeeSchedule.national(book, "75574", "", false, LocalDate.of(2027, 1, 1)))
        .isEqualTo(new Fee.NotChecked("no physician fee schedule figures for 2027-01-01"));
    assertThat(PhysicianFeeSchedule.national(book, "75580", "", true, LocalDate.of(2024, 5, 1)))
        .isEqualTo(new Fee.NotChecked("no facility total of 75580 for 2024-05-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "C9793, 2025-03-14, 1017.39, 'OPPS 2025, APC 5724'",
    "75580, 2025-03-14, 1017.39, 'OPPS 2025, APC 5724'",
    "75580, 2024-03-14, 997.22, 'OPPS 2024, APC 5724'",
    "75574, 2025-03-14, 357.13, 'OPPS 2025, APC 5572'",
  })
  void outpatientRates(String code, LocalDate date, BigDecimal rate, String basis) {
    assertThat(OutpatientFeeSchedule.national(book, code, date))
        .isInstanceOfSatisfying(
            OutpatientFee.Rate.class,
            fee -> {
              assertThat(fee.rate()).contains(rate);
              assertThat(fee.basis()).isEqualTo(basis);
            });
  }

  @Test
  void aPackagedCodeHasAStatusAndNoRate() {
    assertThat(OutpatientFeeSchedule.national(book, "76377", DAY))
        .isInstanceOfSatisfying(
            OutpatientFee.Rate.class,
            fee -> {
              assertThat(fee.status()).isEqualTo("N");
              assertThat(fee.rate()).isEmpty();
            });
    assertThat(OutpatientFeeSchedule.national(book, "75574", LocalDate.of(2023, 6, 1)))
        .isInstanceOf(OutpatientFee.NotChecked.class);
  }

  @Test
  void moneyIsRoundedHalfUpOnce() {
    assertThat(Money.times(new BigDecimal("0.5"), new BigDecimal("0.01"))).isEqualTo("0.01");
    assertThat(Money.words(new BigDecimal("1017.385"))).isEqualTo("$1,017.39");
    assertThat(Money.words(new BigDecimal("-1.5"))).isEqualTo("-$1.50");
  }

  private static Fee national(String code, String modifier) {
    return PhysicianFeeSchedule.national(book, code, modifier, false, DAY);
  }

  private static Fee.Amount amount(String code, String modifier, LocalDate date) {
    Fee fee = PhysicianFeeSchedule.national(book, code, modifier, false, date);
    assertThat(fee).isInstanceOf(Fee.Amount.class);
    return (Fee.Amount) fee;
  }
}
