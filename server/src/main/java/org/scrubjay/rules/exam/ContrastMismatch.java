package org.scrubjay.rules.exam;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Imaging.Contrast;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ContrastReader;
import org.scrubjay.note.statements.ContrastStatement;
import org.scrubjay.note.statements.ContrastStatement.Given;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.text.Span;

/** A CT or MR code whose contrast is not the one that the report describes. */
public final class ContrastMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "contrast-mismatch",
          "exam",
          Severity.ERROR,
          "A CT or MR code whose contrast is not the one that the report describes.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Set<String> SECTIONAL = Set.of("CT", "MR");
  private static final String SEVERAL =
      "the note bills several CT or MR exams, and its text does not say which of them had contrast";

  private static final String UNCLEAR =
      "the report speaks of images without and with contrast in separate sentences";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note()).ifPresent(report -> checkReport(checkup, report, verdicts));
  }

  private static void checkReport(Checkup checkup, ImagingReport report, Verdicts verdicts) {
    List<BilledImaging> billed =
        BilledImaging.of(
            checkup,
            verdicts,
            imaging -> SECTIONAL.contains(imaging.modality()) && imaging.contrast().isPresent());
    if (billed.isEmpty()) {
      return;
    }
    List<ContrastStatement> stated = stated(report);
    if (billed.size() > 1) {
      verdicts.notChecked(SEVERAL);
    } else if (stated.isEmpty()) {
      verdicts.notChecked("the report does not say whether contrast was given");
    } else {
      checkCode(billed.get(0), stated, verdicts);
    }
  }

  /** What the technique says; where it is silent, what the title says. */
  private static List<ContrastStatement> stated(ImagingReport report) {
    List<ContrastStatement> technique =
        report
            .parts(LabelRole.TECHNIQUE)
            .flatMap(ContrastMismatch::withLabel)
            .flatMap(span -> ContrastReader.read(report.text(), span).stream())
            .filter(ContrastStatement::decides)
            .toList();
    return technique.isEmpty()
        ? report
            .titles()
            .flatMap(span -> ContrastReader.read(report.text(), span).stream())
            .filter(ContrastStatement::decides)
            .toList()
        : technique;
  }

  /** "CONTRAST: None" is one statement, though its first word is a label. */
  private static Stream<Span> withLabel(Part part) {
    return part.sentences().isEmpty()
        ? Stream.of(part.label())
        : Stream.concat(
            Stream.of(part.label().cover(part.sentences().get(0))),
            part.sentences().stream().skip(1));
  }

  private static void checkCode(
      BilledImaging billed, List<ContrastStatement> stated, Verdicts verdicts) {
    Contrast coded = billed.imaging().contrast().orElseThrow();
    Optional<Contrast> described = together(stated);
    if (described.isEmpty()) {
      verdicts.notChecked(UNCLEAR);
    } else if (described.get() == coded) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(billed, coded, described.get(), stated));
    }
  }

  /**
   * What the statements come to. Where one says with and another without, they may speak of two
   * exams, or of a localizer and the exam, so that nothing follows.
   */
  private static Optional<Contrast> together(List<ContrastStatement> stated) {
    Set<Given> given = EnumSet.noneOf(Given.class);
    stated.forEach(statement -> given.add(statement.given()));
    if (given.contains(Given.BOTH)) {
      return Optional.of(Contrast.WITHOUT_THEN_WITH);
    }
    if (given.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(given.contains(Given.WITH) ? Contrast.WITH : Contrast.WITHOUT);
  }

  private static Problem problem(
      BilledImaging billed, Contrast coded, Contrast described, List<ContrastStatement> stated) {
    Optional<ContrastStatement> telling =
        stated.stream().filter(statement -> contradicts(statement, coded)).findFirst();
    return Problem.of(
            INFO,
            billed.line().mention().span(),
            billed.code()
                + " is the exam "
                + words(coded)
                + ", but the report describes one "
                + words(described)
                + ". Bill the code of the exam that was done, or complete the technique.")
        .withCode(billed.code())
        .withRelated(
            telling
                .or(() -> stated.stream().findFirst())
                .map(statement -> new Related("the report says so here", statement.span()))
                .stream()
                .toList())
        .withSource(Optional.of(billed.procedure().labelSource()));
  }

  private static boolean contradicts(ContrastStatement statement, Contrast coded) {
    return switch (coded) {
      case WITHOUT -> statement.given() != Given.WITHOUT;
      case WITH -> statement.given() != Given.WITH;
      case WITHOUT_THEN_WITH -> statement.given() != Given.BOTH;
    };
  }

  private static String words(Contrast contrast) {
    return switch (contrast) {
      case WITHOUT -> "without contrast";
      case WITH -> "with contrast";
      case WITHOUT_THEN_WITH -> "without and with contrast";
    };
  }
}
