package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** NCCI's tables as a claim meets them. */
public final class PairTables {
  static final String KIND_NOT_STATED =
      "the claim kind is not stated, and the practitioner and outpatient hospital tables do not say"
          + " the same; add CLAIM: professional or CLAIM: outpatient hospital";
  static final String ONE_TABLE =
      "the claim kind is not stated, and only one of the practitioner and outpatient hospital"
          + " tables can tell; add CLAIM: professional or CLAIM: outpatient hospital";
  static final String NO_TABLE =
      "NCCI has tables for professional and outpatient hospital claims, not for inpatient ones";

  private PairTables() {}

  /** Two lines of one claim with one date. */
  public record Pair(ServiceLine one, ServiceLine other, LocalDate date) {}

  /** What NCCI says about two lines, and which of them is paid. */
  record Edit(
      ServiceLine paid, ServiceLine denied, PairEdit row, Edition edition, LocalDate date) {}

  /** Whether a pair rule reports {@code one} beside {@code other}. */
  public static boolean reported(
      CodeBook book, Claim claim, ServiceLine one, ServiceLine other, LocalDate date) {
    return edit(book, claim, one.code(), other.code(), date)
        .found()
        .filter(
            row ->
                row.indicator() == PairEdit.Indicator.NOT_ALLOWED
                    || bypass(book, one, other, date) == Bypass.NONE)
        .isPresent();
  }

  /**
   * The pairs of lines of one day with different codes. Of lines that are alike only the first is
   * paired with those that follow, because the others would say the same.
   */
  public static List<Pair> sameDay(Note note, Claim claim) {
    List<Pair> pairs = new ArrayList<>();
    List<ServiceLine> firsts = new ArrayList<>();
    List<ServiceLine> before = new ArrayList<>();
    Set<Service> seen = new HashSet<>();
    for (ServiceLine other : claim.lines()) {
      LocalDate date = note.dateOf(claim, other);
      boolean first = seen.add(Service.of(other, date));
      for (ServiceLine one : first ? before : firsts) {
        if (!one.code().equals(other.code()) && date.equals(note.dateOf(claim, one))) {
          pairs.add(new Pair(one, other, date));
        }
      }
      before.add(other);
      if (first) {
        firsts.add(other);
      }
    }
    return pairs;
  }

  /** What makes lines alike for these tables. */
  private record Service(String code, List<String> modifiers, LocalDate date) {
    static Service of(ServiceLine line, LocalDate date) {
      return new Service(line.code(), line.modifiers().stream().map(Stated::value).toList(), date);
    }
  }

  /** The edit on a pair in the claim's table; where the kind is unknown, in both or in none. */
  public static Answer<PairEdit> edit(
      CodeBook book, Claim claim, String code, String other, LocalDate date) {
    return forClaim(
        claim, setting -> book.pairEdit(setting, code, other, date), PairTables::sameEdit);
  }

  /** A table's answer for the claim, or for both kinds of claim when its own is not stated. */
  static <T> Answer<T> forClaim(Claim claim, Table<T> table, Sameness<T> same) {
    if (claim.setting().isPresent()) {
      return table.ask(claim.setting().get());
    }
    if (claim.header().claimKind().isPresent()) {
      return new Answer.NotChecked<>(NO_TABLE);
    }
    Answer<T> practitioner = table.ask(Setting.PRACTITIONER);
    Answer<T> hospital = table.ask(Setting.OUTPATIENT_HOSPITAL);
    boolean bothSilent = practitioner.notChecked().isPresent() && hospital.notChecked().isPresent();
    boolean bothNone = practitioner instanceof Answer.None<T> && hospital instanceof Answer.None<T>;
    boolean bothSay =
        practitioner.found().isPresent()
            && hospital.found().isPresent()
            && same.same(practitioner.found().get(), hospital.found().get());
    if (bothSilent || bothNone || bothSay) {
      return practitioner;
    }
    boolean oneSilent = practitioner.notChecked().isPresent() || hospital.notChecked().isPresent();
    return new Answer.NotChecked<>(oneSilent ? ONE_TABLE : KIND_NOT_STATED);
  }

  /** One of NCCI's two tables. */
  interface Table<T> {
    Answer<T> ask(Setting setting);
  }

  /** Whether the rows of both tables come to the same. */
  interface Sameness<T> {
    boolean same(T practitioner, T hospital);
  }

  /** The line that is paid and the one that is not. */
  static Edit sides(Pair pair, Answer.Found<PairEdit> found) {
    boolean firstIsPaid = found.value().column1().equals(pair.one().code());
    return new Edit(
        firstIsPaid ? pair.one() : pair.other(),
        firstIsPaid ? pair.other() : pair.one(),
        found.value(),
        found.edition(),
        pair.date());
  }

  /** Whether a line carries a modifier that can lift an edit. */
  public enum Bypass {
    PRESENT,
    NONE,
    /** A modifier is there that the code book does not know. */
    UNKNOWN
  }

  /** Whether one of the lines carries a modifier that can lift an edit between them. */
  public static Bypass bypass(CodeBook book, ServiceLine one, ServiceLine other, LocalDate date) {
    Bypass bypass = Bypass.NONE;
    for (ServiceLine line : List.of(one, other)) {
      for (Stated<String> modifier : line.modifiers()) {
        Answer<ModifierCode> answer = book.modifier(modifier.value(), date);
        if (answer.found().filter(ModifierCode::ncciAssociated).isPresent()) {
          return Bypass.PRESENT;
        }
        bypass = answer.notChecked().isPresent() ? Bypass.UNKNOWN : bypass;
      }
    }
    return bypass;
  }

  /** The words for a claim's kind in a message. */
  static String table(Claim claim) {
    return claim
        .setting()
        .map(setting -> "NCCI " + setting.words() + " edit")
        .orElse("NCCI edit, the same for practitioner and outpatient hospital claims");
  }

  private static boolean sameEdit(PairEdit practitioner, PairEdit hospital) {
    return practitioner.indicator() == hospital.indicator()
        && practitioner.column1().equals(hospital.column1());
  }
}
