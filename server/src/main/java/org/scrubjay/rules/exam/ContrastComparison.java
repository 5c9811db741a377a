package org.scrubjay.rules.exam;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Imaging.Contrast;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Derived;
import org.scrubjay.note.statements.ContrastReader;
import org.scrubjay.note.statements.ContrastStatement;
import org.scrubjay.note.statements.ContrastStatement.Given;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.text.Span;

/**
 * The contrast of the only CT or MR exam that a note bills beside the contrast that its report
 * describes.
 *
 * @param coded what the code is for
 * @param described what the statements come to
 * @param stated the statements, at least one
 */
record ContrastComparison(
    BilledImaging billed, Contrast coded, Contrast described, List<ContrastStatement> stated) {
  private static final Set<String> SECTIONAL = Set.of("CT", "MR");
  private static final String SEVERAL =
      "the note bills several CT or MR exams, and its text does not say which of them had contrast";

  private static final String UNCLEAR =
      "the report speaks of images without and with contrast in separate sentences";

  /** Two rules compare, and reading the statements is what costs. */
  private static final Derived<List<ContrastStatement>> STATED =
      Derived.of(note -> ImagingReport.of(note).map(ContrastComparison::stated).orElse(List.of()));

  ContrastComparison {
    stated = List.copyOf(stated);
  }

  /** The comparison; {@code verdicts} hears why there is none. */
  static Optional<ContrastComparison> of(Checkup checkup, Verdicts verdicts) {
    return ImagingReport.of(checkup.note()).flatMap(report -> of(checkup, report, verdicts));
  }

  /** Whether the code wants two sets of images, and the report speaks of the second one alone. */
  boolean isSecondSetAlone() {
    return coded == Contrast.WITHOUT_THEN_WITH && described == Contrast.WITH;
  }

  private static Optional<ContrastComparison> of(
      Checkup checkup, ImagingReport report, Verdicts verdicts) {
    List<BilledImaging> billed =
        BilledImaging.of(
            checkup,
            verdicts,
            imaging -> SECTIONAL.contains(imaging.modality()) && imaging.contrast().isPresent());
    if (billed.isEmpty()) {
      return Optional.empty();
    }
    List<ContrastStatement> stated = checkup.note().derived(STATED);
    Optional<Contrast> described = together(stated);
    if (billed.size() > 1) {
      verdicts.notChecked(SEVERAL);
    } else if (stated.isEmpty()) {
      verdicts.notChecked("the report does not say whether contrast was given");
    } else if (described.isEmpty()) {
      verdicts.notChecked(UNCLEAR);
    } else {
      Contrast coded = billed.get(0).imaging().contrast().orElseThrow();
      return Optional.of(
          new ContrastComparison(
              billed.get(0), coded, withTitle(report, coded, described.get()), stated));
    }
    return Optional.empty();
  }

  /** What the technique says; where it is silent, what the title says. */
  private static List<ContrastStatement> stated(ImagingReport report) {
    List<ContrastStatement> technique =
        report
            .parts(LabelRole.TECHNIQUE)
            .flatMap(ContrastComparison::withLabel)
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

  /**
   * A technique names its sequences, and the contrast with those after it. That the others are the
   * set without contrast is what the title says, where it promises both.
   */
  private static Contrast withTitle(ImagingReport report, Contrast coded, Contrast described) {
    boolean both =
        coded == Contrast.WITHOUT_THEN_WITH
            && described == Contrast.WITH
            && report.titles().anyMatch(title -> ContrastReader.titlesBoth(report.text(), title));
    return both ? coded : described;
  }

  /** "CONTRAST: None" is one statement, though its first word is a label. */
  private static Stream<Span> withLabel(Part part) {
    return part.sentences().isEmpty()
        ? Stream.of(part.label())
        : Stream.concat(
            Stream.of(part.label().cover(part.sentences().get(0))),
            part.sentences().stream().skip(1));
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
}
