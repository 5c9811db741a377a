package org.scrubjay.rules.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** Words that speech recognition or a typist puts for others, where no other reading is left. */
public final class DictationSlip implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "dictation-slip",
          "templates",
          Severity.INFO,
          "A word that sounds or looks like the one that was meant.",
          Set.of(NoteKind.values()));

  /** Each stands only in an expression that has no meaning of its own. */
  private static final Map<String, String> SLIPS =
      Map.ofEntries(
          Map.entry("plural effusion", "pleural effusion"),
          Map.entry("plural effusions", "pleural effusions"),
          Map.entry("gastroesophageal reflex", "gastroesophageal reflux"),
          Map.entry("prostrate gland", "prostate gland"),
          Map.entry("prostrate cancer", "prostate cancer"),
          Map.entry("prostrate biopsy", "prostate biopsy"),
          Map.entry("humorous fracture", "humerus fracture"),
          Map.entry("coronary artery decease", "coronary artery disease"),
          Map.entry("no know allergies", "no known allergies"),
          Map.entry("no know drug allergies", "no known drug allergies"),
          Map.entry("codes as cpt code", "coded as CPT code"),
          Map.entry("detered by", "determined by"));

  private static final Wording SLIP =
      Wording.of(
          SLIPS.keySet().stream().sorted().collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Matcher slip = SLIP.matcher(checkup.note());
    while (slip.find()) {
      String meant = SLIPS.get(slip.group().toLowerCase(Locale.ROOT));
      Span span = new Span(slip.start(), slip.end());
      verdicts.problem(
          Problem.of(INFO, span, "Probably \"" + meant + "\".")
              .withFixes(
                  List.of(
                      Fix.of(
                          "Replace it with \"" + meant + "\"",
                          Fix.Kind.CHOICE,
                          new TextEdit(span, meant)))));
    }
    verdicts.passed();
  }
}
