package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** A rule for tests: {@code zip} should be {@code zap}. */
public final class ZipRule implements Rule {
  public static final String NAME = "say-zap";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        NAME, "tests", Severity.WARNING, "Says zip for zap.", Set.of(NoteKind.values()));
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    String text = checkup.note().tree().source().text();
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf("zip"); at >= 0; at = text.indexOf("zip", at + 1)) {
      places.add(new Span(at, at + 3));
    }
    places.forEach(place -> verdicts.problem(problem(place, places.get(0))));
  }

  private static Problem problem(Span place, Span first) {
    return new Problem(
        NAME,
        Severity.WARNING,
        place,
        "This should be zap.",
        Optional.empty(),
        place.equals(first) ? List.of() : List.of(new Related("the first one", first)),
        Optional.empty(),
        List.of(
            Fix.of("Write zap", Fix.Kind.SAFE, new TextEdit(place, "zap")),
            Fix.of("Write nothing", Fix.Kind.CHOICE, new TextEdit(place, ""))));
  }
}
