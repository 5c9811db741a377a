package org.scrubjay.rules.documentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.LimitedExams;
import org.scrubjay.text.Span;

/** A complete ultrasound code with a report that calls its exam limited. */
public final class LimitedStudyCompleteCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "limited-study-complete-code",
          "documentation",
          Severity.HINT,
          "A complete ultrasound code, and the report calls the exam limited.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  // "Limited by bowel gas" is about what could be seen of an exam that was meant to be complete.
  private static final Wording LIMITED =
      Wording.of(
          "\\blimited (?:(?:abdominal|abdomen|renal|pelvic|retroperitoneal|right upper quadrant|ruq"
              + "|carotid|venous|arterial|bilateral|duplex|doppler|real-?time|transabdominal) )*"
              + "(?:ultrasound|sonogra\\w+|study|exam|examination|duplex|scan)\\b"
              + "(?! (?:due|because|by|secondary|owing|given|for))");

  private static final Wording SEEN_IN_PART =
      Wording.of(
          "\\b(?:due|because|secondary|owing|given|limited"
              + " by|gas|habitus|cooperat\\w+|visuali[sz]\\w+|evaluation of|assessment"
              + " of|comparison|prior|previous)\\b");

  private static final Wording TITLED_LIMITED =
      Wording.of(
          "\\b(?:us|ultrasound|sonogra\\w+|duplex)\\b.*\\blimited\\b"
              + "(?! (?:due|because|by|secondary|owing|given|for))|\\(limited\\)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS))
        .ifPresent(report -> checkReport(report, verdicts));
  }

  private static void checkReport(ImagingReport report, Verdicts verdicts) {
    List<ServiceLine> lines =
        report.note().claims().stream().flatMap(claim -> claim.lines().stream()).toList();
    List<ServiceLine> complete =
        lines.stream().filter(line -> LimitedExams.of(line.code()).isPresent()).toList();
    // With a limited code beside it the limited exam may be the other one.
    if (complete.size() != 1 || lines.size() != 1) {
      return;
    }
    Optional<Span> limited =
        Stream.of(
                report.titles().flatMap(title -> report.text().find(TITLED_LIMITED, title)),
                report.titles().flatMap(title -> report.text().find(LIMITED, title)),
                report
                    .sentences(LabelRole.TECHNIQUE, LabelRole.FINDINGS)
                    .find(LIMITED)
                    .filter(found -> !found.beside(SEEN_IN_PART))
                    .map(Sentences.Found::span))
            .flatMap(found -> found)
            .findFirst();
    limited.ifPresentOrElse(
        words -> verdicts.problem(problem(complete.get(0), words)), verdicts::passed);
  }

  private static Problem problem(ServiceLine line, Span words) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is a complete exam, and the report calls it limited. If only part was"
                + " examined, "
                + LimitedExams.of(line.code()).orElseThrow()
                + " is its code; if something could not be seen, say what and why.")
        .withCode(line.code())
        .withRelated(List.of(new Related("called limited here", words)));
  }
}
