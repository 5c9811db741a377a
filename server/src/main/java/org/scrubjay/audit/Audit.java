package org.scrubjay.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;

/**
 * Figures over many notes.
 *
 * @param notes how many were checked
 * @param kinds how many there are of each kind, in the order of the kinds
 * @param suppressed problems that comments in the notes silenced; in no other figure
 * @param billed the CT and MR studies that service lines bill
 * @param described the CT and MR studies of reports without service lines
 * @param unknownCodes codes of which the code book does not say whether they are CT or MR
 * @param rules those that reported something, most problems for each hundred notes first
 * @param templates what the notes of each template show, the same order
 * @param unchecked what could not be checked, most notes first
 */
public record Audit(
    int notes,
    Map<NoteKind, Integer> kinds,
    int suppressed,
    Share billed,
    Share described,
    List<Expectation> expectations,
    List<String> unknownCodes,
    List<RuleFigures> rules,
    List<TemplateFigures> templates,
    List<UncheckedFigures> unchecked) {

  /**
   * What a rule reported.
   *
   * @param looked how many notes are of a kind that the rule looks at
   * @param notes how many of them have a problem of the rule
   */
  public record RuleFigures(String rule, int problems, int notes, int looked) {

    /** Problems for each hundred notes of the kinds that the rule looks at. */
    public Optional<BigDecimal> per100() {
      return Rates.per100(problems, looked);
    }
  }

  /**
   * What the notes of one template show.
   *
   * @param rules the rules that reported something, most problems first
   */
  public record TemplateFigures(
      String template, int notes, int problems, List<NoteFacts.Count> rules) {

    public TemplateFigures {
      rules = List.copyOf(rules);
    }

    /** Problems for each hundred notes of the template. */
    public Optional<BigDecimal> per100() {
      return Rates.per100(problems, notes);
    }
  }

  /** In how many notes a rule could not make a check, for one reason. */
  public record UncheckedFigures(String rule, String reason, int notes) {}

  /**
   * The figures of {@code notes}.
   *
   * @param rules all there are
   * @param policies those that ship; what else holds for a note came with it
   */
  public static Audit of(List<NoteFacts> notes, List<RuleInfo> rules, Policies policies) {
    List<Study> studies = notes.stream().flatMap(note -> note.studies().stream()).toList();
    Map<NoteKind, Integer> kinds = new TreeMap<>();
    notes.forEach(note -> kinds.merge(note.kind(), 1, Integer::sum));
    return new Audit(
        notes.size(),
        kinds,
        notes.stream().mapToInt(NoteFacts::suppressed).sum(),
        share(studies, Study.Basis.BILLED),
        share(studies, Study.Basis.DESCRIBED),
        expectations(studies, policies),
        List.copyOf(
            notes.stream()
                .flatMap(note -> note.unknownCodes().stream())
                .collect(Collectors.toCollection(TreeSet::new))),
        rules(notes, kinds, rules),
        templates(notes),
        unchecked(notes));
  }

  /** How many problems there are in all. */
  public int problems() {
    return rules.stream().mapToInt(RuleFigures::problems).sum();
  }

  private static Share share(List<Study> studies, Study.Basis basis) {
    return Share.of(studies.stream().filter(study -> study.basis() == basis).toList());
  }

  private static List<Expectation> expectations(List<Study> studies, Policies policies) {
    return Stream.concat(
            StudyReader.expectations(policies),
            studies.stream()
                .flatMap(study -> study.expectations().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Requirement::message)))
        .distinct()
        .map(requirement -> Expectation.of(requirement, studies))
        .toList();
  }

  private static List<RuleFigures> rules(
      List<NoteFacts> notes, Map<NoteKind, Integer> kinds, List<RuleInfo> infos) {
    Map<String, RuleInfo> known =
        infos.stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    Map<String, List<NoteFacts.Count>> counts =
        notes.stream()
            .flatMap(note -> note.problems().stream())
            .collect(Collectors.groupingBy(NoteFacts.Count::rule));
    return counts.entrySet().stream()
        .map(
            entry ->
                new RuleFigures(
                    entry.getKey(),
                    sum(entry.getValue()),
                    entry.getValue().size(),
                    Optional.ofNullable(known.get(entry.getKey()))
                        .map(info -> looked(info, kinds))
                        .orElse(notes.size())))
        .sorted(
            Comparator.comparing((RuleFigures rule) -> rule.per100().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(Comparator.comparing(RuleFigures::problems).reversed())
                .thenComparing(RuleFigures::rule))
        .toList();
  }

  private static int looked(RuleInfo info, Map<NoteKind, Integer> kinds) {
    return info.kinds().stream().mapToInt(kind -> kinds.getOrDefault(kind, 0)).sum();
  }

  private static List<TemplateFigures> templates(List<NoteFacts> notes) {
    TemplateNames names = new TemplateNames(notes);
    return notes.stream().collect(Collectors.groupingBy(names::of)).entrySet().stream()
        .map(entry -> template(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(
                    (TemplateFigures template) -> template.per100().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(TemplateFigures::template))
        .toList();
  }

  private static TemplateFigures template(String name, List<NoteFacts> notes) {
    Map<String, Integer> byRule = new TreeMap<>();
    notes.stream()
        .flatMap(note -> note.problems().stream())
        .forEach(count -> byRule.merge(count.rule(), count.problems(), Integer::sum));
    List<NoteFacts.Count> rules =
        byRule.entrySet().stream()
            .map(entry -> new NoteFacts.Count(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparing(NoteFacts.Count::problems)
                    .reversed()
                    .thenComparing(NoteFacts.Count::rule))
            .toList();
    return new TemplateFigures(name, notes.size(), sum(rules), rules);
  }

  private static int sum(Collection<NoteFacts.Count> counts) {
    return counts.stream().mapToInt(NoteFacts.Count::problems).sum();
  }

  private static List<UncheckedFigures> unchecked(List<NoteFacts> notes) {
    Map<Unchecked, Long> counts =
        notes.stream()
            .flatMap(note -> note.unchecked().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            entry ->
                new UncheckedFigures(
                    entry.getKey().rule(), entry.getKey().reason(), entry.getValue().intValue()))
        .sorted(
            Comparator.comparing(UncheckedFigures::notes)
                .reversed()
                .thenComparing(UncheckedFigures::rule)
                .thenComparing(UncheckedFigures::reason))
        .toList();
  }
}
