package org.scrubjay.rules.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.Locality;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.policy.Policies;
import org.scrubjay.rules.PolicyRule;
import org.scrubjay.text.Span;

/**
 * A {@code # scrubjay:} comment in a note with a key that does not exist or a value that is not
 * used. What is wrong in a settings file is reported under the same name where that file is read.
 */
public final class SettingsError implements PolicyRule {
  private static final RuleInfo INFO = SettingsText.ERROR;

  private static final String KIND = "kind";

  /** What each key takes, in words that follow "This value is not used: write". */
  private static final Map<String, String> TAKES =
      Map.of(
          KIND,
          Stream.of(NoteKind.values()).map(NoteKind::id).collect(Collectors.joining(", ")),
          "dos",
          "a day, as in dos=2025-03-14",
          "payer",
          "the payer's name, in quotes where it has blanks",
          "mac",
          "a Medicare contractor or its jurisdiction, as in mac=\"NGS JK\"",
          "pos",
          "two digits, as in pos=22",
          "locality",
          "a locality, as in locality=10112-00, a ZIP code or a name",
          "sex",
          "female or male",
          "age",
          "years, as in age=61",
          "claim",
          "professional, \"outpatient hospital\", inpatient or asc");

  private final Policies policies;

  public SettingsError(Policies policies) {
    this.policies = policies;
  }

  @Override
  public PolicyRule with(Policies changed) {
    return new SettingsError(changed);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Element.Directive directive : checkup.note().all(Element.Directive.class)) {
      if (directive.content() instanceof DirectiveContent.Settings settings) {
        settings.settings().forEach(setting -> check(setting, checkup, verdicts));
        stray(settings.strays()).ifPresent(verdicts::problem);
      } else if (directive.content() instanceof DirectiveContent.Unknown unknown) {
        verdicts.problem(unknown(directive, unknown));
      }
    }
  }

  private void check(DirectiveContent.Setting setting, Checkup checkup, Verdicts verdicts) {
    String takes = TAKES.get(setting.key());
    if (takes == null) {
      String keys = String.join(", ", new TreeSet<>(TAKES.keySet()));
      verdicts.problem(problem(setting.name(), "There is no such key; there are " + keys + "."));
    } else if (isUsed(setting, checkup)) {
      verdicts.passed();
    } else {
      Span place = setting.value().isEmpty() ? setting.name() : setting.value();
      verdicts.problem(problem(place, "This value is not used: write " + takes + "."));
    }
  }

  /** Whether the value is one that the reader of notes, or a look-up, makes anything of. */
  private boolean isUsed(DirectiveContent.Setting setting, Checkup checkup) {
    String value = checkup.note().text(setting.value());
    return switch (setting.key()) {
      case KIND -> NoteKind.ofId(value).isPresent();
      case "mac" -> policies.knowContractor(value);
      case "locality" -> Locality.isWritten(value);
      default -> !header(setting.key(), value, checkup).equals(Header.EMPTY);
    };
  }

  /** What is read of a note that says nothing else, so that the two cannot disagree. */
  private static Header header(String key, String value, Checkup checkup) {
    String comment = "# scrubjay: " + key + "=\"" + value + "\"\n";
    NoteReading reading =
        new NoteReading(Optional.of(NoteKind.GUIDE), checkup.note().defaultDate());
    return NoteReader.read(NoteParsing.parse(comment), checkup.book(), reading).header();
  }

  private static Optional<Problem> stray(List<Span> strays) {
    return strays.stream()
        .findFirst()
        .map(word -> problem(word, "A setting is written key=value, without blanks around it."));
  }

  private static Problem unknown(Element.Directive directive, DirectiveContent.Unknown unknown) {
    return problem(
        unknown.words().isEmpty() ? directive.span() : unknown.words(),
        "This comment says nothing that Scrubjay knows. Write '# scrubjay: ignore RULE -- reason',"
            + " or values such as '# scrubjay: kind=claim dos=2025-03-14'.");
  }

  /** Milder than in a settings file, which speaks for many notes. */
  private static Problem problem(Span span, String message) {
    return Problem.of(INFO, span, message).withSeverity(Severity.WARNING);
  }
}
