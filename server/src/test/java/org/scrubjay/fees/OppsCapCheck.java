package org.scrubjay.fees;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;

/**
 * Computes again what CMS publishes and prints every difference: {@code OppsCapCheck [archive]}.
 * All rows of OPPSCAP, by code and locality, and the national amount of every active code of the
 * PPRRVU file as its total times the conversion factor.
 */
public final class OppsCapCheck {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final int SHOWN = 20;

  private final CodeBook book;
  private final Map<String, Geography> localities = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  private OppsCapCheck(CodeBook book) {
    this.book = book;
    for (Gpci gpci : book.medicare().localities(DAY)) {
      localities.put(gpci.contractor() + gpci.locality(), Geography.of(gpci));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/mpfs/rvu25a.zip");
    BookFolder folder = new BookFolder(Files.createTempDirectory("opps-cap-check"));
    new Importer(OfficialReaders.all(), Clock.systemUTC(), 2)
        .run(List.of(archive), folder, (notice, paths) -> true);
    try (CodeBook book = folder.open(BuiltinCodeBook.files());
        ZipFile zip = new ZipFile(archive.toFile())) {
      OppsCapCheck check = new OppsCapCheck(book);
      lines(zip, "OPPSCAP").forEach(check::cap);
      lines(zip, "PPRRVU").forEach(check::national);
      check.print();
    }
  }

  private static List<String> lines(ZipFile zip, String name) throws IOException {
    String entry =
        zip.stream()
            .map(file -> file.getName())
            .filter(file -> file.contains(name) && file.endsWith(".csv"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }

  /** One row: HCPCS, MOD, PROCSTAT, CARRIER, LOCALITY, facility price, non-facility price. */
  private void cap(String line) {
    String[] cells = line.replace("\"", "").split(",", -1);
    if (cells.length < 7 || !cells[3].strip().matches("\\d+")) {
      return;
    }
    String code = cells[0].strip();
    String modifier = cells[1].strip();
    String carrier = String.format(Locale.ROOT, "%05d", Integer.parseInt(cells[3].strip()));
    String number = String.format(Locale.ROOT, "%02d", Integer.parseInt(cells[4].strip()));
    Optional<Geography> geography = geography(carrier, number);
    String key = code + "-" + modifier + " " + carrier + "-" + number;
    for (boolean facility : List.of(true, false)) {
      BigDecimal published = new BigDecimal(cells[facility ? 5 : 6].strip());
      Optional<BigDecimal> ours =
          geography.flatMap(
              where ->
                  PhysicianFeeSchedule.cappedPayment(book, code, modifier, facility, where, DAY));
      compare("OPPSCAP status " + cells[2].strip(), key, published, ours);
    }
    geography
        .map(where -> PhysicianFeeSchedule.amount(book, code, modifier, false, where, DAY))
        .filter(fee -> fee instanceof Fee.Amount amount && amount.decidingCap().isPresent())
        .ifPresent(fee -> counts.merge("OPPSCAP rows that the cap decides", 1, Integer::sum));
  }

  /**
   * OPPSCAP repeats California's localities 17, 18 and 71 to 74, which GPCI lists under contractor
   * 01182, under 01112 with the same prices.
   */
  private Optional<Geography> geography(String carrier, String number) {
    return Optional.ofNullable(localities.get(carrier + number))
        .or(
            () ->
                Optional.ofNullable(localities.get("01182" + number))
                    .filter(other -> carrier.equals("01112")));
  }

  private void national(String line) {
    List<String> cells = List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1));
    if (cells.size() < 26 || !cells.get(3).equals("A")) {
      return;
    }
    BigDecimal factor = new BigDecimal(factor(cells));
    for (boolean facility : List.of(true, false)) {
      BigDecimal total = new BigDecimal(cells.get(facility ? 12 : 11).strip());
      Fee fee = PhysicianFeeSchedule.national(book, cells.get(0), cells.get(1), facility, DAY);
      Optional<BigDecimal> ours =
          fee instanceof Fee.Amount amount
              ? Optional.of(amount.dollars())
              : Optional.of(BigDecimal.ZERO.setScale(2)).filter(zero -> total.signum() == 0);
      compare(
          "PPRRVU active rows",
          cells.get(0) + "-" + cells.get(1),
          Money.times(total, factor),
          ours);
    }
  }

  private static String factor(List<String> cells) {
    return cells.stream().filter(cell -> cell.matches("3\\d\\.\\d{4}")).findFirst().orElseThrow();
  }

  private void compare(
      String what, String key, BigDecimal published, Optional<BigDecimal> computed) {
    boolean same = computed.filter(ours -> ours.compareTo(published) == 0).isPresent();
    counts.merge(what + (same ? ": equal to the cent" : ": DIFFERENT"), 1, Integer::sum);
    if (!same) {
      differences.add(
          what
              + " "
              + key
              + ": published "
              + published
              + ", computed "
              + computed.map(BigDecimal::toPlainString).orElse("nothing"));
    }
  }

  private void print() {
    differences.stream().limit(SHOWN).forEach(System.out::println);
    counts.forEach((what, count) -> System.out.println(count + " " + what));
    System.out.println(differences.size() + " differences (facility and non-facility apart)");
  }
}
