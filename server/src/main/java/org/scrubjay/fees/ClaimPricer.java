package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Setting;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.Note;
import org.scrubjay.note.Stated;

/**
 * Prices what a note bills: each claim under the system of its kind. The order of lines is free.
 */
public final class ClaimPricer {
  private final CodeBook book;
  private final Optional<String> locality;
  private final Optional<BigDecimal> wageIndex;

  /**
   * @param locality where the services were rendered, in a form of {@link Localities}; it outranks
   *     what a note states
   * @param wageIndex the hospital's wage index; none prices nationally
   */
  public ClaimPricer(CodeBook book, Optional<String> locality, Optional<BigDecimal> wageIndex) {
    this.book = book;
    this.locality = locality;
    this.wageIndex = wageIndex;
  }

  /** All claims of a note, in its order. */
  public ClaimPrice price(Note note) {
    return new ClaimPrice(
        note.claims().stream().flatMap(claim -> price(note, claim).lines().stream()).toList());
  }

  /**
   * One claim of a note; its lines in their order. What NCCI denies beside another line is paid
   * nothing, and the others are priced as if it were not there.
   */
  public ClaimPrice price(Note note, Claim claim) {
    List<Service> services =
        claim.lines().stream()
            .map(
                line ->
                    new Service(
                        line.code(),
                        line.modifiers().stream().map(Stated::value).toList(),
                        line.units(),
                        note.dateOf(claim, line)))
            .toList();
    List<DeniedBeside.Verdict> verdicts = verdicts(claim, services);
    List<Service> notDenied =
        IntStream.range(0, services.size())
            .filter(i -> !(verdicts.get(i) instanceof DeniedBeside.Denied))
            .mapToObj(services::get)
            .toList();
    Iterator<PricedLine> priced = price(claim, notDenied).iterator();
    List<PricedLine> lines = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      if (verdicts.get(i) instanceof DeniedBeside.Denied denied) {
        PricedLine alone = price(claim, List.of(services.get(i))).get(0);
        lines.add(alone.denied(denied.beside(), denied.why()));
      } else {
        lines.add(under(verdicts.get(i), priced.next()));
      }
    }
    return new ClaimPrice(lines);
  }

  /** A line that is paid nothing anyway has no condition. */
  private static PricedLine under(DeniedBeside.Verdict verdict, PricedLine line) {
    boolean isPaid = line.amount().filter(amount -> amount.signum() > 0).isPresent();
    return isPaid && verdict instanceof DeniedBeside.Open open
        ? line.withUnchecked(open.why())
        : line;
  }

  private List<DeniedBeside.Verdict> verdicts(Claim claim, List<Service> services) {
    return table(claim.header().claimKind().map(Stated::value))
        .map(table -> new DeniedBeside(book, table, services))
        .map(edits -> services.stream().map(edits::of).toList())
        .orElseGet(() -> Collections.nCopies(services.size(), new DeniedBeside.Paid()));
  }

  /** The pair edits of the kind of claim that is priced; none where nothing is. */
  private static Optional<Setting> table(Optional<ClaimKind> kind) {
    return switch (kind.orElse(ClaimKind.PROFESSIONAL)) {
      case PROFESSIONAL -> ClaimKind.PROFESSIONAL.setting();
      case OUTPATIENT_HOSPITAL -> ClaimKind.OUTPATIENT_HOSPITAL.setting();
      case INPATIENT, ASC -> Optional.empty();
    };
  }

  private List<PricedLine> price(Claim claim, List<Service> services) {
    return price(
        services,
        claim.header().claimKind().map(Stated::value),
        claim.header().placeOfService().map(Stated::value),
        claim.header().locality().map(Stated::value));
  }

  /**
   * The lines of one claim.
   *
   * @param kind who sends it; none is priced as a professional claim and says so
   * @param place the place of service, two digits
   * @param stated the locality that the claim states
   */
  public List<PricedLine> price(
      List<Service> services,
      Optional<ClaimKind> kind,
      Optional<String> place,
      Optional<String> stated) {
    if (services.isEmpty()) {
      return List.of();
    }
    return switch (kind.orElse(ClaimKind.PROFESSIONAL)) {
      case OUTPATIENT_HOSPITAL -> new OutpatientPricer(book, wageIndex).price(services);
      case INPATIENT -> notPriced(services, "IPPS", "inpatient claims are paid by stay");
      case ASC ->
          notPriced(services, "ASC", "the payment system of surgical centres is not loaded");
      case PROFESSIONAL -> {
        List<PricedLine> lines = professional(services, place, locality.or(() -> stated));
        yield kind.isPresent()
            ? lines
            : lines.stream()
                .map(
                    line ->
                        line.withUnchecked(
                            "the kind of claim is not stated: priced as a professional one"))
                .toList();
      }
    };
  }

  /** Each day with the cost indices of that day: no rule of the schedule joins two days. */
  private List<PricedLine> professional(
      List<Service> services, Optional<String> place, Optional<String> where) {
    Map<LocalDate, List<Integer>> days = new TreeMap<>();
    for (int position = 0; position < services.size(); position++) {
      days.computeIfAbsent(services.get(position).date(), day -> new ArrayList<>()).add(position);
    }
    List<PricedLine> priced = new ArrayList<>(Collections.nCopies(services.size(), null));
    days.forEach(
        (day, positions) -> {
          List<Service> ofDay = positions.stream().map(services::get).toList();
          Iterator<PricedLine> lines = ofOneDay(ofDay, day, place, where).iterator();
          positions.forEach(position -> priced.set(position, lines.next()));
        });
    return priced;
  }

  private List<PricedLine> ofOneDay(
      List<Service> services, LocalDate date, Optional<String> place, Optional<String> where) {
    if (where.isEmpty()) {
      return new ProfessionalPricer(book, Geography.NATIONAL, place).price(services);
    }
    Localities.Place found = Localities.resolve(book, where.get(), date);
    if (found instanceof Localities.Found one) {
      List<PricedLine> lines = new ProfessionalPricer(book, one.geography(), place).price(services);
      return one.unchecked()
          .map(reason -> lines.stream().map(line -> line.withUnchecked(reason)).toList())
          .orElse(lines);
    }
    return notPriced(services, "PFS", ((Localities.NotFound) found).reason());
  }

  private static List<PricedLine> notPriced(List<Service> services, String system, String why) {
    return services.stream()
        .map(
            service ->
                new PricedLine(
                    service,
                    system,
                    system + " " + service.date().getYear(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(why),
                    PricedLine.Apart.NONE))
        .toList();
  }
}
