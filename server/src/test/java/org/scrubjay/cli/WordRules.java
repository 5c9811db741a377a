package org.scrubjay.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.SourceRef;
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

/** Rules that look for words, so that these tests do not depend on what real rules find. */
final class WordRules {
  static final List<Rule> ALL =
      List.of(
          rule("bad-word", Severity.ERROR, "BAD", WordRules::bad),
          rule("odd-word", Severity.WARNING, "ODD", WordRules::plain),
          rule("info-word", Severity.INFO, "INF", WordRules::plain),
          rule("hint-word", Severity.HINT, "HNT", WordRules::plain),
          rule("long-passage", Severity.ERROR, "FROM[\\s\\S]*TO", WordRules::plain),
          rule(
              "table-lookup",
              Severity.ERROR,
              "TABLE(\\d+)",
              (hit, to) ->
                  to.notChecked("no edition of table " + hit.match.group(1) + " is loaded")),
          rule(
              "date-shown",
              Severity.INFO,
              "WHEN",
              (hit, to) ->
                  to.problem(hit.problem("The date is " + hit.checkup.note().defaultDate() + "."))),
          rule(
              "crash",
              Severity.ERROR,
              "CRASH",
              (hit, to) -> {
                throw new IllegalArgumentException("the text of a note");
              }));

  private WordRules() {}

  private static void bad(Hit hit, Verdicts to) {
    Span span = hit.span();
    to.problem(
        new Problem(
            hit.info.name(),
            hit.info.severity(),
            span,
            "A bad word stands here, on <2025> & before.",
            Optional.of("76377"),
            List.of(new Related("where the note begins", Span.at(0))),
            Optional.of(
                new SourceRef(
                    "Book of words 2025",
                    Optional.of("page 7"),
                    Optional.of("https://words.invalid/7"))),
            List.of(
                Fix.of("Replace by GOOD", Fix.Kind.CHOICE, new TextEdit(span, "GOOD")),
                Fix.of("Write it small", Fix.Kind.SAFE, new TextEdit(span, "bad")))));
  }

  private static void plain(Hit hit, Verdicts to) {
    to.problem(hit.problem("This is flagged."));
  }

  private static Rule rule(
      String name, Severity severity, String pattern, BiConsumer<Hit, Verdicts> verdict) {
    RuleInfo info =
        new RuleInfo(
            name, "words", severity, "Looks for " + pattern + ".", Set.of(NoteKind.values()));
    Pattern compiled = Pattern.compile(pattern);
    return new Rule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public void check(Checkup checkup, Verdicts verdicts) {
        Matcher match = compiled.matcher(checkup.note().tree().source().text());
        while (match.find()) {
          verdict.accept(new Hit(info, checkup, match), verdicts);
        }
      }
    };
  }

  private record Hit(RuleInfo info, Checkup checkup, Matcher match) {
    Span span() {
      return new Span(match.start(), match.end());
    }

    Problem problem(String message) {
      return new Problem(
          info.name(),
          info.severity(),
          span(),
          message,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());
    }
  }
}
