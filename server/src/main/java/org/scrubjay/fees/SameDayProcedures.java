package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where each procedure of a claim stands among those of its day (RVU25D, Attachment A, multiple
 * procedure indicators): the components of tests are ranked by indicator (4, 6 and 7), surgery (2)
 * and families of endoscopies (3) in one list, each by fee schedule amount, the highest first.
 */
final class SameDayProcedures {
  private static final Comparator<Item> BY_CONTENT =
      Comparator.comparing((Item item) -> item.line.service(), Service.BY_CONTENT)
          .thenComparing(Item::unit);

  private final Map<Item, Integer> technical = new HashMap<>();
  private final Map<Item, Integer> professional = new HashMap<>();
  private final Map<Item, Integer> surgical = new HashMap<>();
  private final Map<Item, Endoscopies.Part> endoscopic = new HashMap<>();

  private SameDayProcedures() {}

  /** One unit or both sides of a line; each is a procedure of its own when they are ranked. */
  record Item(ProfessionalLine line, int unit) {

    /** Its fee schedule amount, for both sides where they are paid together. */
    BigDecimal amount() {
      return line.fee().dollars().multiply(line.sides().factor());
    }
  }

  /**
   * @param baseFee the fee of the base code of an endoscopy, where there is one
   */
  static SameDayProcedures of(
      List<ProfessionalLine> lines, Function<ProfessionalLine, Optional<Fee.Amount>> baseFee) {
    SameDayProcedures procedures = new SameDayProcedures();
    for (String indicator : List.of("4", "6", "7")) {
      rank(lines, indicator, ProfessionalLine::technical, procedures.technical);
      rank(lines, indicator, ProfessionalLine::professional, procedures.professional);
    }
    Map<LocalDate, List<Item>> surgery = new TreeMap<>();
    for (ProfessionalLine line : lines) {
      if (line.multiple().equals("2") || line.multiple().equals("3")) {
        surgery
            .computeIfAbsent(line.service().date(), day -> new ArrayList<>())
            .addAll(items(line));
      }
    }
    surgery.values().forEach(day -> procedures.rankSurgery(day, baseFee));
    return procedures;
  }

  /** What is left of a unit of a line; none for the sixth and later operations of a day. */
  Optional<Standing> standing(ProfessionalLine line, int unit) {
    Item item = new Item(line, unit);
    String indicator = line.multiple();
    BigDecimal made = Reductions.technical(indicator, technical.getOrDefault(item, 0));
    BigDecimal read =
        Reductions.professional(
            indicator, professional.getOrDefault(item, 0), line.service().date());
    return Reductions.surgery(surgical.getOrDefault(item, 0))
        .map(left -> new Standing(made, read, left, part(item)));
  }

  /**
   * What the other procedures of the day leave of one.
   *
   * @param technical what is left of the technical component, 1 for all
   * @param professional what is left of the professional component
   * @param surgery what is left of the whole
   * @param endoscopy its part in a family of several endoscopies, where it is in one
   */
  record Standing(
      BigDecimal technical,
      BigDecimal professional,
      BigDecimal surgery,
      Optional<Endoscopies.Part> endoscopy) {}

  private void rankSurgery(
      List<Item> day, Function<ProfessionalLine, Optional<Fee.Amount>> baseFee) {
    List<List<Item>> procedures = new ArrayList<>();
    for (Endoscopies family : Endoscopies.of(day, BY_CONTENT)) {
      endoscopic.putAll(family.parts(baseFee));
      procedures.add(family.items());
    }
    if (day.stream().anyMatch(item -> !part(item).map(Endoscopies.Part::known).orElse(true))) {
      day.forEach(item -> endoscopic.putIfAbsent(item, Endoscopies.Part.BESIDE_UNKNOWN));
    }
    day.stream()
        .filter(item -> procedures.stream().noneMatch(family -> family.contains(item)))
        .map(List::of)
        .toList()
        .forEach(procedures::add);
    procedures.sort(
        Comparator.comparing(this::amount, Comparator.reverseOrder())
            .thenComparing(items -> items.get(0), BY_CONTENT));
    for (int rank = 0; rank < procedures.size(); rank++) {
      for (Item item : procedures.get(rank)) {
        surgical.put(item, rank);
      }
    }
  }

  private BigDecimal amount(List<Item> procedure) {
    return procedure.stream()
        .map(
            item ->
                item.amount()
                    .subtract(part(item).map(Endoscopies.Part::less).orElse(BigDecimal.ZERO)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<Endoscopies.Part> part(Item item) {
    return Optional.ofNullable(endoscopic.get(item));
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
        byDay.computeIfAbsent(line.service().date(), day -> new ArrayList<>()).addAll(items(line));
      }
    }
    Comparator<Item> highest =
        Comparator.comparing(
            (Item item) ->
                part.apply(item.line).orElseThrow().dollars().multiply(item.line.sides().factor()),
            Comparator.reverseOrder());
    for (List<Item> items : byDay.values()) {
      items.sort(highest.thenComparing(BY_CONTENT));
      for (int rank = 0; rank < items.size(); rank++) {
        ranks.put(items.get(rank), rank);
      }
    }
  }

  private static List<Item> items(ProfessionalLine line) {
    List<Item> items = new ArrayList<>();
    for (int unit = 0; unit < line.sides().items(); unit++) {
      items.add(new Item(line, unit));
    }
    return items;
  }
}
