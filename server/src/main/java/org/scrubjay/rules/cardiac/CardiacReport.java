package org.scrubjay.rules.cardiac;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.text.Span;

/** What reports of coronary CT say. */
final class CardiacReport {
  static final Pattern FFR =
      Pattern.compile("\\b(?:ffr(?:-?ct)?|ct-?ffr|fractional flow reserve)\\b");

  private static final Map<String, Pattern> VESSELS =
      Map.of(
          "LAD", Pattern.compile("\\b(?:lad|left anterior descending)\\b"),
          "LCx", Pattern.compile("\\b(?:lcx|lcfx|circumflex|cx)\\b"),
          "RCA", Pattern.compile("\\b(?:rca|right coronary)\\b"));
  private static final List<String> ORDER = List.of("LAD", "LCx", "RCA");
  private static final Pattern VALUE = Pattern.compile("\\b[01]\\.\\d{1,2}\\b");

  private CardiacReport() {}

  /** The three coronary arteries, left main aside, that no sentence with an FFR value names. */
  static List<String> vesselsWithoutValue(ImagingReport report) {
    return ORDER.stream()
        .filter(
            vessel ->
                sentences(report).stream()
                    .noneMatch(
                        sentence ->
                            report.text().has(VESSELS.get(vessel), sentence)
                                && report.text().has(VALUE, sentence)))
        .toList();
  }

  /** The three coronary arteries that the report does not name. */
  static List<String> vesselsNotNamed(ImagingReport report) {
    return ORDER.stream()
        .filter(
            vessel ->
                sentences(report).stream()
                    .noneMatch(sentence -> report.text().has(VESSELS.get(vessel), sentence)))
        .toList();
  }

  private static List<Span> sentences(ImagingReport report) {
    return report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION).toList();
  }
}
