package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scrubjay.codes.CodeBook;

/**
 * Prices the lines of a professional claim.
 *
 * <p>The order of steps: the fee schedule amount in the locality; both sides (RVU25D, Attachment A:
 * "apply the bilateral adjustment before applying any multiple procedure rules"); the reduction for
 * several procedures, ranked by fee schedule amount; and then the lower of the reduced amount and
 * the OPPS cap (section 5102(b) of the Deficit Reduction Act of 2005; that the reduction comes
 * before the cap is this project's reading, which no file at hand confirms). How the reductions for
 * old equipment combine with the two others is not published with the files, so such a line has no
 * amount.
 */
final class ProfessionalPricer {
  private static final String SYSTEM = "PFS";

  /** Where hospital patients are (CMS place of service codes). */
  private static final Set<String> HOSPITAL = Set.of("19", "21", "22", "23");

  /** Places with the facility rate (Medicare Claims Processing Manual, chapter 12). */
  private static final Set<String> FACILITY =
      Set.of(
          "02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56",
          "61");

  private static final Comparator<Item> BY_CONTENT =
      Comparator.comparing((Item item) -> item.line.service(), Service.BY_CONTENT)
          .thenComparing(Item::unit);

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

  /** One unit or both sides of a line; each is a procedure of its own when they are ranked. */
  private record Item(ProfessionalLine line, int unit) {}

  /** The lines with their amounts, in the order given. */
  List<PricedLine> price(List<Service> services) {
    List<PricedLine> priced = new ArrayList<>();
    List<ProfessionalLine> lines = new ArrayList<>();
    for (int position = 0; position < services.size(); position++) {
      Service service = services.get(position);
      Optional<String> obstacle = obstacle(service, services);
      Fee fee = fee(service, service.component());
      if (obstacle.isEmpty() && fee instanceof Fee.Amount amount) {
        lines.add(line(position, service, amount));
        priced.add(unpriced(service, "not ranked"));
      } else {
        priced.add(unpriced(service, obstacle.orElseGet(() -> reason(fee))));
      }
    }
    Map<Item, Integer> technical = new HashMap<>();
    Map<Item, Integer> professional = new HashMap<>();
    Map<Item, Integer> surgical = new HashMap<>();
    for (String indicator : List.of("4", "6", "7")) {
      rank(lines, indicator, ProfessionalLine::technical, technical);
      rank(lines, indicator, ProfessionalLine::professional, professional);
    }
    rank(lines, "2", line -> Optional.of(line.fee()), surgical);
    for (ProfessionalLine line : lines) {
      priced.set(line.position(), priced(line, technical, professional, surgical));
    }
    return List.copyOf(priced);
  }

  private Fee fee(Service service, String component) {
    return PhysicianFeeSchedule.amount(
        book, service.code(), component, facility, geography, service.date());
  }

  private static String reason(Fee fee) {
    if (fee instanceof Fee.NoAmount none) {
      return none.reason();
    }
    return fee instanceof Fee.NotChecked unknown ? unknown.reason() : "";
  }

