package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.rules.common.LimitedExams;

/** Modifier 52 on a code whose smaller exam has a code of its own. */
public final class ReducedServiceHasCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "reduced-service-has-code",
          "modifiers",
          Severity.WARNING,
          "Modifier 52 on an exam whose limited form or fewer views have a code of their own.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final String REDUCED = "52";
  // Codes of one exam that differ in the number of views share their first three digits.
  private static final int CHAPTER = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        line.modifiers().stream()
            .filter(modifier -> modifier.value().equals(REDUCED))
            .findFirst()
            .ifPresent(modifier -> checkLine(checkup, claim, line, modifier, verdicts));
      }
    }
  }

  private static void checkLine(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    Optional<String> limited = LimitedExams.of(line.code());
    if (limited.isPresent()) {
      checkLimited(checkup.book().procedure(limited.get(), date), line, modifier, date, verdicts);
      return;
    }
    Answer<Procedure> answer = checkup.book().procedure(line.code(), date);
    answer.notChecked().ifPresent(verdicts::notChecked);
    answer
        .found()
        .flatMap(Procedure::imaging)
        .ifPresent(
            exam ->
                fewerViews(checkup.book(), line.code(), exam, date)
                    .ifPresentOrElse(
                        fewer ->
                            verdicts.problem(
                                problem(line, modifier, fewer.code(), "fewer views of it")),
                        verdicts::passed));
  }

  private static void checkLimited(
      Answer<Procedure> limited,
      ServiceLine line,
      Stated<String> modifier,
      LocalDate date,
      Verdicts verdicts) {
    limited.notChecked().ifPresent(verdicts::notChecked);
    limited
        .found()
        .filter(exam -> exam.validity().contains(date))
        .ifPresent(
            exam -> verdicts.problem(problem(line, modifier, exam.code(), "the limited exam")));
  }

  /** The code of the same exam with the next lower number of views. */
  private static Optional<Procedure> fewerViews(
      CodeBook book, String code, Imaging exam, LocalDate date) {
    return IntStream.range(0, exam.viewsAtLeast().isPresent() ? 100 : 0)
        .mapToObj(last -> code.substring(0, CHAPTER) + String.format(Locale.ROOT, "%02d", last))
        .flatMap(other -> book.procedure(other, date).found().stream())
        .filter(other -> other.validity().contains(date))
        .filter(other -> other.imaging().filter(smaller -> fewer(smaller, exam)).isPresent())
        .max(Comparator.comparingInt(other -> other.imaging().get().viewsAtMost().getAsInt()));
  }

  private static boolean fewer(Imaging smaller, Imaging exam) {
    return smaller.modality().equals(exam.modality())
        && smaller.region().equals(exam.region())
        && smaller.viewsAtMost().stream().anyMatch(most -> most < exam.viewsAtLeast().getAsInt());
  }

  private static Problem problem(
      ServiceLine line, Stated<String> modifier, String code, String what) {
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier 52 says that "
                + line.code()
                + " was reduced, and "
                + what
                + " has a code of its own: "
                + code
                + ". Bill that one without 52 if it is what was done.")
        .withCode(line.code());
  }
}
