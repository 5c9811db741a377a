package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.rules.common.ClaimSize;

/** CT of abdomen and pelvis as two studies. */
public final class CombinedCodeExists implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "combined-code-exists",
          "edits",
          Severity.ERROR,
          "Two studies for which one code stands, such as CT of abdomen and pelvis.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      for (Studies.Together pair : Studies.withoutEdit(checkup, claim, verdicts)) {
        combined(checkup, pair)
            .ifPresentOrElse(code -> verdicts.problem(problem(pair, code)), verdicts::passed);
      }
    }
  }

  /** The code that stands for both of two lines of a day, if there is one. */
  static Optional<Procedure> standsForBoth(
      Checkup checkup, ServiceLine one, ServiceLine other, LocalDate date) {
    return Studies.pair(checkup, one, other, date).flatMap(pair -> combined(checkup, pair));
  }

  private static Optional<Procedure> combined(Checkup checkup, Studies.Together pair) {
    Imaging one = pair.one().imaging();
    Imaging other = pair.other().imaging();
    String region = region(one.region(), other.region());
    return one.modality().equals(other.modality()) && !region.isEmpty()
        ? Studies.together(one, other)
            .flatMap(
                contrast ->
                    Studies.code(
                        checkup,
                        abdomen(pair).line().code(),
                        one.modality(),
                        region,
                        contrast,
                        pair.date()))
        : Optional.empty();
  }

  private static String region(String one, String other) {
    return Set.of("abdomen", "pelvis").equals(union(one, other)) ? "abdomen-pelvis" : "";
  }

  private static Set<String> union(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  private static Studies.Study abdomen(Studies.Together pair) {
    return pair.one().imaging().region().equals("abdomen") ? pair.one() : pair.other();
  }

  private static Problem problem(Studies.Together pair, Procedure combined) {
    ServiceLine first = pair.one().line();
    ServiceLine second = pair.other().line();
    return Problem.of(
            INFO,
            second.mention().span(),
            first.code()
                + " and "
                + second.code()
                + " on "
                + pair.date()
                + " have one code together: "
                + combined.code()
                + " ("
                + combined.label()
                + "). Bill that one instead of the two.")
        .withCode(second.code())
        .withRelated(List.of(new Related("the other part", first.mention().span())))
        .withSource(Optional.of(combined.labelSource()));
  }
}
