package org.scrubjay.rules.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;
import org.scrubjay.text.Span;

/** A guide that gives another range of stenosis than the coverage policy does. */
public final class PolicyThresholdDiffers implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-threshold-differs",
          "coverage",
          Severity.INFO,
          "A guide gives another range of stenosis than the coverage policy.",
          Set.of(NoteKind.GUIDE));

  private static final String RANGE =
      "(?<least%1$d>\\d{1,3}) ?%% ?(?:-|\u2013|to|and) ?(?<most%1$d>\\d{1,3}) ?%%"
          + "|(?<low%1$d>\\d{1,3}) ?(?:-|\u2013|to) ?(?<high%1$d>\\d{1,3}) ?(?:%%|percent)";

  /** A range with the word that says of what, at most three words between them. */
  private static final Wording STENOSIS_RANGE =
      Wording.of(
          "(?i)(?<before>"
              + RANGE.formatted(1)
              + ")(?: [a-z]+){0,3}? stenos[ei]s|stenos[ei]s(?: [a-z]+){0,3}? (?<after>"
              + RANGE.formatted(2)
              + ")");

  private final Policies policies;

  public PolicyThresholdDiffers(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new PolicyThresholdDiffers(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    List<Requirement> ranges =
        policies
            .with(Check.NumericRange.class)
            .filter(
                requirement ->
                    range(requirement).quantity() == Check.Quantity.CORONARY_STENOSIS_PERCENT)
            .filter(requirement -> isAbout(note, requirement))
            .toList();
    if (ranges.isEmpty()) {
      return;
    }
    Matcher stated = STENOSIS_RANGE.matcher(note);
    while (stated.find()) {
      // Two contractors may differ: the guide needs to agree with one of them only.
      if (ranges.stream().anyMatch(requirement -> agrees(range(requirement), stated))) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(stated, ranges.get(0)));
      }
    }
  }

  private static boolean isAbout(Note note, Requirement requirement) {
    return note.mentions().stream()
        .anyMatch(
            mention -> requirement.appliesTo().names(mention.code(), note.dateAt(mention.span())));
  }

  private static boolean agrees(Check.NumericRange range, Matcher stated) {
    return range.least().map(least -> same(least, end(stated, "least", "low"))).orElse(true)
        && range.most().map(most -> same(most, end(stated, "most", "high"))).orElse(true);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private static BigDecimal end(Matcher stated, String percented, String plain) {
    for (String group : List.of(percented + 1, plain + 1, percented + 2, plain + 2)) {
      if (stated.group(group) != null) {
        return new BigDecimal(stated.group(group));
      }
    }
    throw new IllegalStateException("a range without ends");
  }

  private static Problem problem(Matcher stated, Requirement requirement) {
    String group = stated.group("before") != null ? "before" : "after";
    return Problem.of(
            INFO,
            new Span(stated.start(group), stated.end(group)),
            "The coverage policy's range of stenosis is "
                + range(requirement).least().map(least -> least + " to ").orElse("up to ")
                + range(requirement).most().map(most -> most + " percent").orElse("more")
                + ", this guide's is "
                + end(stated, "least", "low")
                + " to "
                + end(stated, "most", "high")
                + ". "
                + requirement.message())
        .withSource(Optional.of(requirement.source().ref()));
  }

  private static Check.NumericRange range(Requirement requirement) {
    return (Check.NumericRange) requirement.check();
  }
}
