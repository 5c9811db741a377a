package org.scrubjay.rules.exam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;

/** A mammogram or a lung screening whose report ends without an assessment category. */
public final class AssessmentCategoryMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "assessment-category-missing",
          "exam",
          Severity.ERROR,
          "A mammogram without its assessment category, or a lung screening without Lung-RADS.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  /** Reports that must end with a category, and the words that give one. */
  private record Exam(
      Set<String> codes,
      String name,
      String category,
      Wording words,
      Severity severity,
      SourceRef source) {}

  private static final List<Exam> EXAMS =
      List.of(
          new Exam(
              Set.of("77065", "77066", "77067"),
              "mammogram",
              "a final assessment category (BI-RADS 0 to 6 or its words)",
              Wording.of(
                  "\\b(?:bi-?rads?|birads|acr (?:category|class)|category:? [0-6]|assessment:"
                      + "|negative|benign|suspicious|highly suggestive|incomplete"
                      + "|known (?:biopsy|malignancy)|biopsy[- ]proven|post[- ]?procedure)\\b"),
              Severity.ERROR,
              SourceRef.of("21 CFR 900.12")),
          new Exam(
              Set.of("71271"),
              "lung cancer screening",
              "a Lung-RADS category",
              Wording.of("\\b(?:lung[- ]?rads|lungrads|category:? [0-4])"),
              Severity.WARNING,
              SourceRef.of("CMS, NCD 210.14")));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // Without an impression the report is not finished, which impression-missing says.
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.IMPRESSION))
        .ifPresent(report -> EXAMS.forEach(exam -> checkExam(report, exam, verdicts)));
  }

  private static void checkExam(ImagingReport report, Exam exam, Verdicts verdicts) {
    Optional<ServiceLine> billed = Billed.first(report.note(), exam.codes());
    if (billed.isEmpty()) {
      return;
    }
    if (report.says(exam.words())) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(billed.get(), exam));
    }
  }

  private static Problem problem(ServiceLine line, Exam exam) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is billed, and the report of the "
                + exam.name()
                + " gives no assessment: it needs "
                + exam.category()
                + ". Add it to the impression.")
        .withSeverity(exam.severity())
        .withCode(line.code())
        .withSource(Optional.of(exam.source()));
  }
}
