package org.scrubjay.rules.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** A field of an HTML template that is referred to and not declared, or declared twice. */
public final class UndeclaredField implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "undeclared-field",
          "templates",
          Severity.ERROR,
          "A field of an HTML template that is referred to but not declared, or declared twice.",
          Set.of(NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup.note().tree().template().ifPresent(template -> check(template, verdicts));
  }

  private static void check(MrrtTemplate template, Verdicts verdicts) {
    Map<String, Span> declared = new HashMap<>();
    for (MrrtTemplate.Named id : template.ids()) {
      Span first = declared.putIfAbsent(id.value(), id.span());
      if (first == null) {
        verdicts.passed();
      } else {
        verdicts.problem(twice(id.span(), first));
      }
    }
    references(
        template.labels(),
        declared,
        "This label is for a field that the template does not have. Name the field's id, or take"
            + " the label's \"for\" out.",
        verdicts);
    references(
        template.entries(),
        declared,
        "This entry codes an element that the template does not have. Name the element's id, or"
            + " take the entry out.",
        verdicts);
  }

  private static void references(
      List<MrrtTemplate.Named> references,
      Map<String, Span> declared,
      String message,
      Verdicts verdicts) {
    for (MrrtTemplate.Named reference : references) {
      if (declared.containsKey(reference.value())) {
        verdicts.passed();
      } else {
        verdicts.problem(Problem.of(INFO, reference.span(), message));
      }
    }
  }

  private static Problem twice(Span place, Span first) {
    return Problem.of(
            INFO,
            place,
            "Another element has this id already, so that a label or a coded entry means either."
                + " Give one of them an id of its own.")
        .withRelated(List.of(new Related("The first", first)));
  }
}
