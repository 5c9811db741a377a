package org.scrubjay.rules.exam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Modality;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.text.Span;

/** The only exam of a note, and its title names another part of the body or another modality. */
public final class ExamTitleMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "exam-title-mismatch",
          "exam",
          Severity.WARNING,
          "The billed exam is of another region or modality than the report's title.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private static final Map<String, Modality> MODALITIES =
      Map.of(
          "CT", Modality.CT,
          "CTA", Modality.CT,
          "MR", Modality.MR,
          "MRA", Modality.MR,
          "XR", Modality.RADIOGRAPH,
          "US", Modality.ULTRASOUND,
          "MG", Modality.MAMMOGRAPHY);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (BilledImaging.isOneCode(checkup.note())) {
      ImagingReport.of(checkup.note())
          .ifPresent(
              report ->
                  BilledImaging.of(
                          checkup, verdicts, imaging -> MODALITIES.containsKey(imaging.modality()))
                      .forEach(exam -> checkExam(report, exam, verdicts)));
    }
  }

  private static void checkExam(ImagingReport report, BilledImaging exam, Verdicts verdicts) {
    List<Span> titles =
        report.parts(LabelRole.EXAM).flatMap(part -> part.sentences().stream()).toList();
    if (titles.isEmpty()) {
      verdicts.notChecked("the report has no title");
      return;
    }
    Optional<Modality> titled = report.titledModality();
    Modality coded = MODALITIES.get(exam.imaging().modality());
    Optional<Span> other = otherRegion(report.text(), titles, exam.imaging().region());
    if (titled.filter(modality -> modality != coded).isPresent()) {
      verdicts.problem(problem(exam, titles.get(0), "a " + words(titled.get())));
    } else if (other.isPresent()) {
      verdicts.problem(
          problem(
              exam,
              other.get(),
              "an exam of the " + report.note().text(other.get()).toLowerCase(Locale.ROOT)));
    } else {
      verdicts.passed();
    }
  }

  /** A part of the body that the title names, where it has no word for the region of the code. */
  private static Optional<Span> otherRegion(FoldedText text, List<Span> titles, String region) {
    return ExamRegions.titled(region)
        .filter(words -> titles.stream().noneMatch(title -> text.has(words, title)))
        .flatMap(
            words -> titles.stream().flatMap(title -> ExamRegions.named(text, title)).findFirst());
  }

  private static String words(Modality modality) {
    return switch (modality) {
      case CT -> "CT";
      case MR -> "MR exam";
      case RADIOGRAPH -> "radiograph";
      case ULTRASOUND -> "ultrasound exam";
      case MAMMOGRAPHY -> "mammogram";
      case NUCLEAR -> "nuclear medicine exam";
    };
  }

  private static Problem problem(BilledImaging exam, Span title, String titled) {
    return Problem.of(
            INFO,
            exam.line().mention().span(),
            exam.code()
                + " ("
                + exam.procedure().label()
                + ") is billed, and the title of the report is that of "
                + titled
                + ". See which one was done.")
        .withCode(exam.code())
        .withRelated(List.of(new Related("the title", title)))
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
