package org.scrubjay.rules.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.rules.common.Rendering;

/** A complete edition that ended before the date of service and still answers for it. */
public final class EditionOutOfDate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "edition-out-of-date",
          "setup",
          Severity.INFO,
          "A loaded code set that ended before the date of service.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Map<CodeSet, Edition> old = new TreeMap<>();
    Optional<CodeMention> first = Optional.empty();
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        for (CodeSet set : consulted(claim, line)) {
          Optional<Edition> edition = checkup.book().edition(set, date);
          if (edition.isEmpty()) {
            verdicts.notChecked("no loaded edition of " + set.title() + " covers " + date);
          } else if (!edition.get().partial() && !edition.get().covers(date)) {
            old.putIfAbsent(set, edition.get());
            first = first.or(() -> Optional.of(line.mention()));
          } else {
            verdicts.passed();
          }
        }
      }
    }
    first.ifPresent(mention -> verdicts.problem(problem(checkup, mention, old)));
  }

  /** The sets whose rules look at {@code line}. */
  private static List<CodeSet> consulted(Claim claim, ServiceLine line) {
    List<CodeSet> sets = new ArrayList<>();
    sets.add(CodeSet.CPT);
    if (!claim.diagnoses().isEmpty()) {
      sets.add(CodeSet.ICD10CM);
    }
    if (claim.setting().filter(Setting.PRACTITIONER::equals).isPresent()) {
      sets.addAll(
          List.of(CodeSet.PFS, CodeSet.NCCI_PTP_PRACTITIONER, CodeSet.NCCI_MUE_PRACTITIONER));
    }
    if (claim.setting().filter(Setting.OUTPATIENT_HOSPITAL::equals).isPresent()) {
      sets.addAll(List.of(CodeSet.OPPS, CodeSet.NCCI_PTP_HOSPITAL, CodeSet.NCCI_MUE_HOSPITAL));
    }
    if (Rendering.is(line.code())) {
      sets.add(CodeSet.THREED_EXCLUSIONS);
    }
    return sets;
  }

  private static Problem problem(Checkup checkup, CodeMention mention, Map<CodeSet, Edition> old) {
    String editions =
        old.values().stream()
            .map(
                edition ->
                    edition.set().title()
                        + " "
                        + edition.name()
                        + " (until "
                        + edition.to().orElseThrow()
                        + ")")
            .collect(Collectors.joining(", "));
    return Problem.of(
        INFO,
        mention.span(),
        "Checked for "
            + checkup.note().dateAt(mention.span())
            + " with older editions: "
            + editions
            + ". Import the current ones to be sure.");
  }
}
