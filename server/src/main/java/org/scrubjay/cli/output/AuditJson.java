package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrubjay.audit.Audit;
import org.scrubjay.audit.Expectation;
import org.scrubjay.audit.NoteFacts;
import org.scrubjay.audit.Share;
import org.scrubjay.codes.Edition;

/**
 * Figures over many notes for a program. The form is a contract: its version changes when a key
 * changes its meaning or goes.
 */
public final class AuditJson {
  private static final int VERSION = 1;

  private AuditJson() {}

  public static String of(Audit audit, List<Edition> editions) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    audit.kinds().forEach((kind, notes) -> kinds.put(kind.id(), notes));
    return Json.of(
        new Figures(
            VERSION,
            editions.stream().map(LintJson.LoadedEdition::of).toList(),
            audit.notes(),
            kinds,
            audit.problems(),
            audit.suppressed(),
            new Threed(
                share(audit.billed()),
                share(audit.described()),
                audit.expectations().stream().map(AuditJson::expectation).toList(),
                audit.unknownCodes()),
            audit.rules().stream()
                .map(
                    rule ->
                        new Rule(
                            rule.rule(),
                            rule.problems(),
                            rule.notes(),
                            rule.looked(),
                            rule.per100().orElse(null)))
                .toList(),
            audit.templates().stream()
                .map(
                    template ->
                        new Template(
                            template.template(),
                            template.notes(),
                            template.problems(),
                            template.per100().orElse(null),
                            template.rules()))
                .toList(),
            audit.unchecked()));
  }

  private static ShareJson share(Share share) {
    return new ShareJson(share.studies(), share.threed(), share.percent().orElse(null));
  }

  private static ExpectationJson expectation(Expectation expectation) {
    return new ExpectationJson(
        expectation.requirement().appliesTo().macs(),
        expectation.requirement().appliesTo().payers(),
        expectation.least().orElse(null),
        expectation.most().orElse(null),
        word(expectation.outcome()),
        word(expectation.basis()),
        share(expectation.share()),
        expectation.unknown(),
        expectation.requirement().message(),
        expectation.requirement().source().title());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private record Figures(
      int version,
      List<LintJson.LoadedEdition> codebook,
      int notes,
      Map<String, Integer> kinds,
      int problems,
      int suppressed,
      Threed threed,
      List<Rule> rules,
      List<Template> templates,
      List<Audit.UncheckedFigures> unchecked) {}

  private record Threed(
      ShareJson billed,
      ShareJson described,
      List<ExpectationJson> expectations,
      List<String> unknownCodes) {}

  private record ShareJson(int studies, int withThreed, BigDecimal percent) {}

  private record ExpectationJson(
      List<String> macs,
      List<String> payers,
      BigDecimal least,
      BigDecimal most,
      String outcome,
      String basis,
      ShareJson share,
      int unknown,
      String message,
      String source) {}

  private record Rule(String rule, int problems, int notes, int notesLookedAt, BigDecimal per100) {}

  private record Template(
      String template, int notes, int problems, BigDecimal per100, List<NoteFacts.Count> rules) {}
}