  private ProfessionalLine line(int position, Service service, Fee.Amount fee) {
    String component = service.component();
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
    Optional<String> modifier = Reductions.notPriced(service.modifiers());
    if (modifier.isPresent()) {
      return Optional.of("payment with modifier " + modifier.get() + " is not computed");
    }
    if (service.has("26") && service.has("TC")) {
      return Optional.of("modifiers 26 and TC together leave the component open");
    }
    if (place.filter(HOSPITAL::contains).isPresent()
        && !service.component().equals("26")
        && fee(service, service.component()) instanceof Fee.Amount fee
        && fee.row().pcTc().filter("1"::equals).isPresent()) {
      return Optional.of(
          "the technical component for a hospital's patient is paid to the hospital (Medicare"
              + " Claims Processing Manual, chapter 13, 20.2.1)");
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

  private boolean paysEachSide(Service service) {
    return fee(service, service.component()) instanceof Fee.Amount fee
        && fee.row()
            .bilateral()
            .filter(value -> value.equals("3") || value.equals("9"))
            .isPresent();
  }

  /** Ranks the items of a day that have the indicator, the highest fee schedule amount first. */
  private static void rank(
      List<ProfessionalLine> lines,
      String indicator,
      Function<ProfessionalLine, Optional<Fee.Amount>> part,
      Map<Item, Integer> ranks) {
    Map<LocalDate, List<Item>> byDay = new HashMap<>();
    for (ProfessionalLine line : lines) {
      if (line.multiple().equals(indicator) && part.apply(line).isPresent()) {
        for (int unit = 0; unit < line.sides().items(); unit++) {
          byDay
              .computeIfAbsent(line.service().date(), day -> new ArrayList<>())
              .add(new Item(line, unit));
        }
      }
    }
    Comparator<Item> highest =
        Comparator.comparing(
            (Item item) ->
                part.apply(item.line).orElseThrow().dollars().multiply(item.line.sides().factor()),
            Comparator.reverseOrder());
    byDay
        .values()
        .forEach(
            items -> {
              items.sort(highest.thenComparing(BY_CONTENT));
              items.forEach(item -> ranks.put(item, items.indexOf(item)));
            });
  }

  private PricedLine priced(
      ProfessionalLine line,
      Map<Item, Integer> technical,
      Map<Item, Integer> professional,
      Map<Item, Integer> surgical) {
    List<Step> steps = new ArrayList<>();
    List<String> unchecked = unchecked(line);
    Fee.Amount fee = line.fee();
    steps.add(new Step(fee.step(), fee.dollars()));
    BigDecimal total = BigDecimal.ZERO;
    boolean reduced = false;
    for (int unit = 0; unit < line.sides().items(); unit++) {
      Item item = new Item(line, unit);
      String indicator = line.multiple();
      BigDecimal left = Reductions.technical(indicator, technical.getOrDefault(item, 0));
      BigDecimal read =
          Reductions.professional(
              indicator, professional.getOrDefault(item, 0), line.service().date());
      Optional<BigDecimal> surgery = Reductions.surgery(surgical.getOrDefault(item, 0));
      if (surgery.isEmpty()) {
        return without(line, "the sixth and later procedures of a day are paid by report");
      }
      ItemPrice price = new ItemPrice(line, left, read, surgery.get());
      reduced |= price.isReduced();
      steps.addAll(price.steps(unit));
      total = total.add(price.amount());
    }
    if (line.sides().items() > 1) {
      steps.add(new Step(line.sides().items() + " units", total));
    }
    Optional<BigDecimal> equipment = Reductions.equipment(line.service());
    if (equipment.isPresent() && line.technical().isPresent()) {
      boolean capped = line.technical().flatMap(Fee.Amount::decidingCap).isPresent();
      if (reduced || capped || line.sides().items() > 1) {
        return without(
            line,
            "in which order the reduction for the equipment and the others apply is not published");
      }
      BigDecimal less = Money.times(line.technical().get().dollars(), equipment.get());
      total = total.subtract(less);
      steps.add(
          new Step(
              "technical component less "
                  + equipment.get().movePointRight(2).toPlainString()
                  + " % for the equipment",
              total));
    }
    return new PricedLine(
        line.service(),
        SYSTEM,
        fee.basis(),
        Optional.of(total),
        Optional.of(facility),
        geography.locality(),
        steps,
        unchecked,
        Shares.physician(total, line.service().date()));
  }

  private List<String> unchecked(ProfessionalLine line) {
    List<String> unchecked = new ArrayList<>();
    if (place.isEmpty()) {
      unchecked.add("no place of service is stated: priced outside a facility");
    }
    String indicator = line.multiple();
    if (indicator.equals("3") || indicator.equals("5")) {
      unchecked.add("reductions of multiple procedure indicator " + indicator);
    }
    if (Reductions.ranksComponents(indicator)
        && line.professional().isEmpty()
        && line.technical().isEmpty()) {
      unchecked.add("the multiple procedure reduction: the components are not known");
    }
    if (line.service().has("59") || line.service().has("XE")) {
      unchecked.add("whether a separate session (59, XE) ends the multiple procedure reduction");
    }
    switch (line.fee().row().status()) {
      case "R" -> unchecked.add("status R: coverage is restricted");
      case "T" -> unchecked.add("status T: paid only where nothing else is payable that day");
      default -> {}
    }
    return unchecked;
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
