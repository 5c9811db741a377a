package org.scrubjay.cli.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;

/**
 * What becomes of the codes in use between two days. A day that no loaded edition speaks for is not
 * checked: an edition that ended before it says nothing of what came after.
 */
public final class Preview {
  private static final List<Setting> SETTINGS =
      List.of(Setting.PRACTITIONER, Setting.OUTPATIENT_HOSPITAL);

  private final CodeBook book;
  private final Days before;
  private final Days after;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Integer> unchecked = new TreeMap<>();

  private Preview(CodeBook book, Days before, Days after) {
    this.book = book;
    this.before = before;
    this.after = after;
  }

  /**
   * The outcome of a comparison.
   *
   * @param changes what hurts most first, then by code
   * @param unchecked why comparisons were not made, and how many
   */
  public record Outcome(List<Change> changes, Map<String, Integer> unchecked) {
    public Outcome {
      changes = List.copyOf(changes);
      unchecked = new TreeMap<>(unchecked);
    }
  }

  public static Outcome of(CodeBook book, Days before, Days after, UsedCodes used) {
    Preview preview = new Preview(book, before, after);
    used.procedures().forEach(preview::procedure);
    used.diagnoses().forEach(preview::diagnosis);
    used.pairs().forEach(pair -> preview.pair(pair, used.uses(pair)));
    preview.changes.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(Change::code)
            .thenComparing(change -> change.other().orElse(""))
            .thenComparing(Change::message));
    return new Outcome(preview.changes, preview.unchecked);
  }

  private void procedure(String code, List<Use> uses) {
    // HCPCS Level II begins with a letter, CPT never does.
    CodeSet set = Character.isLetter(code.charAt(0)) ? CodeSet.HCPCS : CodeSet.CPT;
    days(
        set,
        (from, to) ->
            validity(
                code,
                uses,
                book.procedure(code, from).map(Procedure::validity),
                book.procedure(code, to).map(Procedure::validity),
                book.procedure(code, to).found().map(Procedure::successors).orElse(List.of()),
                from,
                to));
    for (Setting setting : SETTINGS) {
      CodeSet limits =
          setting == Setting.PRACTITIONER
              ? CodeSet.NCCI_MUE_PRACTITIONER
              : CodeSet.NCCI_MUE_HOSPITAL;
      days(limits, (from, to) -> unitLimit(setting, code, uses, from, to));
    }
    days(
        CodeSet.PFS,
        (from, to) ->
            Rates.physician(book, code, from, to)
                .add(code, uses, changes, why -> skip(CodeSet.PFS, why)));
    days(
        CodeSet.OPPS,
        (from, to) ->
            Rates.outpatient(book, code, from, to)
                .add(code, uses, changes, why -> skip(CodeSet.OPPS, why)));
  }

  private void diagnosis(String code, List<Use> uses) {
    days(
        CodeSet.ICD10CM,
        (from, to) -> {
          Answer<DiagnosisCode> old = book.diagnosis(code, from);
          Answer<DiagnosisCode> now = book.diagnosis(code, to);
          boolean both =
              validity(
                  code,
                  uses,
                  old.map(DiagnosisCode::validity),
                  now.map(DiagnosisCode::validity),
                  now.found().map(DiagnosisCode::successors).orElse(List.of()),
                  from,
                  to);
          if (both && old.found().isPresent() && now.found().isPresent()) {
            billable(code, uses, old.found().get(), now.found().get(), to);
          }
        });
  }

  private void billable(
      String code, List<Use> uses, DiagnosisCode old, DiagnosisCode now, LocalDate to) {
    if (old.billable() && !now.billable()) {
      List<String> children =
          book.children(code, to).stream().map(DiagnosisCode::code).limit(8).toList();
      changes.add(
          new Change(
              Change.Kind.HEADER_NOW,
              code,
              Optional.empty(),
              code
                  + " is a heading on "
                  + to
                  + " and no longer billable"
                  + (children.isEmpty() ? "" : "; below it: " + String.join(", ", children))
                  + ".",
              uses));
    } else if (!old.billable() && now.billable()) {
      changes.add(
          new Change(
              Change.Kind.BILLABLE_NOW,
              code,
              Optional.empty(),
              code + " is billable on " + to + "; before it was a heading.",
              uses));
    }
  }

  /** Whether the code is valid on both days. */
  private boolean validity(
      String code,
      List<Use> uses,
      Answer<Period> old,
      Answer<Period> now,
      List<String> successors,
      LocalDate from,
      LocalDate to) {
    // A first or last day that the row itself states holds, however far the edition reaches.
    boolean begins = old.found().filter(period -> period.startsAfter(from)).isPresent();
    boolean ends = now.found().filter(period -> period.endsBefore(to)).isPresent();
    Optional<String> why =
        (begins ? Optional.<String>empty() : unsure(old, from))
            .or(() -> ends ? Optional.empty() : unsure(now, to));
    if (why.isPresent()) {
      skip(why.get());
      return false;
    }
    boolean was = old.found().filter(period -> period.contains(from)).isPresent();
    boolean is = now.found().filter(period -> period.contains(to)).isPresent();
    if (was && !is) {
      Optional<LocalDate> last = now.found().or(old::found).flatMap(Period::to);
      changes.add(
          new Change(
              Change.Kind.ENDS,
              code,
              Optional.empty(),
              code
                  + " is not valid on "
                  + to
                  + last.map(day -> "; its last day is " + day).orElse("")
                  + (successors.isEmpty() ? "" : "; instead: " + String.join(", ", successors))
                  + ".",
              uses));
    } else if (!was && is) {
      changes.add(
          new Change(
              Change.Kind.BEGINS,
              code,
              Optional.empty(),
              code + " is valid on " + to + " and was not on " + from + ".",
              uses));
    }
    return was && is;
  }

  private void unitLimit(
      Setting setting, String code, List<Use> uses, LocalDate from, LocalDate to) {
    Answer<UnitLimit> old = book.unitLimit(setting, code, from);
    Answer<UnitLimit> now = book.unitLimit(setting, code, to);
    Optional<String> why = unsure(old, from).or(() -> unsure(now, to));
    if (why.isPresent()) {
      skip(why.get());
      return;
    }
    String wasLimit = limit(old.found());
    String isLimit = limit(now.found());
    if (!wasLimit.equals(isLimit)) {
      changes.add(
          new Change(
              Change.Kind.UNIT_LIMIT_CHANGED,
              code,
              Optional.empty(),
              "The unit limit of "
                  + code
                  + " ("
                  + setting.words()
                  + ") is "
                  + isLimit
                  + "; before: "
                  + wasLimit
                  + ".",
              uses));
    }
  }

  private static String limit(Optional<UnitLimit> limit) {
    return limit
        .map(known -> known.units() + " (MAI " + known.adjudication().indicator() + ")")
        .orElse("not published");
  }

  private void pair(UsedCodes.Pair pair, List<Use> uses) {
    for (Setting setting : SETTINGS) {
      CodeSet set =
          setting == Setting.PRACTITIONER
              ? CodeSet.NCCI_PTP_PRACTITIONER
              : CodeSet.NCCI_PTP_HOSPITAL;
      days(set, (from, to) -> pair(setting, pair, uses, from, to));
    }
  }

  private void pair(
      Setting setting, UsedCodes.Pair pair, List<Use> uses, LocalDate from, LocalDate to) {
    Answer<PairEdit> old = book.pairEdit(setting, pair.first(), pair.second(), from);
    Answer<PairEdit> now = book.pairEdit(setting, pair.first(), pair.second(), to);
    Optional<String> why = unsure(old, from).or(() -> unsure(now, to));
    if (why.isPresent()) {
      skip(why.get());
      return;
    }
    Optional<String> was = old.found().map(Preview::words);
    Optional<String> is = now.found().map(Preview::words);
    if (was.equals(is)) {
      return;
    }
    Change.Kind kind =
        was.isEmpty()
            ? Change.Kind.PAIR_NEW
            : is.isEmpty() ? Change.Kind.PAIR_ENDS : Change.Kind.PAIR_CHANGED;
    String message =
        pair.first()
            + " and "
            + pair.second()
            + " ("
            + setting.words()
            + ") on "
            + to
            + ": "
            + is.orElse("no pair edit")
            + "; before: "
            + was.orElse("no pair edit")
            + ".";
    changes.add(new Change(kind, pair.first(), Optional.of(pair.second()), message, uses));
  }

  private static String words(PairEdit edit) {
    return "column 1 "
        + edit.column1()
        + ", column 2 "
        + edit.column2()
        + (edit.indicator() == PairEdit.Indicator.ALLOWED
            ? ", a modifier may apply (indicator 1)"
            : ", no modifier helps (indicator 0)");
  }

  private void days(CodeSet set, BiConsumer<LocalDate, LocalDate> compare) {
    Optional<LocalDate> from = before.of(set);
    Optional<LocalDate> to = after.of(set);
    if (from.isPresent() && to.isPresent()) {
      compare.accept(from.get(), to.get());
    }
  }

  /** Why an answer says nothing of {@code date}. */
  private static Optional<String> unsure(Answer<?> answer, LocalDate date) {
    return answer
        .notChecked()
        .or(
            () ->
                answer
                    .answeredBy()
                    .filter(edition -> !edition.covers(date))
                    .map(edition -> ended(edition, date)));
  }

  private static String ended(Edition edition, LocalDate date) {
    return "no edition of "
        + edition.set().title()
        + " covers "
        + date
        + "; "
        + edition.name()
        + edition.to().map(day -> " ends on " + day).orElse("");
  }

  private void skip(CodeSet set, String why) {
    skip(set.title() + ": " + why);
  }

  private void skip(String why) {
    unchecked.merge(why, 1, Integer::sum);
  }
}
