package org.scrubjay.lsp;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.scrubjay.fees.Step;

/** Parameters and results of the requests of our own; {@code docs/editors.md} lists them. */
final class CustomJson {
  private CustomJson() {}

  record DocumentParams(TextDocumentIdentifier textDocument) {}

  record RuleParams(String rule) {}

  record PriceParams(TextDocumentIdentifier textDocument, String locality) {}

  /**
   * @param files absolute paths, or names of the scheme {@code file}
   * @param workDoneToken text or a number; none reports no progress
   */
  record ImportParams(List<String> files, boolean acceptLicense, JsonElement workDoneToken) {}

  record Nothing() {}

  record Claims(
      int version,
      Optional<String> kind,
      String title,
      List<Group> groups,
      List<ProblemJson> problems,
      List<UncheckedJson> unchecked,
      List<EditionJson> editions) {}

  record Group(
      Optional<String> dos,
      Optional<String> claim,
      Optional<String> payer,
      Optional<String> mac,
      Optional<String> locality,
      List<Line> lines,
      Optional<BigDecimal> total,
      Optional<String> totalText,
      List<Pair> pairs) {}

  record Line(
      Range range,
      String code,
      Optional<String> label,
      List<String> modifiers,
      int units,
      Optional<String> dos,
      List<String> diagnoses,
      Optional<BigDecimal> charge,
      Optional<String> system,
      Optional<String> systemText,
      Optional<BigDecimal> amount,
      Optional<String> deniedBeside,
      Optional<String> outcome,
      List<Step> steps,
      List<String> unchecked) {}

  record Pair(
      String first,
      String second,
      Optional<String> column1,
      Optional<String> column2,
      String verdict,
      boolean present,
      String text) {}

  record ProblemJson(
      String rule, String severity, String message, Range range, Optional<String> code) {}

  record UncheckedJson(String rule, String reason) {}

  /**
   * @param title the name of the set for people
   */
  record EditionJson(
      String set,
      String title,
      String edition,
      Optional<String> from,
      Optional<String> to,
      int rows) {}

  record Status(
      Optional<String> kind,
      Optional<String> dos,
      boolean dosStated,
      String profile,
      int checked,
      int notChecked,
      Map<String, Integer> problems,
      List<EditionJson> editions,
      String text) {}

  record BlankList(List<Range> blanks) {}

  record Explanation(String name, String markdown) {}

  record Price(String text, String markdown) {}

  /**
   * @param title the name of the set for people
   */
  record Imported(String set, String title, String edition, int rows, double seconds) {}

  record Skipped(String file, String reason) {}

  record Licence(String file, String notice) {}

  record ImportReport(
      Optional<String> codebook,
      List<Imported> imported,
      List<Skipped> skipped,
      List<String> notices,
      Optional<List<Licence>> licences,
      Optional<List<String>> refused) {}

  record Text(String text) {}

  record Templates(List<Template> templates) {}

  record Template(String name, String fileName, String text) {}
}
