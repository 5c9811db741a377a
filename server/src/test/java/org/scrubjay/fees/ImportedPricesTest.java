package org.scrubjay.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;
import org.scrubjay.codes.official.PprrvuFixture;
import org.scrubjay.note.ClaimKind;

/** What a claim is paid with imported tables: operations, endoscopies, conditional codes. */
class ImportedPricesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

  /** Code, modifier, work, NF PE, NF NA, F PE, PC/TC, MULT, BILAT, base. One unit is $32.3465. */
  private static final List<String> SCHEDULE =
      List.of(
          row("11100,,10.00,0.00,,0.00,0,2,1,"),
          row("11200,,4.00,0.00,,0.00,0,2,0,"),
          row("11300,,3.00,0.00,NA,0.00,0,2,0,"),
          row("11400,,2.00,0.00,,0.00,0,2,0,"),
          row("31600,,2.00,0.00,,0.00,0,2,0,"),
          row("31601,,5.00,0.00,,0.00,0,3,0,31600"),
          row("31602,,3.00,0.00,,0.00,0,3,1,31600"),
          row("31603,,1.00,0.00,,0.00,0,3,0,31600"),
          row("45300,,6.00,0.00,,0.00,0,2,0,"),
          row("45300,53,3.00,0.00,,0.00,0,2,0,"),
          row("93000,,0.00,1.00,,1.00,3,0,0,"),
          row("96300,,0.10,0.90,,0.00,5,0,0,"),
          row("71046,,0.00,1.00,,1.00,1,0,0,"),
          row("71046,TC,0.00,1.00,,1.00,1,0,0,"));

  private static final List<String> ADDENDUM_B =
      List.of(
          "10000\tT\t5051\t$200.00\t.\t$40.00",
          "10001\tT\t5052\t$300.00\t.\t$60.00",
          "20000\tQ1\t5731\t$25.00\t.\t$5.00",
          "20001\tQ1\t5732\t$40.00\t.\t$8.00",
          "30000\tQ2\t5181\t$500.00\t.\t$100.00",
          "80000\tQ4\t\t\t\t",
          "75574\tS\t5572\t$357.13\t.\t$71.43",
          "93458\tJ1\t5191\t$3,216.41\t$863.75\t$643.29",
          "J1000\tK\t0701\t$10.00\t.\t$2.00");

  @TempDir private static Path folder;

  private static CodeBook book;

  @BeforeAll
  static void open() throws IOException {
    Path schedule =
        Files.writeString(
            folder.resolve("PPRRVU25_JAN.csv"),
            PprrvuFixture.january2025(SCHEDULE.toArray(String[]::new)),
            StandardCharsets.ISO_8859_1);
    Path addendum =
        Files.writeString(
            folder.resolve("2025 NFRM Addendum B.11122024.txt"),
            addendumB(),
            StandardCharsets.ISO_8859_1);
    BookFolder imported = new BookFolder(folder.resolve("book"));
    new Importer(OfficialReaders.all(), Clock.systemUTC(), 1)
        .run(List.of(schedule, addendum), imported, (notices, files) -> true);
    book = imported.open(BuiltinCodeBook.files());
  }

  @AfterAll
  static void close() {
    book.close();
  }

  /** 323.47, 161.73 and so on are units of 10, 5 ... times the factor. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "operations: 100 %, 50 %            | 11100 11200             | 323.47 64.70",
        "both sides before the ranks        | 11100-50 31601          | 485.21 80.87",
        "endoscopies of one family          | 31601 31602             | 161.73 32.35",
        "the base beside another            | 31600 31601             | 0.00 161.73",
        "a third one is worth its base      | 31603 31601 31602       | 0.00 161.73 32.35",
        "a family and an operation          | 31601 31602 11100       | 80.87 16.18 323.47",
        "a family before an operation       | 11200 31601 31602       | 64.70 161.73 32.35",
        "one endoscopy and an operation     | 31603 11200             | 16.18 129.39",
        "both sides in a family are open    | 31601 31602-50 11100    | - - -",
        "the sixth is paid by report"
            + " | 11100 45300 31601 11200 11300 11400 | 323.47 97.04 80.87 64.70 48.52 -",
        "a discontinued one with its row    | 45300-53                | 97.04",
        "a discontinued one without         | 11200-53                | -",
        "film, and then a cassette          | 71046-FX-FY             | 23.29",
        "two films                          | 71046-FX x2             | 51.76",
      })
  void aProfessionalClaim(String what, String lines, String amounts) {
    assertThat(amounts(professional("11", lines.strip()))).isEqualTo(amounts);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "93000 | 11 | 32.35 | ",
        "93000 | 22 | -     | the technical component for a hospital's patient is paid to",
        "96300 | 11 | 32.35 | ",
        "96300 | 22 | -     | PC/TC indicator 5: not paid to a physician for a hospital's patient",
        "96300 | 24 | 3.23  | ",
        "11300 | 11 | 97.04 | whether it is paid outside a facility, where the file marks it NA",
        "11300 | 22 | 97.04 | ",
      })
  void thePlaceDecides(String line, String place, String amount, String unchecked) {
    List<PricedLine> lines = professional(place, line);
    assertThat(amounts(lines)).isEqualTo(amount);
    assertThat(lines.get(0).unchecked())
        .hasSize(unchecked == null ? 0 : 1)
        .allSatisfy(reason -> assertThat(reason).startsWith(unchecked));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the highest T in full           | 10000 10001       | 100.00 300.00",
        "each day has its highest        | 10000 10001+1     | 200.00 300.00",
        "further units by half           | 10001 x2          | 450.00",
        "Q1 beside S                     | 20000 75574       | 0.00 357.13",
        "of several Q1 the highest       | 20000 20001       | 0.00 40.00",
        "Q2 only beside T                | 30000 75574       | 500.00 357.13",
        "Q2 beside T                     | 30000 10000       | 0.00 200.00",
        "Q1 and Q2 together are open     | 20000 30000       | - -",
        "Q4 beside Q1                    | 80000 20000       | 0.00 25.00",
        "Q4 alone                        | 80000             | -",
        "J1 packages all days            | 93458 10000+1     | 3216.41 0.00",
      })
  void aHospitalClaim(String what, String lines, String amounts) {
    assertThat(amounts(hospital(lines.strip()))).isEqualTo(amounts);
  }

  @Test
  void aPatientPaysTheCopaymentOfWhatIsPaidInFull() {
    List<PricedLine> lines = hospital("10000 10001");
    assertThat(lines.get(0).apart().patientShare()).isEmpty();
    assertThat(lines.get(1).apart().patientShare()).contains(new BigDecimal("60.00"));
  }

  @Test
  void aDrugBesideAComprehensiveServiceMayBeExcluded() {
    assertThat(hospital("93458 J1000").get(1).unchecked())
        .containsExactly("whether it is a cell or gene therapy, which Addendum J excludes");
  }

  @Test
  void theOrderOfLinesNeverChangesATotal() {
    Random random = new Random(3);
    List<String> professional =
        List.of("11100", "11100-50", "11200", "31600", "31601", "31602", "31603", "45300", "71046");
    List<String> hospital =
        List.of("10000", "10001", "10001 x2", "20000", "20001", "30000", "80000", "75574");
    for (int claim = 0; claim < 200; claim++) {
      for (List<String> codes : List.of(professional, hospital)) {
        ClaimKind kind = codes == hospital ? ClaimKind.OUTPATIENT_HOSPITAL : ClaimKind.PROFESSIONAL;
        List<Service> services =
            random
                .ints(1 + random.nextInt(6), 0, codes.size())
                .boxed()
                .flatMap(index -> services(codes.get(index)).stream())
                .map(one -> onDay(one, random.nextInt(2)))
                .collect(Collectors.toCollection(ArrayList::new));
        var before = new ClaimPrice(price(kind, "11", services)).totals();
        Collections.shuffle(services, random);
        assertThat(new ClaimPrice(price(kind, "11", services)).totals()).isEqualTo(before);
      }
    }
  }

  private static String row(String short10) {
    String[] cells = short10.split(",", -1);
    return Stream.of(
            cells[0],
            cells[1],
            "Words of our own",
            "A",
            "",
            cells[2],
            cells[3],
            cells[4],
            cells[5],
            "",
            "0.00",
            sum(cells[2], cells[3]),
            sum(cells[2], cells[5]),
            cells[6],
            "000",
            "0.00",
            "0.00",
            "0.00",
            cells[7],
            cells[8],
            "0",
            "0",
            "0",
            cells[9],
            "32.3465",
            "09",
            "0",
            "99",
            "0.00",
            "0.00",
            "0.00")
        .collect(Collectors.joining(","));
  }

  private static String sum(String work, String expense) {
    return new BigDecimal(work).add(new BigDecimal(expense)).toPlainString();
  }

  private static String addendumB() {
    String head =
        "\tAddendum B.-- OPPS Payment by HCPCS Code for CY 2025\r\n"
            + "\tCPT codes are copyright 2024 American Medical Association.\r\n"
            + "HCPCS Code\tShort Descriptor\t CI\t SI\t APC \tRelative Weight\tPayment Rate"
            + "\tNational Unadjusted Copayment\tMinimum Unadjusted Copayment\r\n";
    return ADDENDUM_B.stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                String.join(
                    "\t",
                    cells[0],
                    "words",
                    "",
                    cells[1],
                    cells[2],
                    "1.0000",
                    quoted(cells[3]),
                    cells[4],
                    cells[5]))
        .collect(Collectors.joining("\r\n", head, "\r\n"));
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }

  private static List<PricedLine> professional(String place, String lines) {
    return price(ClaimKind.PROFESSIONAL, place, services(lines));
  }

  private static List<PricedLine> hospital(String lines) {
    return price(ClaimKind.OUTPATIENT_HOSPITAL, "22", services(lines));
  }

  private static List<PricedLine> price(ClaimKind kind, String place, List<Service> services) {
    return new ClaimPricer(book, Optional.empty(), Optional.empty())
        .price(services, Optional.of(kind), Optional.of(place), Optional.empty());
  }

  /** Codes between blanks: with modifiers after hyphens, {@code +1} a day later, {@code x2}. */
  private static List<Service> services(String lines) {
    return Arrays.stream(lines.split(" (?!x)"))
        .map(
            line -> {
              int units = line.contains(" x") ? Integer.parseInt(line.split(" x")[1]) : 1;
              String code = line.split(" x")[0];
              int later = code.endsWith("+1") ? 1 : 0;
              List<String> parts = List.of(code.replace("+1", "").split("-"));
              return new Service(
                  parts.get(0), parts.subList(1, parts.size()), units, DAY.plusDays(later));
            })
        .toList();
  }

  private static Service onDay(Service service, int later) {
    return new Service(service.code(), service.modifiers(), service.units(), DAY.plusDays(later));
  }

  private static String amounts(List<PricedLine> lines) {
    return lines.stream()
        .map(line -> line.amount().map(BigDecimal::toPlainString).orElse("-"))
        .collect(Collectors.joining(" "));
  }
}
