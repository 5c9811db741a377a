package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.FeeSchedulePolicy;

/**
 * Prices the lines of a professional claim.
 *
 * <p>The order of steps: the fee schedule amount in the locality; both sides (RVU25D, Attachment A:
 * "apply the bilateral adjustment before applying any multiple procedure rules"); the reduction for
 * several procedures, ranked by fee schedule amount; and then the lower of the reduced amount and
 * the OPPS cap (section 5102(b) of the Deficit Reduction Act of 2005; the order is that of the
 * worksheet of the contractor TrailBlazer, which radiologybillingcoding.com printed in April 2011).
 * The reduction for old equipment is taken of the lower of fee schedule amount and cap (CMS MM9727,
 * as AAPC told on 2 February 2018). How it combines with a reduction for several procedures is not
 * published with the files, so such a line has no amount.
 */
final class ProfessionalPricer {
  private static final String SYSTEM = "PFS";

  private static final String DISCONTINUED = "53";

  /** Where hospital patients are (CMS place of service codes). */
  private static final Set<String> HOSPITAL = Set.of("19", "21", "22", "23");

  /** Places with the facility rate (Medicare Claims Processing Manual, chapter 12, 20.4.2). */
  private static final Set<String> FACILITY =
      Set.of(
          "02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56",
          "61");

  private final CodeBook book;
  private final Geography geography;
  private final Optional<String> place;
  private final boolean facility;

  /**
   * @param place the place of service, two digits
   */
  ProfessionalPricer(CodeBook book, Geography geography, Optional<String> place) {
    this.book = book;
    this.geography = geography;
    this.place = place;
    this.facility = place.filter(FACILITY::contains).isPresent();
  }

  /** The lines with their amounts, in the order given. */
  List<PricedLine> price(List<Service> services) {
    List<PricedLine> priced = new ArrayList<>();
    List<ProfessionalLine> lines = new ArrayList<>();
    for (int position = 0; position < services.size(); position++) {
      Service service = services.get(position);
      Optional<String> obstacle = obstacle(service, services);
      Fee fee = fee(service, billed(service));
      if (obstacle.isEmpty() && fee instanceof Fee.Amount amount) {
        lines.add(line(position, service, amount));
        priced.add(unpriced(service, "not ranked"));
      } else {
        priced.add(unpriced(service, obstacle.orElseGet(() -> reason(fee))));
      }
    }
    SameDayProcedures day = SameDayProcedures.of(lines, this::baseFee);
    for (ProfessionalLine line : lines) {
      priced.set(line.position(), priced(line, day));
    }
    return List.copyOf(priced);
  }

  private Fee fee(Service service, String component) {
    return PhysicianFeeSchedule.amount(
        book, service.code(), component, facility, geography, service.date());
  }

  private Optional<Fee.Amount> baseFee(ProfessionalLine line) {
    return line.fee()
        .row()
        .policy()
        .flatMap(FeeSchedulePolicy::endoscopicBase)
        .map(base -> new Service(base, List.of(), 1, line.service().date()))
        .flatMap(base -> component(base, ""));
  }

  /** The modifier of the row that pays: the component, or 53 where the schedule has such a row. */
  private String billed(Service service) {
    return service.has(DISCONTINUED) && fee(service, DISCONTINUED) instanceof Fee.Amount
        ? DISCONTINUED
        : service.component();
  }

  private static String reason(Fee fee) {
    if (fee instanceof Fee.NoAmount none) {
      return none.reason();
    }
    return fee instanceof Fee.NotChecked unknown ? unknown.reason() : "";
  }

  private ProfessionalLine line(int position, Service service, Fee.Amount fee) {
    String component = billed(service);
    Optional<Fee.Amount> professional = component(service, "26");
    Optional<Fee.Amount> technical = component(service, "TC");
    if (!component.isEmpty()) {
      professional = Optional.of(fee).filter(same -> component.equals("26"));
      technical = Optional.of(fee).filter(same -> component.equals("TC"));
    } else if (fee.row().pcTc().filter("3"::equals).isPresent()) {
      technical = Optional.of(fee);
    } else if (fee.row().pcTc().filter("2"::equals).isPresent()) {
      professional = Optional.of(fee);
    }
    return new ProfessionalLine(
        position,
        service,
        fee,
        professional,
        technical,
        ProfessionalLine.sides(service, fee.row()));
  }

  private Optional<Fee.Amount> component(Service service, String component) {
    return fee(service, component) instanceof Fee.Amount amount
        ? Optional.of(amount)
        : Optional.empty();
  }

  /** Why the line has no amount whatever its fee is. */
  private Optional<String> obstacle(Service service, List<Service> all) {
    Optional<String> modifier =
        Reductions.notPriced(service).filter(first -> !first.equals(billed(service)));
    if (modifier.isPresent()) {
      return Optional.of("payment with modifier " + modifier.get() + " is not computed");
    }
    if (service.has("26") && service.has("TC")) {
      return Optional.of("modifiers 26 and TC together leave the component open");
    }
    Optional<String> notHere = place.filter(HOSPITAL::contains).flatMap(code -> notHere(service));
    if (notHere.isPresent()) {
      return notHere;
    }
    boolean otherSide =
        all.stream()
            .anyMatch(
                other ->
                    other.code().equals(service.code())
                        && other.date().equals(service.date())
                        && (service.has("RT") && other.has("LT")
                            || service.has("LT") && other.has("RT")));
    return otherSide
        ? Optional.of("both sides on two lines: bill one line with modifier 50 to see the amount")
            .filter(words -> !paysEachSide(service))
        : Optional.empty();
  }

