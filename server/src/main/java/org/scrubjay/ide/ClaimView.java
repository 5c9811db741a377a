package org.scrubjay.ide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.PricedLine;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/**
 * All that Scrubjay knows of a note's claims, for a panel beside the note.
 *
 * @param kind none for what is read as no note
 * @param editions those in force on the note's date
 */
public record ClaimView(
    Optional<NoteKind> kind,
    List<Group> groups,
    List<Problem> problems,
    List<Unchecked> unchecked,
    List<Edition> editions) {

  public ClaimView {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
    editions = List.copyOf(editions);
  }

  /**
   * One claim of the note.
   *
   * @param date as stated; none where the default stands in
   * @param total dollars; none where no amount is known, or amounts of two systems stand side by
   *     side
   * @param totalWords the totals of each system, and how many lines they leave out or hold as
   *     denied; empty where there is none
   */
  public record Group(
      Optional<LocalDate> date,
      Optional<ClaimKind> claim,
      Optional<String> payer,
      Optional<String> mac,
      Optional<String> locality,
      List<Line> lines,
      Optional<BigDecimal> total,
      String totalWords,
      List<PairView> pairs) {
    public Group {
      lines = List.copyOf(lines);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * One service line.
   *
   * @param label the code book's; none where it has none
   * @param diagnoses those that it points at, with their letters
   * @param outcome why the amount is not that of the fee schedule; none where it is
   */
  public record Line(
      ServiceLine stated,
      Optional<String> label,
      Optional<LocalDate> ownDate,
      List<String> diagnoses,
      PricedLine priced,
      Optional<String> outcome) {
    public Line {
      diagnoses = List.copyOf(diagnoses);
    }
  }

  public static ClaimView of(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return new ClaimView(Optional.empty(), List.of(), snapshot.problems(), List.of(), List.of());
    }
    Note note = snapshot.note();
    CodeBook book = snapshot.workbench().book();
    return new ClaimView(
        Optional.of(note.kind()),
        IntStream.range(0, note.claims().size()).mapToObj(i -> group(snapshot, i)).toList(),
        snapshot.problems(),
        snapshot.unchecked(),
        Editions.inForce(book, noteDate(note)));
  }

  /** The day that stands for the note: its own, its first claim's, or the default. */
  static LocalDate noteDate(Note note) {
    return statedDate(note).orElse(note.defaultDate());
  }

  /** The day that the note states for itself or for its first claim. */
  static Optional<LocalDate> statedDate(Note note) {
    return note.header()
        .dateOfService()
        .or(
            () ->
                note.claims().stream()
                    .flatMap(claim -> claim.header().dateOfService().stream())
                    .findFirst())
        .map(Stated::value);
  }

  private static Group group(Snapshot snapshot, int index) {
    Note note = snapshot.note();
    Claim claim = note.claims().get(index);
    ClaimPrice price = snapshot.prices().get(index);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < claim.lines().size(); i++) {
      lines.add(line(snapshot, claim, claim.lines().get(i), price.lines().get(i)));
    }
    return new Group(
        claim.header().dateOfService().map(Stated::value),
        claim.header().claimKind().map(Stated::value),
        claim.header().payer().map(Stated::value),
        claim.header().mac().map(Stated::value),
        claim.header().locality().map(Stated::value),
        lines,
        price.total(),
        totalWords(price),
        PairView.of(note, claim, snapshot.workbench().book()));
  }

  private static Line line(Snapshot snapshot, Claim claim, ServiceLine line, PricedLine priced) {
    LocalDate date = snapshot.note().dateOf(claim, line);
    return new Line(
        line,
        snapshot
            .workbench()
            .book()
            .procedure(line.code(), date)
            .found()
            .map(Procedure::label)
            .filter(label -> !label.isEmpty()),
        line.ownDate().map(Stated::value),
        line.pointers().stream().map(pointer -> diagnosis(claim, pointer.value())).toList(),
        priced,
        outcome(priced));
  }

  private static String diagnosis(Claim claim, char letter) {
    return claim.diagnoses().stream()
        .filter(known -> known.pointer().filter(own -> own == letter).isPresent())
        .findFirst()
        .map(Diagnosis::code)
        .map(code -> letter + ". " + code)
        .orElse(letter + ".");
  }

  /** The last step, where there are steps after the fee schedule's own figure, or a denial. */
  static Optional<String> outcome(PricedLine priced) {
    return priced.steps().size() < 2 && priced.deniedBeside().isEmpty()
        ? Optional.empty()
        : Optional.of(priced.steps().get(priced.steps().size() - 1).what());
  }

  /** {@code PFS $118.34, 1 line denied}: the totals of each system and what they leave out. */
  static String totalWords(ClaimPrice price) {
    if (price.totals().isEmpty()) {
      return "";
    }
    List<String> systems =
        price.totals().entrySet().stream()
            .map(entry -> entry.getKey() + " " + Money.words(entry.getValue()))
            .toList();
    return String.join(", ", systems) + price.leftOut();
  }
}
