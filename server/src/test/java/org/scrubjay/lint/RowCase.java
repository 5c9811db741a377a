package org.scrubjay.lint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;

/**
 * A claim that one row of a table decides, and what the row says about it.
 *
 * @param row the row in words
 * @param rules the rules that look at such rows
 * @param expected the problem that the row asks for: rule, severity and code
 */
record RowCase(String row, String note, Set<String> rules, Optional<Expected> expected) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final Set<String> PAIRS = Set.of("pair-never-together", "pair-needs-modifier");
  private static final Set<String> STATUSES =
      Set.of("status-not-payable-here", "inpatient-only", "packaged-no-payment");
  private static final Set<String> DIAGNOSES =
      Set.of(
          "diagnosis-not-billable",
          "diagnosis-not-valid-on-date",
          "seventh-character-missing",
          "placeholder-x-missing",
          "unknown-diagnosis-code");

  /** A problem; of several rules one, where the row alone does not tell which. */
  record Expected(Set<String> anyOf, Optional<Severity> severity, String code) {
    boolean is(Problem problem) {
      return anyOf.contains(problem.rule())
          && severity.map(problem.severity()::equals).orElse(true)
          && problem.code().equals(Optional.of(code));
    }
  }

  static Linter linter(CodeBook book) {
    Set<String> looked = new java.util.TreeSet<>(PAIRS);
    looked.addAll(STATUSES);
    looked.addAll(DIAGNOSES);
    looked.add("units-over-limit");
    looked.add("procedure-not-valid-on-date");
    return new Linter(
        Rules.all().stream().filter(rule -> looked.contains(rule.info().name())).toList(), book);
  }

  /**
   * @param inForce the indicator of the edit in force on the day; none when there is none
   * @param bypass whether column 2 carries modifier 59
   */
  static RowCase pair(
      Setting setting,
      String column1,
      String column2,
      LocalDate date,
      Optional<PairEdit.Indicator> inForce,
      boolean bypass,
      boolean reversed) {
    String second = column2 + (bypass ? "-59" : "");
    String note =
        claim(setting, date, reversed ? List.of(second, column1) : List.of(column1, second));
    Optional<Expected> expected =
        inForce.flatMap(
            indicator ->
                switch (indicator) {
                  case NOT_ALLOWED ->
                      Optional.of(
                          new Expected(
                              Set.of("pair-never-together"), Optional.of(Severity.ERROR), column2));
                  case ALLOWED ->
                      bypass
                          ? Optional.empty()
                          : Optional.of(
                              new Expected(
                                  Set.of("pair-needs-modifier"),
                                  Optional.of(Severity.WARNING),
                                  column2));
                  case NOT_APPLICABLE -> Optional.empty();
                });
    return new RowCase("pair " + column1 + " " + column2 + " " + inForce, note, PAIRS, expected);
  }

  static RowCase limit(
      Setting setting,
      String code,
      int most,
      UnitLimit.Adjudication adjudication,
      LocalDate date,
      int units) {
    Severity severity =
        adjudication == UnitLimit.Adjudication.DAY_POLICY ? Severity.ERROR : Severity.WARNING;
    return new RowCase(
        "limit " + code + " " + most + " " + adjudication,
        claim(setting, date, List.of(code + " x" + units)),
        Set.of("units-over-limit"),
        units > most
            ? Optional.of(new Expected(Set.of("units-over-limit"), Optional.of(severity), code))
            : Optional.empty());
  }

  /** A line alone on a hospital's claim. */
  static RowCase status(String code, String status, LocalDate date) {
    Optional<String> rule =
        switch (status) {
          case "C" -> Optional.of("inpatient-only");
          case "B", "D", "E1", "E2", "M" -> Optional.of("status-not-payable-here");
          case "N" -> Optional.of("packaged-no-payment");
          default -> Optional.empty();
        };
    return new RowCase(
        "status " + code + " " + status,
        claim(Setting.OUTPATIENT_HOSPITAL, date, List.of(code)),
        STATUSES,
        rule.map(name -> new Expected(Set.of(name), Optional.empty(), code)));
  }

  static RowCase procedure(String code, boolean valid, LocalDate date) {
    return new RowCase(
        "procedure " + code + " valid " + valid,
        claim(Setting.PRACTITIONER, date, List.of(code)),
        Set.of("procedure-not-valid-on-date"),
        valid
            ? Optional.empty()
            : Optional.of(
                new Expected(
                    Set.of("procedure-not-valid-on-date"), Optional.of(Severity.ERROR), code)));
  }

  /**
   * @param billable whether the code may stand on a claim of that day
   */
  static RowCase diagnosis(String code, boolean billable, LocalDate date) {
    return new RowCase(
        "diagnosis " + code + " billable " + billable,
        "CLAIM: professional\nDOS: " + DAY.format(date) + "\nICD-10: " + code + "\n",
        DIAGNOSES,
        billable ? Optional.empty() : Optional.of(new Expected(DIAGNOSES, Optional.empty(), code)));
  }

  /** How the linter's verdict differs from what the row says, if it does. */
  Optional<String> difference(Linter linter) {
    List<Problem> problems =
        linter
            .lint(note, new NoteReading(Optional.of(NoteKind.CLAIM), LocalDate.of(2025, 1, 1)))
            .problems()
            .stream()
            .filter(problem -> rules.contains(problem.rule()))
            .toList();
    boolean same =
        expected.isEmpty()
            ? problems.isEmpty()
            : problems.size() == 1 && expected.get().is(problems.get(0));
    return same
        ? Optional.empty()
        : Optional.of(
            row
                + "\n"
                + note
                + "expected "
                + expected
                + ", got "
                + problems.stream().map(Problem::message).collect(Collectors.toList()));
  }

  private static String claim(Setting setting, LocalDate date, List<String> lines) {
    return "CLAIM: "
        + (setting == Setting.PRACTITIONER ? "professional" : "outpatient hospital")
        + "\nDOS: "
        + DAY.format(date)
        + "\nCPT: "
        + String.join("\n     ", lines)
        + "\n";
  }
}
