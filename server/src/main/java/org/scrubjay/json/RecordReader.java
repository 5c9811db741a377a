package org.scrubjay.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * Reads JSON values into records by their components. A component may be a string, number, truth
 * value, date, enum constant, record, one of the records of a sealed interface, or an optional, a
 * list or a map (with string keys) of one of these. Optionals, lists and maps may be left out.
 */
final class RecordReader {
  private final List<JsonProblem> problems = new ArrayList<>();
  private final RecordForms forms = new RecordForms();

  List<JsonProblem> problems() {
    return problems.stream()
        .sorted(
            (one, other) -> {
              int place = one.span().compareTo(other.span());
              return place != 0 ? place : one.message().compareTo(other.message());
            })
        .toList();
  }

  /** The value that {@code json} stands for; none when it stands for none. */
  Optional<Object> read(Json json, Type type, String key) {
    Class<?> raw = Shapes.raw(type);
    if (raw == Optional.class) {
      return read(json, Shapes.inner(type), key).map(Optional::of);
    }
    if (raw == List.class) {
      return list(json, type, key);
    }
    if (raw == Map.class) {
      return map(json, type, key);
    }
    if (raw.isSealed()) {
      return oneOf(json, raw, key);
    }
    return raw.isRecord() ? object(json, raw, key, Set.of()) : simple(json, raw, key);
  }

  private Optional<Object> list(Json json, Type type, String key) {
    if (!(json instanceof Json.Items items)) {
      return wrong(json, key, "this should be a list, not " + json.words());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      read(items.items().get(i), Shapes.inner(type), key + "[" + i + "]").ifPresent(values::add);
    }
    return Optional.of(List.copyOf(values));
  }

