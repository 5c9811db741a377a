package org.scrubjay.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;

/** What a claim is paid, with the 2025 figures that are built in. */
class ClaimPricerTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
  private static final List<String> CODES =
      List.of(
          "71260", "71250", "74177", "70553", "70551", "75574", "75580", "76377", "93458", "71046",
          "73610", "76700", "75571", "C9793");

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
    "75574-26, 109.01",
    "75580, 839.07",
    "76377-TC, 40.76",
    "93458-TC, 685.42",
  })
  void singleLinesAreTheFeeSchedule(String line, BigDecimal amount) {
    assertThat(amounts(office(line))).containsExactly(Optional.of(amount));
  }

  @Test
  void aLineExplainsItself() {
    PricedLine line = office("75574-26").get(0);
    assertThat(line.basis()).isEqualTo("PFS 2025, national, non-facility");
    assertThat(line.steps())
        .containsExactly(
            new Step("(2.40 x 1 + 0.85 x 1 + 0.12 x 1) x 32.3465", new BigDecimal("109.01")));
    assertThat(line.apart().patientShare()).contains(new BigDecimal("21.80"));
    assertThat(line.apart().sequestration()).contains(new BigDecimal("1.74"));
    assertThat(line.apart().limitingCharge()).contains(new BigDecimal("119.09"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // kind | lines | denied | beside | in the line's last step | total
        "professional | 71260-26 71250-26 | 71250 | 71260 | whatever its modifiers | 53.05",
        "professional | 71250-26-59 71260-26 | 71250 | 71260 | whatever its modifiers | 53.05",
        "- | 71260-26 71250-26 | 71250 | 71260 | whatever its modifiers | 53.05",
        "professional | 75574-26 76377-26 | 76377 | 75574 | no modifier is there that | 109.01",
        "outpatient hospital | 75574 76377 | 76377 | 75574 | no modifier is there that | 357.13",
        "professional | 75574-26 76377-26-59 | - | - | - | 145.24",
        "professional | 75574-26-59 76377-26 | - | - | - | 145.24",
        "professional | 75574-26 76377-26-ZZ | - | - | - | 145.24",
        "professional | 71260-26 74177-26 | - | - | - | 133.85",
        "professional | 71260 71250 | 71250 | 71260 | whatever its modifiers | -",
        "asc | 71260-26 71250-26 | - | - | - | -",
      })
  void whatNcciDeniesIsPaidNothingAndTheOthersAsIfItWereNotThere(
      String kind, String lines, String denied, String beside, String why, BigDecimal total) {
    ClaimPrice price = price(kind, lines.split(" "));
    List<PricedLine> flagged =
        price.lines().stream().filter(line -> line.deniedBeside().isPresent()).toList();
    assertThat(flagged)
        .extracting(line -> line.service().code())
        .isEqualTo(Stream.ofNullable(denied).toList());
    assertThat(price.total()).isEqualTo(Optional.ofNullable(total));
    assertThat(price.leftOut().endsWith(", 1 line denied")).isEqualTo(denied != null);
    for (PricedLine line : flagged) {
      assertThat(line.deniedBeside()).contains(beside);
      assertThat(line.amount()).contains(new BigDecimal("0.00"));
      assertThat(line.steps().get(line.steps().size() - 1).what())
          .startsWith("NCCI denies it beside " + beside)
          .contains(why);
      assertThat(line.apart()).isEqualTo(PricedLine.Apart.NONE);
    }
  }

  @Test
  void aDayBeforeEveryNcciEditionLeavesOpenWhetherALineIsDenied() {
    String text = "CLAIM: professional\nPOS: 11\nDOS: 05/14/2024\nCPT: 75574\n     76377\n";
    NoteReading reading = new NoteReading(Optional.of(NoteKind.CLAIM), DAY);
    Note note = NoteReader.read(NoteParsing.parse(text), book, reading);
    assertThat(new ClaimPricer(book, Optional.empty(), Optional.empty()).price(note).lines())
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line.deniedBeside()).isEmpty();
              assertThat(line.unchecked())
                  .contains(
                      "whether NCCI denies it beside another line: no NCCI PTP practitioner edition"
                          + " covers 2024-05-14");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "professional, 76377-26-59, true",
    "professional, 76377-26, false",
    "outpatient hospital, 76377-59, false",
  })
  void whetherTheRecordSupportsAModifierStaysOpen(String kind, String line, boolean open) {
    assertThat(price(kind, "75574-26", line).lines().get(1).unchecked())
        .filteredOn(reason -> reason.contains("NCCI denies it beside 75574 unless a modifier"))
        .hasSize(open ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "101, 1"})
  void codesThatAreTooManyToCompareAreNotTakenForPaid(int codes, int remarks) {
    String[] lines =
        IntStream.range(0, codes)
            .mapToObj(i -> i == 0 ? "75574-26" : 70000 + i + "-26")
            .toArray(String[]::new);
    assertThat(price("professional", lines).lines().get(0).unchecked())
        .filteredOn(reason -> reason.endsWith("more than 100 codes of one day are not compared"))
        .hasSize(remarks);
  }

  /** 95 percent is for the lesser of two studies that are paid, and here only one is. */
  @Test
  void aDeniedLineReducesNoOther() {
    ClaimPrice price = price("professional", "71260-26", "71250-26");
    assertThat(amounts(price.lines()))
        .containsExactly(Optional.of(new BigDecimal("53.05")), Optional.of(new BigDecimal("0.00")));
    assertThat(price.lines().get(1).steps())
        .extracting(Step::amount)
        .containsExactly(new BigDecimal("49.17"), new BigDecimal("0.00"));
  }

  @Test
  void ofSeveralStudiesTheHighestIsPaidInFull() {
    List<PricedLine> lines = office("71046-26", "70553-26", "75574-26");
    assertThat(lines.get(1).amount()).contains(new BigDecimal("99.56"));
    assertThat(lines.get(2).amount()).contains(new BigDecimal("109.01"));
    assertThat(lines.get(1).steps())
        .extracting(Step::what)
        .last()
        .isEqualTo("95 % of the professional component");
  }

  @Test
  void theTechnicalComponentOfFurtherStudiesIsHalved() {
    List<PricedLine> lines = office("75574-TC", "70551-TC");
    PricedLine second = lines.get(1);
    Fee.Amount alone = (Fee.Amount) PhysicianFeeSchedule.national(book, "70551", "TC", false, DAY);
    assertThat(second.amount()).contains(Money.times(alone.dollars(), new BigDecimal("0.50")));
  }

  /** Alone the cap decides; half of the fee schedule amount is below it. */
  @Test
  void theCapIsComparedAfterTheReduction() {
    Fee.Amount fee = (Fee.Amount) PhysicianFeeSchedule.national(book, "70496", "TC", false, DAY);
    assertThat(office("70496-TC").get(0).amount()).contains(fee.cap().orElseThrow().amount());
    assertThat(office("75574-TC", "70496-TC", "70553-TC").get(1).amount())
        .contains(Money.times(fee.dollars(), new BigDecimal("0.50")));
  }

  @Test
  void aHospitalsPatientHasNoTechnicalComponentOnAProfessionalClaim() {
    PricedLine line = price(Optional.of(ClaimKind.PROFESSIONAL), "22", "75574").get(0);
    assertThat(line.amount()).isEmpty();
    assertThat(line.unchecked()).first().asString().contains("paid to the hospital");
  }

  @Test
  void whatContractorsPriceHasNoInventedAmount() {
    PricedLine line = office("0559T").get(0);
    assertThat(line.amount()).isEmpty();
    assertThat(line.unchecked()).contains("status C: priced by the contractor");
    assertThat(office("75574-26-52").get(0).unchecked())
        .contains("payment with modifier 52 is not computed");
  }

  @Test
  void twoCtStudiesOfAHospitalAreOneComposite() {
    List<PricedLine> lines = hospital("71260", "74177");
    assertThat(total(lines)).isEqualByComparingTo("435.12");
    assertThat(lines.get(0).steps().get(0).what())
        .isEqualTo("packaged into composite APC 8006 at 74177");
    assertThat(total(hospital("71260"))).isEqualByComparingTo("178.02");
    assertThat(total(hospital("71250", "71260"))).isEqualByComparingTo("435.12");
  }

  @Test
  void cardiacStudiesArePaidSeparatelyAndRenderingIsPackaged() {
    List<PricedLine> lines = hospital("75574", "75580", "76377");
    assertThat(amounts(lines))
        .containsExactly(
            Optional.of(new BigDecimal("357.13")),
            Optional.of(new BigDecimal("1017.39")),
            Optional.of(new BigDecimal("0.00")));
    assertThat(lines.get(2).steps().get(0).what())
        .isEqualTo("status N: packaged, no separate payment");
    assertThat(lines.get(1).apart().patientShare()).contains(new BigDecimal("203.48"));
  }

  @Test
  void aConditionalCodeIsPaidOnlyAlone() {
    assertThat(amounts(hospital("75571"))).containsExactly(Optional.of(new BigDecimal("88.05")));
    List<PricedLine> beside = hospital("75571", "75574");
    assertThat(beside.get(0).steps().get(0).what()).isEqualTo("status Q1: packaged beside 75574");
  }

  @Test
  void aComprehensiveServicePackagesTheRest() {
    List<PricedLine> lines = hospital("75574", "93458", "71260", "74177");
    assertThat(total(lines)).isEqualByComparingTo("3216.41");
    assertThat(lines.get(0).steps().get(0).what())
        .isEqualTo("packaged into the comprehensive service 93458");
    assertThat(lines.get(1).apart().patientShare()).contains(new BigDecimal("863.75"));
  }

  @Test
  void theWageIndexAdjustsTheLaborShare() {
    ClaimPricer pricer =
        new ClaimPricer(book, Optional.empty(), Optional.of(new BigDecimal("1.2")));
    List<PricedLine> lines =
        pricer.price(
            List.of(service("75574")),
            Optional.of(ClaimKind.OUTPATIENT_HOSPITAL),
            Optional.empty(),
            Optional.empty());
    assertThat(lines.get(0).amount()).contains(new BigDecimal("399.99"));
  }

  @Test
  void anUnknownLocalityHasNoNationalAmountInstead() {
    List<PricedLine> lines =
        new ClaimPricer(book, Optional.of("10112-00"), Optional.empty())
            .price(
                List.of(service("75574-26")),
                Optional.of(ClaimKind.PROFESSIONAL),
                Optional.of("11"),
                Optional.empty());
    assertThat(lines.get(0).amount()).isEmpty();
    assertThat(lines.get(0).unchecked()).first().asString().contains("practice cost indices");
  }

  @Test
  void theOrderOfLinesNeverChangesATotal() {
    Random random = new Random(5);
    for (int claim = 0; claim < 300; claim++) {
      List<Service> services = new ArrayList<>();
      int size = 1 + random.nextInt(7);
      for (int line = 0; line < size; line++) {
        String component = List.of("", "-26", "-TC").get(random.nextInt(3));
        services.add(
            new Service(
                CODES.get(random.nextInt(CODES.size())),
                component.isEmpty() ? List.of() : List.of(component.substring(1)),
                1 + random.nextInt(2),
                DAY.plusDays(random.nextInt(2))));
      }
      for (ClaimKind kind : List.of(ClaimKind.PROFESSIONAL, ClaimKind.OUTPATIENT_HOSPITAL)) {
        Map<String, BigDecimal> before = totals(services, kind);
        Collections.shuffle(services, random);
        assertThat(totals(services, kind)).isEqualTo(before);
      }
    }
  }

  private static Map<String, BigDecimal> totals(List<Service> services, ClaimKind kind) {
    return new ClaimPrice(
            new ClaimPricer(book, Optional.empty(), Optional.empty())
                .price(services, Optional.of(kind), Optional.of("11"), Optional.empty()))
        .totals();
  }

  private static ClaimPrice price(String kind, String... lines) {
    String header = kind == null ? "" : "CLAIM: " + kind + "\n";
    String text = header + "POS: 22\nDOS: 2025-03-14\nCPT: " + String.join("\nCPT: ", lines);
    Note note =
        NoteReader.read(
            NoteParsing.parse(text), book, new NoteReading(Optional.of(NoteKind.CLAIM), DAY));
    return new ClaimPricer(book, Optional.empty(), Optional.empty()).price(note);
  }

  private static List<PricedLine> office(String... lines) {
    return price(Optional.of(ClaimKind.PROFESSIONAL), "11", lines);
  }

  private static List<PricedLine> hospital(String... lines) {
    return price(Optional.of(ClaimKind.OUTPATIENT_HOSPITAL), "22", lines);
  }

  private static List<PricedLine> price(Optional<ClaimKind> kind, String place, String... lines) {
    List<Service> services = Arrays.stream(lines).map(ClaimPricerTest::service).toList();
    return new ClaimPricer(book, Optional.empty(), Optional.empty())
        .price(services, kind, Optional.of(place), Optional.empty());
  }

  private static Service service(String line) {
    List<String> parts = List.of(line.split("-"));
    return new Service(parts.get(0), parts.subList(1, parts.size()), 1, DAY);
  }

  private static List<Optional<BigDecimal>> amounts(List<PricedLine> lines) {
    return lines.stream().map(PricedLine::amount).toList();
  }

  private static BigDecimal total(List<PricedLine> lines) {
    return new ClaimPrice(lines).total().orElseThrow();
  }
}
