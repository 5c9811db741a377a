package org.scrubjay.rules.cardiac;

import java.util.List;
import java.util.Map;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;

/** What reports of coronary CT say. */
final class CardiacReport {
  static final Wording FFR = Wording.of("\\b(?:ffr(?:-?ct)?|ct-?ffr|fractional flow reserve)\\b");

  private static final Map<String, Wording> VESSELS =
      Map.of(
          "LAD", Wording.of("\\b(?:lad|left anterior descending)\\b"),
          "LCx", Wording.of("\\b(?:lcx|lcfx|circumflex|cx)\\b"),
          "RCA", Wording.of("\\b(?:rca|right coronary)\\b"));
  private static final List<String> ORDER = List.of("LAD", "LCx", "RCA");
  private static final Wording VALUE = Wording.of("\\b[01]\\.\\d{1,2}\\b");

  private CardiacReport() {}

  /** The three coronary arteries, left main aside, that no sentence with an FFR value names. */
  static List<String> vesselsWithoutValue(ImagingReport report) {
    return ORDER.stream()
        .filter(
            vessel ->
                sentences(report).with(VESSELS.get(vessel)).stream()
                    .noneMatch(sentence -> report.text().has(VALUE, sentence)))
        .toList();
  }

  /** The three coronary arteries that the report does not name. */
  static List<String> vesselsNotNamed(ImagingReport report) {
    return ORDER.stream().filter(vessel -> !sentences(report).have(VESSELS.get(vessel))).toList();
  }

  private static Sentences sentences(ImagingReport report) {
    return report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION);
  }
}