  /** Why a service to a hospital's patient is not the physician's to bill (RVU25D, PC/TC). */
  private Optional<String> notHere(Service service) {
    if (!(fee(service, billed(service)) instanceof Fee.Amount fee)
        || billed(service).equals("26")) {
      return Optional.empty();
    }
    return switch (fee.row().pcTc().orElse("")) {
      case "1", "3", "4" ->
          Optional.of(
              "the technical component for a hospital's patient is paid to the hospital (Medicare"
                  + " Claims Processing Manual, chapter 13, 20.2.1)");
      case "5" ->
          Optional.of("PC/TC indicator 5: not paid to a physician for a hospital's patient");
      default -> Optional.empty();
    };
  }

  private boolean paysEachSide(Service service) {
    return fee(service, billed(service)) instanceof Fee.Amount fee
        && fee.row()
            .bilateral()
            .filter(value -> value.equals("3") || value.equals("9"))
            .isPresent();
  }

  private PricedLine priced(ProfessionalLine line, SameDayProcedures day) {
    List<Step> steps = new ArrayList<>();
    Fee.Amount fee = line.fee();
    steps.add(new Step(fee.step(), fee.dollars()));
    BigDecimal total = BigDecimal.ZERO;
    boolean reduced = false;
    for (int unit = 0; unit < line.sides().items(); unit++) {
      Optional<SameDayProcedures.Standing> standing = day.standing(line, unit);
      if (standing.isEmpty()) {
        return without(line, "the sixth and later procedures of a day are paid by report");
      }
      Optional<Endoscopies.Part> open = standing.get().endoscopy().filter(part -> !part.known());
      if (open.isPresent()) {
        return without(line, open.get().why());
      }
      ItemPrice price = new ItemPrice(line, standing.get());
      reduced |= price.isReduced();
      steps.addAll(price.steps(unit));
      total = total.add(price.amount());
    }
    if (line.sides().items() > 1) {
      steps.add(new Step(line.sides().items() + " units", total));
    }
    List<BigDecimal> equipment = Reductions.equipment(line.service());
    if (!equipment.isEmpty() && line.technical().isPresent()) {
      if (reduced) {
        return without(
            line,
            "in which order the reduction for the equipment and the others apply is not published");
      }
      BigDecimal technical =
          Money.times(line.technical().get().payable(), line.sides().factor())
              .multiply(BigDecimal.valueOf(line.sides().items()));
      for (BigDecimal share : equipment) {
        BigDecimal less = Money.times(technical, share);
        technical = technical.subtract(less);
        total = total.subtract(less);
        steps.add(
            new Step(
                "technical component less "
                    + share.movePointRight(2).toPlainString()
                    + " % for the equipment",
                total));
      }
    }
    return new PricedLine(
        line.service(),
        SYSTEM,
        fee.basis(),
        Optional.of(total),
        Optional.of(facility),
        geography.locality(),
        steps,
        unchecked(line),
        Shares.physician(total, line.service().date()));
  }

  private List<String> unchecked(ProfessionalLine line) {
    List<String> unchecked = new ArrayList<>();
    if (place.isEmpty()) {
      unchecked.add("no place of service is stated: priced outside a facility");
    }
    line.fee().row().policy().flatMap(this::rarelyHere).ifPresent(unchecked::add);
    String indicator = line.multiple();
    if (indicator.equals("5")) {
      unchecked.add("reductions of multiple procedure indicator 5");
    }
    if (Reductions.ranksComponents(indicator)
        && line.professional().isEmpty()
        && line.technical().isEmpty()) {
      unchecked.add("the multiple procedure reduction: the components are not known");
    }
    boolean ranked = Reductions.ranksComponents(indicator) || Set.of("2", "3").contains(indicator);
    if (ranked && (line.service().has("59") || line.service().has("XE"))) {
      unchecked.add("whether a separate session (59, XE) ends the multiple procedure reduction");
    }
    switch (line.fee().row().status()) {
      case "R" -> unchecked.add("status R: coverage is restricted");
      case "T" -> unchecked.add("status T: paid only where nothing else is payable that day");
      default -> {}
    }
    return unchecked;
  }

  /** What the NA marks of the file say of the place. */
  private Optional<String> rarelyHere(FeeSchedulePolicy policy) {
    boolean marked = facility ? policy.naFacility() : policy.naNonFacility();
    return Optional.of(
            "whether it is paid "
                + (facility ? "in" : "outside")
                + " a facility, where the file marks it NA: rarely or never performed there")
        .filter(words -> marked);
  }

  private PricedLine without(ProfessionalLine line, String why) {
    return unpriced(line.service(), why);
  }

  private PricedLine unpriced(Service service, String why) {
    return new PricedLine(
        service,
        SYSTEM,
        SYSTEM + " " + service.date().getYear() + ", " + geography.words(),
        Optional.empty(),
        Optional.of(facility),
        geography.locality(),
        List.of(),
        List.of(why),
        PricedLine.Apart.NONE);
  }
}
