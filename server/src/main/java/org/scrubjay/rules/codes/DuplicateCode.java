package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.edits.UnitsOverLimit;

/** The same diagnosis, or the same service, listed twice. */
public final class DuplicateCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-code",
          "codes",
          Severity.WARNING,
          "The same diagnosis twice, or the same procedure with the same modifiers twice on a day.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  // Modifiers that say that a repeated line is meant.
  private static final Set<String> REPEATED =
      Set.of("76", "77", "91", "59", "XE", "XP", "XS", "XU");

  private static final int IN_LIST = -1;

  /**
   * Where a diagnosis stands. On the line of a service it is that line's pointer, and repeats
   * nothing of the list or of another line.
   *
   * @param serviceLine the line of the note, or {@link #IN_LIST}
   */
  private record Listed(String code, int serviceLine) {
    // Written out for the reason given below.
    @Override
    public boolean equals(Object other) {
      return other instanceof Listed listed
          && serviceLine == listed.serviceLine
          && code.equals(listed.code);
    }

    @Override
    public int hashCode() {
      return code.hashCode() * 31 + serviceLine;
    }
  }

  /** What makes two lines the same service; the order of modifiers does not. */
  private record Service(String code, Set<String> modifiers, LocalDate date) {
    // Written out, because every claim asks for them, and no class archive keeps a record's own
    // two.
    @Override
    public boolean equals(Object other) {
      return other instanceof Service service
          && code.equals(service.code)
          && date.equals(service.date)
          && modifiers.equals(service.modifiers);
    }

    @Override
    public int hashCode() {
      return code.hashCode() * 31 + date.hashCode();
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      checkDiagnoses(checkup.note(), claim, verdicts);
      checkServices(checkup, claim, verdicts);
    }
  }

  private static void checkDiagnoses(Note note, Claim claim, Verdicts verdicts) {
    Map<Listed, CodeMention> seen = new HashMap<>();
    Set<Integer> serviceLines = new HashSet<>();
    claim.lines().forEach(line -> serviceLines.add(lineOf(note, line.mention())));
    for (Diagnosis diagnosis : claim.diagnoses()) {
      int line = lineOf(note, diagnosis.mention());
      Listed listed = new Listed(diagnosis.code(), serviceLines.contains(line) ? line : IN_LIST);
      CodeMention first = seen.putIfAbsent(listed, diagnosis.mention());
      if (first == null) {
        verdicts.passed();
      } else {
        verdicts.problem(
            problem(
                    diagnosis.mention(),
                    first,
                    diagnosis.code()
                        + " is listed twice. A diagnosis is reported once for an encounter, however"
                        + " many lines point at it.")
                .withFixes(
                    diagnosis.pointer().isPresent()
                        ? List.of()
                        : List.of(
                            Fixes.remove(
                                note,
                                "Remove the second " + diagnosis.code(),
                                diagnosis.mention().span()))));
      }
    }
  }

  private static int lineOf(Note note, CodeMention mention) {
    return note.tree().source().lines().lineOf(mention.span().start());
  }

  private static void checkServices(Checkup checkup, Claim claim, Verdicts verdicts) {
    Map<Service, ServiceLine> seen = new HashMap<>();
    Map<Service, Boolean> limited = new HashMap<>();
    for (ServiceLine line : claim.lines()) {
      LocalDate date = checkup.note().dateOf(claim, line);
      Set<String> modifiers =
          line.modifiers().stream().map(Stated::value).collect(Collectors.toSet());
      ServiceLine first = seen.putIfAbsent(new Service(line.code(), modifiers, date), line);
      boolean meant = modifiers.stream().anyMatch(REPEATED::contains);
      // A unit limit that the two lines exceed says the same with CMS's figure.
      if (first == null || meant || isOverLimit(checkup, claim, line.code(), date, limited)) {
        verdicts.passed();
      } else {
        verdicts.problem(
            problem(
                line.mention(),
                first.mention(),
                line.written()
                    + " is listed twice for "
                    + date
                    + ". If it was done twice, say so with 76 (same physician), 77 (another"
                    + " physician) or a side, or put the units on one line; otherwise it is denied"
                    + " as a duplicate."));
      }
    }
  }

  /** Asks once for each code and day. */
  private static boolean isOverLimit(
      Checkup checkup, Claim claim, String code, LocalDate date, Map<Service, Boolean> known) {
    return known.computeIfAbsent(
        new Service(code, Set.of(), date),
        any -> UnitsOverLimit.reports(checkup, claim, code, date));
  }

  private static Problem problem(CodeMention second, CodeMention first, String message) {
    return Problem.of(INFO, second.span(), message)
        .withCode(second.code())
        .withRelated(List.of(new Related("the first " + first.code(), first.span())));
  }
}
