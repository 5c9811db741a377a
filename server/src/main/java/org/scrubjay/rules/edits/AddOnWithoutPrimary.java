package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;

/** An add-on code without the procedure that it adds to. */
public final class AddOnWithoutPrimary implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "add-on-without-primary",
          "edits",
          Severity.ERROR,
          "An add-on code without a procedure that it may be added to.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String ADDED_TO_OTHERS = "ZZZ";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      Map<LocalDate, Set<String>> days = new HashMap<>();
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        days.computeIfAbsent(date, day -> new HashSet<>()).add(line.code());
      }
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        checkLine(checkup, line, new Others(line.code(), days.get(date)), date, verdicts);
      }
    }
  }

  /** The other codes of a line's day. */
  private record Others(String own, Set<String> codes) {
    boolean isEmpty() {
      return codes.size() == 1;
    }

    boolean hasOneOf(Set<String> wanted) {
      return wanted.stream().anyMatch(code -> !code.equals(own) && codes.contains(code));
    }
  }

  private static void checkLine(
      Checkup checkup, ServiceLine line, Others others, LocalDate date, Verdicts verdicts) {
    Answer<List<AddOn>> answer = checkup.book().medicare().addOns(line.code(), date);
    if (answer instanceof Answer.Found<List<AddOn>> found) {
      checkEdits(line, others, date, found, verdicts);
    } else if (answer.notChecked().isPresent()) {
      byFeeSchedule(checkup, line, others, date, answer.notChecked().get(), verdicts);
    } else {
      verdicts.passed();
    }
  }

  private static void checkEdits(
      ServiceLine line,
      Others others,
      LocalDate date,
      Answer.Found<List<AddOn>> found,
      Verdicts verdicts) {
    Set<String> primaries =
        found.value().stream().flatMap(edit -> edit.primary().stream()).collect(Collectors.toSet());
    int kind = found.value().stream().mapToInt(AddOn::kind).min().orElse(1);
    boolean open = found.value().stream().anyMatch(edit -> edit.primary().isEmpty());
    if (others.hasOneOf(primaries)) {
      verdicts.passed();
    } else if (open && !others.isEmpty()) {
      verdicts.notChecked("contractors decide which procedures " + line.code() + " is added to");
    } else {
      verdicts.problem(
          problem(line, message(line, date, kind, primaries))
              .withSeverity(severity(open ? 2 : kind))
              .withSource(
                  Optional.of(found.edition().source().withDetail("add-on code type " + kind))));
    }
  }

  /**
   * How firm the table is: type 1 lists every primary code, type 3 some of them, and for type 2
   * contractors define them.
   */
  private static Severity severity(int kind) {
    return switch (kind) {
      case 1 -> Severity.ERROR;
      case 3 -> Severity.WARNING;
      default -> Severity.HINT;
    };
  }

  /** Without the table the fee schedule still tells that a code is an add-on, not to which. */
  private static void byFeeSchedule(
      Checkup checkup,
      ServiceLine line,
      Others others,
      LocalDate date,
      String reason,
      Verdicts verdicts) {
    Answer<FeeScheduleRow> row = checkup.book().feeSchedule(line.code(), "", date);
    boolean addOn =
        row.found()
            .flatMap(FeeScheduleRow::policy)
            .flatMap(FeeSchedulePolicy::globalDays)
            .filter(ADDED_TO_OTHERS::equals)
            .isPresent();
    boolean known =
        row.found()
            .filter(found -> found.status().equals("A"))
            .flatMap(FeeScheduleRow::policy)
            .flatMap(FeeSchedulePolicy::globalDays)
            .isPresent();
    if (known && !addOn) {
      verdicts.passed();
    } else if (addOn && others.isEmpty()) {
      verdicts.problem(
          problem(
                  line,
                  line.code()
                      + " is an add-on code (global period ZZZ) and the only procedure on "
                      + date
                      + ". Bill it with the procedure it was part of.")
              .withSource(
                  row.answeredBy()
                      .map(edition -> edition.source().withDetail("global period ZZZ"))));
    } else {
      verdicts.notChecked(reason);
    }
  }

  private static String message(ServiceLine line, LocalDate date, int kind, Set<String> primaries) {
    String listed =
        primaries.isEmpty()
            ? "the procedure it was part of"
            : primaries.stream().sorted().limit(8).collect(Collectors.joining(", "))
                + (primaries.size() > 8 ? " ... (" + primaries.size() + " codes)" : "");
    return line.code()
        + " is an add-on code and is paid only beside its primary procedure of the same day; none"
        + " is billed on "
        + date
        + ". "
        + (kind == 1
            ? "The primary codes are "
            : kind == 3 ? "The table names, and contractors may add to, " : "It goes with ")
        + listed
        + ".";
  }

  private static Problem problem(ServiceLine line, String message) {
    return Problem.of(INFO, line.mention().span(), message).withCode(line.code());
  }
}
