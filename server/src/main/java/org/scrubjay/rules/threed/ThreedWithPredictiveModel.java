package org.scrubjay.rules.threed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.rules.edits.PairTables;

/** 3D rendering billed beside the predictive model that is made from the same images. */
public final class ThreedWithPredictiveModel implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-with-predictive-model",
          "threed",
          Severity.WARNING,
          "3D rendering (76376, 76377) beside the 3D predictive model C9793.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String MODEL = "C9793";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<ServiceLine> models =
          claim.lines().stream().filter(line -> line.code().equals(MODEL)).toList();
      for (ServiceLine rendering : claim.lines()) {
        if (!Rendering.is(rendering.code())) {
          continue;
        }
        LocalDate date = checkup.note().dateOf(claim, rendering);
        Optional<ServiceLine> model =
            models.stream()
                .filter(line -> checkup.note().dateOf(claim, line).equals(date))
                // A table edit on the pair says the same with its source.
                .filter(line -> !PairTables.reported(checkup.book(), claim, rendering, line, date))
                .findFirst();
        if (model.isPresent()) {
          verdicts.problem(problem(rendering, model.get()));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static Problem problem(ServiceLine rendering, ServiceLine model) {
    return Problem.of(
            INFO,
            rendering.mention().span(),
            rendering.code()
                + " is the rendering of images, and the model of C9793 is rendered from images too."
                + " Keep both only if the rendering was of another study.")
        .withCode(rendering.code())
        .withRelated(List.of(new Related("the predictive model", model.mention().span())));
  }
}
