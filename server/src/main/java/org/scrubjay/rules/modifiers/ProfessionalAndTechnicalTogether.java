package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** Both parts of a study billed as parts, where the whole should be. */
public final class ProfessionalAndTechnicalTogether implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "professional-and-technical-together",
          "modifiers",
          Severity.ERROR,
          "Modifiers 26 and TC together, which is the whole service.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        Optional<Stated<String>> reading = modifier(line, "26");
        Optional<Stated<String>> technical = modifier(line, "TC");
        if (reading.isPresent() && technical.isPresent()) {
          // Where neither fits the code, professional-technical-not-allowed speaks.
          if (splits(checkup.book(), line.code(), date)) {
            verdicts.problem(
                onOneLine(line, reading.get().span().cover(technical.get().span()), date));
          }
        } else if (technical.isPresent()) {
          checkOtherLines(checkup, claim, line, date, verdicts);
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static void checkOtherLines(
      Checkup checkup, Claim claim, ServiceLine technical, LocalDate date, Verdicts verdicts) {
    Optional<ServiceLine> reading =
        claim.lines().stream()
            .filter(line -> line.code().equals(technical.code()))
            .filter(line -> line.hasModifier("26") && !line.hasModifier("TC"))
            .filter(line -> checkup.note().dateOf(claim, line).equals(date))
            .findFirst();
    if (reading.isEmpty() || !splits(checkup.book(), technical.code(), date)) {
      verdicts.passed();
      return;
    }
    Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
    if (kind.isEmpty()) {
      verdicts.notChecked(
          "the claim kind is not stated, and only a professional claim bills both parts as one");
    } else if (kind.get() == ClaimKind.PROFESSIONAL) {
      verdicts.problem(onTwoLines(reading.get(), technical, date));
    } else {
      verdicts.passed();
    }
  }

  private static boolean splits(CodeBook book, String code, LocalDate date) {
    return !ProfessionalTechnicalNotAllowed.forbidden(book, code, "TC", date);
  }

  private static Optional<Stated<String>> modifier(ServiceLine line, String modifier) {
    return line.modifiers().stream().filter(stated -> stated.value().equals(modifier)).findFirst();
  }

  private static Problem onOneLine(ServiceLine line, Span span, LocalDate date) {
    return Problem.of(
            INFO,
            span,
            line.code()
                + " has both 26 (reading) and TC (technical part) on one line on "
                + date
                + ". The two together are the whole service: bill "
                + line.code()
                + " without either, or keep the one for the part you did.")
        .withCode(line.code());
  }

  private static Problem onTwoLines(ServiceLine reading, ServiceLine technical, LocalDate date) {
    boolean readingFirst = reading.span().start() < technical.span().start();
    ServiceLine first = readingFirst ? reading : technical;
    ServiceLine second = readingFirst ? technical : reading;
    return Problem.of(
            INFO,
            second.mention().span(),
            first.written()
                + " and "
                + second.written()
                + " on "
                + date
                + " are the two parts of one service. If one provider did both in one place, bill "
                + reading.code()
                + " without 26 and TC; if not, each provider bills its part on its own claim.")
        .withSeverity(Severity.WARNING)
        .withCode(reading.code())
        .withRelated(List.of(new Related("the other part", first.mention().span())));
  }
}
