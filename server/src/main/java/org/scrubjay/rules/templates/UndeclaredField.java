package org.scrubjay.rules.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
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
  private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]*>");
  private static final Pattern ID = attribute("id");
  private static final Pattern LABEL_FOR = attribute("for");
  // IHE MRRT: an entry of the coded content names the element that it codes.
  private static final Pattern CODED = attribute("ORIGTXT");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    // A tag may go over several lines, so that the tree's elements do not hold it.
    List<Span> tags =
        TAG.matcher(note.tree().source().text())
            .results()
            .map(tag -> new Span(tag.start(), tag.end()))
            .toList();
    Map<String, Span> declared = new LinkedHashMap<>();
    for (Stated<String> id : attributes(note, tags, ID)) {
      Span first = declared.putIfAbsent(id.value(), id.span());
      if (first == null) {
        verdicts.passed();
      } else {
        verdicts.problem(twice(id.span(), first));
      }
    }
    for (Pattern reference : List.of(LABEL_FOR, CODED)) {
      for (Stated<String> named : attributes(note, tags, reference)) {
        if (declared.containsKey(named.value())) {
          verdicts.passed();
        } else {
          verdicts.problem(undeclared(named.span()));
        }
      }
    }
  }

  private static Pattern attribute(String name) {
    return Pattern.compile("(?i)\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  }

  private static List<Stated<String>> attributes(Note note, List<Span> tags, Pattern attribute) {
    List<Stated<String>> values = new ArrayList<>();
    Matcher matcher = attribute.matcher(note.tree().source().text());
    for (Span tag : tags) {
      matcher.region(tag.start(), tag.end());
      while (matcher.find()) {
        int group = matcher.group(1) == null ? 2 : 1;
        values.add(
            new Stated<>(matcher.group(group), new Span(matcher.start(group), matcher.end(group))));
      }
    }
    return values;
  }

  private static Problem twice(Span span, Span first) {
    return Problem.of(
            INFO,
            span,
            "This identifier is given twice. Whatever refers to it reaches the first element only;"
                + " give one of them another name.")
        .withRelated(List.of(new Related("the first element of that name", first)));
  }

  private static Problem undeclared(Span span) {
    return Problem.of(
        INFO,
        span,
        "No element of this template has that identifier, so that this refers to nothing. Correct"
            + " the name, or declare the field.");
  }
}
