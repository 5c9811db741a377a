package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.Expectation;

/** Figures over many notes for a terminal. */
public final class AuditText {
  private static final int MOST_RULES = 3;

  private AuditText() {}

  public static String of(Audit audit) {
    StringBuilder text = new StringBuilder(AuditWords.notes(audit)).append("\n\n");
    threed(audit, text);
    table(
        "problems for each 100 notes, by rule (notes of the kinds that the rule looks at)",
        List.of("per 100", "problems", "notes", "of", "rule"),
        audit.rules(),
        rule ->
            List.of(
                figure(rule.per100()),
                Integer.toString(rule.problems()),
                Integer.toString(rule.notes()),
                Integer.toString(rule.looked()),
                rule.rule()),
        text);
    table(
        "problems for each 100 notes, by template",
        List.of("per 100", "problems", "notes", "template", "most often"),
        audit.templates(),
        template ->
            List.of(
                figure(template.per100()),
                Integer.toString(template.problems()),
                Integer.toString(template.notes()),
                template.template(),
                template.rules().stream()
                    .limit(MOST_RULES)
                    .map(count -> count.rule() + " " + count.problems())
                    .collect(Collectors.joining(", "))),
        text);
    table(
        "not checked",
        List.of("notes", "rule", "why"),
        audit.unchecked(),
        unchecked ->
            List.of(Integer.toString(unchecked.notes()), unchecked.rule(), unchecked.reason()),
        text);
    if (audit.suppressed() > 0) {
      text.append(Words.count(audit.suppressed(), "problem"))
          .append(" silenced by comments in the notes, in none of these figures\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void threed(Audit audit, StringBuilder text) {
    text.append("3D rendering with CT and MR\n");
    text.append("  billed (76376, 76377): ").append(AuditWords.share(audit.billed())).append('\n');
    text.append("  described in reports: ")
        .append(AuditWords.share(audit.described()))
        .append('\n');
    if (!audit.unknownCodes().isEmpty()) {
      text.append("  ").append(AuditWords.unknownCodes(audit)).append('\n');
    }
    for (Expectation expectation : audit.expectations()) {
      text.append("  ").append(expectation.requirement().message()).append('\n');
      text.append("    ").append(AuditWords.outcome(expectation)).append('\n');
    }
    text.append('\n');
  }

  private static <T> void table(
      String heading,
      List<String> columns,
      List<T> rows,
      Function<T, List<String>> cells,
      StringBuilder text) {
    text.append(heading).append('\n');
    if (rows.isEmpty()) {
      text.append("  none\n\n");
      return;
    }
    List<List<String>> table = new ArrayList<>(List.of(columns));
    rows.forEach(row -> table.add(cells.apply(row)));
    Table.of(table)
        .lines()
        .forEach(line -> text.append("  ").append(line.stripTrailing()).append('\n'));
    text.append('\n');
  }

  private static String figure(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("-");
  }
}
