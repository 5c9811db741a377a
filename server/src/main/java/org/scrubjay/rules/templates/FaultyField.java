package org.scrubjay.rules.templates;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.mrrt.MrrtTemplate;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/** A field of a template that nobody can fill as it is meant. */
public final class FaultyField implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "faulty-field",
          "templates",
          Severity.WARNING,
          "A field of a template offers a choice twice, or in HTML has no id, no choices, or values"
              + " that contradict each other.",
          Set.of(NoteKind.TEMPLATE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    note.tree()
        .template()
        .ifPresentOrElse(
            template -> {
              unnamed(template, verdicts);
              template.fields().forEach(field -> check(field, verdicts));
            },
            () ->
                note.tree()
                    .elements()
                    .filter(Element.TemplateField.class::isInstance)
                    .map(Element.TemplateField.class::cast)
                    .filter(field -> field.options().size() > 1)
                    .forEach(field -> checkChoices(note, field, verdicts)));
  }

  /** A list in a text. Figures between slashes are a value and no list: {@code [5/5]}. */
  private static void checkChoices(Note note, Element.TemplateField field, Verdicts verdicts) {
    Map<String, Span> seen = new HashMap<>();
    for (Span option : field.options()) {
      String words = note.text(option).strip().toLowerCase(Locale.ROOT);
      Optional<Span> first = Optional.ofNullable(seen.putIfAbsent(words, option));
      if (first.isPresent() && words.chars().anyMatch(Character::isLetter)) {
        verdicts.problem(offeredTwice(option, first.get()));
        return;
      }
    }
    verdicts.passed();
  }

  private static void check(MrrtTemplate.Field field, Verdicts verdicts) {
    List<Optional<Problem>> found =
        List.of(choices(field), twice(field), number(field), type(field));
    found.stream().flatMap(Optional::stream).forEach(verdicts::problem);
    if (found.stream().allMatch(Optional::isEmpty)) {
      verdicts.passed();
    }
  }

  /** One problem for all of them, because whoever left one out left them out on purpose. */
  private static void unnamed(MrrtTemplate template, Verdicts verdicts) {
    List<Span> unnamed =
        template.fields().stream()
            .filter(field -> field.id().isEmpty() && !isPlain(field))
            .map(MrrtTemplate.Field::span)
            .toList();
    if (unnamed.isEmpty()) {
      verdicts.passed();
      return;
    }
    verdicts.problem(
        Problem.of(
                INFO,
                unnamed.get(0),
                (unnamed.size() == 1
                        ? "This field has"
                        : "This field and " + (unnamed.size() - 1) + " more have")
                    + " no id, so that neither a label nor a coded entry can name it. Give each"
                    + " field its own.")
            .withRelated(
                unnamed.stream().skip(1).map(span -> new Related("No id", span)).toList()));
  }

  private static Optional<Problem> choices(MrrtTemplate.Field field) {
    if (!field.element().equals("select")) {
      return Optional.empty();
    }
    if (field.options().stream().allMatch(option -> option.words().isEmpty())) {
      return when(true, field.span(), "This list offers nothing to choose. Give it options.");
    }
    List<MrrtTemplate.Option> selected =
        field.options().stream().filter(MrrtTemplate.Option::selected).toList();
    return field.type().equals("select") && selected.size() > 1
        ? when(
            true,
            selected.get(1).span(),
            "A second choice is selected from the beginning; every report would start with"
                + " whichever the program takes. Keep one.")
        : Optional.empty();
  }

  private static Optional<Problem> twice(MrrtTemplate.Field field) {
    Map<String, Span> seen = new HashMap<>();
    for (MrrtTemplate.Option option : field.options()) {
      Span first = seen.putIfAbsent(option.words(), option.span());
      if (first != null && !option.words().isEmpty()) {
        return Optional.of(offeredTwice(option.span(), first));
      }
    }
    return Optional.empty();
  }

  private static Problem offeredTwice(Span again, Span first) {
    return Problem.of(
            INFO, again, "This choice is offered twice. Take one out, or say how they differ.")
        .withRelated(List.of(new Related("The first", first)));
  }

  private static Optional<Problem> number(MrrtTemplate.Field field) {
    if (!field.type().equals("number")) {
      return Optional.empty();
    }
    Optional<BigDecimal> least = field.least().flatMap(FaultyField::decimal);
    Optional<BigDecimal> most = field.most().flatMap(FaultyField::decimal);
    Optional<BigDecimal> value =
        field.value().map(MrrtTemplate.Named::value).flatMap(FaultyField::decimal);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      return when(true, field.span(), "The least value (min) is greater than the greatest (max).");
    }
    boolean outside =
        value.isPresent()
            && (least.filter(limit -> value.get().compareTo(limit) < 0).isPresent()
                || most.filter(limit -> value.get().compareTo(limit) > 0).isPresent());
    return when(
        outside,
        field.value().map(MrrtTemplate.Named::span).orElse(field.span()),
        "The value that stands here from the beginning is outside of min and max.");
  }

  /** What the field says of itself against what it is. */
  private static Optional<Problem> type(MrrtTemplate.Field field) {
    String stated = field.fieldType().map(MrrtTemplate.Named::value).orElse("");
    boolean fits =
        switch (stated) {
          case "SELECTION_LIST" -> field.element().equals("select");
          case "TEXTAREA" -> field.element().equals("textarea") || field.type().equals("textarea");
          case "NUMBER" -> field.type().equals("number") || field.type().equals("text");
          case "CHECKBOX" -> field.type().equals("checkbox");
          case "RADIO" -> field.type().equals("radio");
          case "DATE", "TIME" ->
              field.element().equals("input")
                  && !Set.of("number", "checkbox", "radio").contains(field.type());
          default -> true;
        };
    return when(
        !fits,
        field.fieldType().map(MrrtTemplate.Named::span).orElse(field.span()),
        "data-field-type says another kind of field than this control is. Change one of them.");
  }

  /** Buttons and the single boxes of a group need no id of their own. */
  private static boolean isPlain(MrrtTemplate.Field field) {
    return Set.of("button", "submit", "reset", "image", "hidden", "radio", "checkbox")
        .contains(field.type());
  }

  private static Optional<BigDecimal> decimal(String written) {
    try {
      return Optional.of(new BigDecimal(written.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Problem> when(boolean wrong, Span place, String message) {
    return wrong ? Optional.of(Problem.of(INFO, place, message)) : Optional.empty();
  }
}
