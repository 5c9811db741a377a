package org.scrubjay.rules.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.note.NoteKind;

/** A term of an HTML template without a complete code, or in a scheme that is not declared. */
public final class CodedContentInvalid implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "coded-content-invalid",
          "templates",
          Severity.ERROR,
          "A term of an HTML template has no single, complete code of a declared scheme.",
          Set.of(NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup
        .note()
        .tree()
        .template()
        .ifPresent(
            template -> {
              template.terms().forEach(term -> check(term, verdicts));
              schemes(template, verdicts);
            });
  }

  private static void check(MrrtTemplate.Term term, Verdicts verdicts) {
    if (term.codes().size() != 1) {
      verdicts.problem(
          Problem.of(
              INFO,
              term.codes().isEmpty() ? term.span() : term.codes().get(1).span(),
              term.codes().isEmpty()
                  ? "This term has no <code>, and so means nothing to a program."
                  : "This is a second <code> in one term, and a term has one. Write a term for each"
                      + " code."));
      return;
    }
    List<String> missing = new ArrayList<>();
    missing(term.codes().get(0).meaning(), "meaning", missing);
    missing(term.codes().get(0).value(), "value", missing);
    missing(term.codes().get(0).scheme(), "scheme", missing);
    if (missing.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
              INFO,
              term.codes().get(0).span(),
              "This code lacks "
                  + String.join(" and ", missing)
                  + "; it needs all three of"
                  + " meaning, value and scheme."));
    }
  }

  private static void missing(Optional<String> value, String name, List<String> to) {
    if (value.isEmpty()) {
      to.add(name);
    }
  }

  private static void schemes(MrrtTemplate template, Verdicts verdicts) {
    Set<String> declared =
        template.schemes().stream()
            .map(scheme -> scheme.value().toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    for (MrrtTemplate.Term term : template.terms()) {
      for (MrrtTemplate.Code code : term.codes()) {
        Optional<String> scheme = code.scheme().map(name -> name.toUpperCase(Locale.ROOT));
        if (scheme.isEmpty() || declared.contains(scheme.get())) {
          verdicts.passed();
        } else if (told.add(scheme.get())) {
          verdicts.problem(
              Problem.of(
                  INFO,
                  code.span(),
                  "This code is of a scheme that <coding_schemes> does not declare. Add a"
                      + " <coding_scheme> with its name and designator."));
        }
      }
    }
  }
}