  private Optional<Object> map(Json json, Type type, String key) {
    if (!(json instanceof Json.Members members)) {
      return wrong(json, key, "this should be an object, not " + json.words());
    }
    noneTwice(members, key);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Json.Member member : members.members()) {
      read(member.value(), Shapes.inner(type), below(key, member.name()))
          .ifPresent(value -> values.put(member.name(), value));
    }
    return Optional.of(Collections.unmodifiableMap(values));
  }

  private Optional<Object> oneOf(Json json, Class<?> type, String key) {
    if (!(json instanceof Json.Members members)) {
      return wrong(json, key, "this should be an object, not " + json.words());
    }
    Optional<Json.Member> kind = members.named(Shapes.KIND);
    if (kind.isEmpty()) {
      return wrong(brace(json), key, "the key \"" + Shapes.KIND + "\" is missing");
    }
    Map<String, Class<?>> kinds = forms.kinds(type);
    if (kind.get().value() instanceof Json.Text word && kinds.containsKey(word.value())) {
      return object(json, kinds.get(word.value()), key, Set.of(Shapes.KIND));
    }
    return wrong(
        kind.get().value().span(),
        below(key, Shapes.KIND),
        "this should be one of " + quoted(kinds.keySet().stream()));
  }

  private Optional<Object> object(Json json, Class<?> type, String key, Set<String> known) {
    RecordForms.Form form = forms.of(type);
    if (!(json instanceof Json.Members members)) {
      return form.plain().isEmpty()
          ? wrong(json, key, "this should be an object, not " + json.words())
          : plain(json, form, form.plain().get(), key);
    }
    int before = problems.size();
    noneTwice(members, key);
    Set<String> keys = new HashSet<>(known);
    Object[] values = new Object[form.parts().size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      RecordForms.Part part = form.parts().get(i);
      String name = part.key();
      keys.add(name);
      Optional<Json.Member> member = members.named(name);
      Optional<Object> value =
          member
              .flatMap(found -> read(found.value(), part.type(), below(key, name)))
              .or(part::absent);
      values[i] = value.orElse(null);
      complete &= value.isPresent();
      if (member.isEmpty() && value.isEmpty()) {
        problems.add(new JsonProblem(brace(json), key, "the key \"" + name + "\" is missing"));
      }
    }
    for (Json.Member member : members.members()) {
      // "$schema" is how a JSON file names its schema to editors; it means nothing here.
      if (!keys.contains(member.name()) && !(key.isEmpty() && member.name().equals("$schema"))) {
        problems.add(
            new JsonProblem(
                member.place(),
                below(key, member.name()),
                "there is no such key; there are " + quoted(keys.stream().sorted())));
      }
    }
    boolean spoilt = form.whole() && problems.size() > before;
    return complete && !spoilt ? construct(json, form, values, key) : Optional.empty();
  }

  /** A record of which the file gives one component only. */
  private Optional<Object> plain(Json json, RecordForms.Form form, String only, String key) {
    Object[] values = new Object[form.parts().size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      RecordForms.Part part = form.parts().get(i);
      if (part.key().equals(only)) {
        boolean one = Shapes.raw(part.type()) == List.class && json instanceof Json.Text;
        Json value = one ? new Json.Items(json.span(), List.of(json)) : json;
        Optional<Object> read = read(value, part.type(), key);
        complete = read.isPresent();
        values[i] = read.orElse(null);
      } else {
        values[i] = part.absent().orElse(null);
      }
    }
    return complete ? construct(json, form, values, key) : Optional.empty();
  }

  private Optional<Object> construct(
      Json json, RecordForms.Form form, Object[] values, String key) {
    try {
      return Optional.of(form.constructor().newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        return wrong(brace(json), key, refused.getMessage());
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Object> simple(Json json, Class<?> type, String key) {
    if (type == boolean.class) {
      return json instanceof Json.Flag flag
          ? Optional.of(flag.value())
          : wrong(json, key, "this should be true or false");
    }
    if (type == BigDecimal.class) {
      return json instanceof Json.Number number
          ? Optional.of(number.value())
          : wrong(json, key, "this should be a number");
    }
    if (type == int.class || type == Integer.class) {
      return whole(json, key);
    }
    if (!(json instanceof Json.Text text)) {
      return wrong(json, key, "this should be a string, not " + json.words());
    }
    if (type == LocalDate.class) {
      return date(text, key);
    }
    if (type.isEnum()) {
      Map<String, Object> constants = forms.constants(type);
      return Optional.ofNullable(constants.get(text.value()))
          .or(
              () ->
                  wrong(json, key, "this should be one of " + quoted(constants.keySet().stream())));
    }
    return text.value().isBlank()
        ? wrong(json, key, "this should not be blank")
        : Optional.of(text.value());
  }

  private Optional<Object> whole(Json json, String key) {
    if (json instanceof Json.Number number) {
      try {
        return Optional.of(number.value().intValueExact());
      } catch (ArithmeticException e) {
        return wrong(json, key, "this should be a whole number");
      }
    }
    return wrong(json, key, "this should be a whole number");
  }

  private Optional<Object> date(Json.Text text, String key) {
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeException e) {
      return wrong(text, key, "this should be a day, as in \"2025-03-14\"");
    }
  }

  private void noneTwice(Json.Members members, String key) {
    Set<String> seen = new HashSet<>();
    for (Json.Member member : members.members()) {
      if (!seen.add(member.name())) {
        problems.add(
            new JsonProblem(member.place(), below(key, member.name()), "this key is given twice"));
      }
    }
  }

  private Optional<Object> wrong(Json json, String key, String message) {
    return wrong(json.span(), key, message);
  }

  private Optional<Object> wrong(Span span, String key, String message) {
    problems.add(new JsonProblem(span, key, message));
    return Optional.empty();
  }

  /** A whole object underlined from end to end would hide what is wrong in it. */
  private static Span brace(Json json) {
    return new Span(json.span().start(), json.span().start() + 1);
  }

  private static String below(String key, String name) {
    return key.isEmpty() ? name : key + "." + name;
  }

  private static String quoted(Stream<String> words) {
    return words.map(word -> '"' + word + '"').collect(Collectors.joining(", "));
  }
}
