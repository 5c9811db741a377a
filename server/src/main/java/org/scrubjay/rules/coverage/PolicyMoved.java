package org.scrubjay.rules.coverage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** A coverage determination that is cited and was retired before. */
public final class PolicyMoved implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-moved",
          "coverage",
          Severity.INFO,
          "A local coverage determination is cited that was retired before the date.",
          Set.of(NoteKind.values()));

  /** Nothing else has an L and five digits; codes of HCPCS have four. */
  private static final Wording DETERMINATION = Wording.of("\\bL\\d{5}\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Matcher cited = DETERMINATION.matcher(checkup.note());
    Set<String> seen = new HashSet<>();
    while (cited.find()) {
      Span span = new Span(cited.start(), cited.end());
      if (seen.add(cited.group())) {
        checkOne(checkup, cited.group(), span, verdicts);
      }
    }
  }

  private static void checkOne(Checkup checkup, String id, Span span, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(span);
    Answer<CoverageDocument> answer = checkup.book().medicare().coverageDocument(id, date);
    answer.notChecked().ifPresent(verdicts::notChecked);
    Optional<LocalDate> retired = answer.found().flatMap(found -> found.validity().to());
    if (retired.filter(date::isAfter).isPresent()) {
      verdicts.problem(problem(answer.found().get(), retired.get(), span, answer));
    } else if (answer.found().isPresent()) {
      verdicts.passed();
    }
  }

  private static Problem problem(
      CoverageDocument document, LocalDate retired, Span span, Answer<CoverageDocument> answer) {
    return Problem.of(
            INFO,
            span,
            document.id()
                + " (\""
                + document.title()
                + "\") was retired on "
                + retired
                + ". Look up in the Medicare Coverage Database what the contractor has in its"
                + " place.")
        .withSource(answer.answeredBy().map(Edition::source));
  }
}
