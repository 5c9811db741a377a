package org.scrubjay.rules.exam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Imaging.Contrast;
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
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.text.Span;

/** A billed exam with contrast whose report does not say what was given. */
public final class ContrastDetailsMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "contrast-details-missing",
          "exam",
          Severity.WARNING,
          "A CT or MR code with contrast, and the report names neither agent nor amount.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Set<String> SECTIONAL = Set.of("CT", "CTA", "MR", "MRA");
  private static final Wording AMOUNT =
      Wording.of("\\b\\d+(?:\\.\\d+)? ?(?:ml|mls|cc|ccs|mmol|milliliters?|millilitres?)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (checkup.note().claims().isEmpty()) {
      return;
    }
    ImagingReport.of(checkup.note()).ifPresent(report -> checkReport(checkup, report, verdicts));
  }

  private static void checkReport(Checkup checkup, ImagingReport report, Verdicts verdicts) {
    Optional<BilledImaging> enhanced =
        BilledImaging.of(checkup, verdicts, ContrastDetailsMissing::isEnhanced).stream()
            .findFirst();
    if (enhanced.isEmpty()) {
      return;
    }
    Optional<Span> given =
        report.proseSentences().stream()
            .flatMap(sentence -> ContrastReader.read(report.text(), sentence).stream())
            .filter(statement -> statement.given() != Given.WITHOUT && statement.decides())
            .map(ContrastStatement::span)
            .findFirst();
    // Where contrast is not spoken of at all, contrast-mismatch says so or cannot tell.
    if (given.isPresent() && !report.says(ContrastReader.agents()) && !report.says(AMOUNT)) {
      verdicts.problem(problem(enhanced.get(), given.get()));
    } else {
      verdicts.passed();
    }
  }

  private static boolean isEnhanced(Imaging imaging) {
    return SECTIONAL.contains(imaging.modality())
        && imaging.contrast().filter(contrast -> contrast != Contrast.WITHOUT).isPresent();
  }

  private static Problem problem(BilledImaging exam, Span given) {
    return Problem.of(
            INFO,
            given,
            "The report says that contrast was given for "
                + exam.code()
                + " and neither what nor how much. Name the agent, the amount and the route.")
        .withCode(exam.code())
        .withRelated(List.of(new Related("billed here", exam.line().mention().span())));
  }
}
