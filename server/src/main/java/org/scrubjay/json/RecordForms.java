package org.scrubjay.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What reflection tells of the types that one reader meets, each asked once: a file has the same
 * few records many times, and Java parses their signatures and annotations anew at every question.
 * Not for several threads.
 */
final class RecordForms {
  private final Map<Class<?>, Form> forms = new HashMap<>();
  private final Map<Class<?>, Map<String, Class<?>>> kinds = new HashMap<>();
  private final Map<Class<?>, Map<String, Object>> constants = new HashMap<>();

  /**
   * A record as files write it.
   *
   * @param plain the key of the only component that a file may give in the record's place
   * @param whole whether a mistake in it spoils all of it
   */
  record Form(
      List<Part> parts, Constructor<?> constructor, Optional<String> plain, boolean whole) {}

  /** A component: its key, its type, and its value where a file leaves it out. */
  record Part(String key, Type type, Optional<Object> absent) {}

  Form of(Class<?> type) {
    return forms.computeIfAbsent(type, RecordForms::form);
  }

  /** The records of a sealed interface by the words that name them. */
  Map<String, Class<?>> kinds(Class<?> type) {
    return kinds.computeIfAbsent(
        type, unseen -> byWord(Stream.of(type.getPermittedSubclasses()), Shapes::word));
  }

  /** The constants of an enumeration by the words that files have for them. */
  Map<String, Object> constants(Class<?> type) {
    return constants.computeIfAbsent(
        type,
        unseen -> byWord(Stream.of(type.getEnumConstants()).map(Object.class::cast), Shapes::word));
  }

  private static Form form(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Form(
          Arrays.stream(components).map(RecordForms::part).toList(),
          type.getDeclaredConstructor(types),
          Optional.ofNullable(type.getAnnotation(Plain.class)).map(Plain::value),
          type.isAnnotationPresent(Whole.class));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Part part(RecordComponent component) {
    return new Part(Shapes.key(component), component.getGenericType(), absent(component.getType()));
  }

  private static Optional<Object> absent(Class<?> type) {
    if (type == Optional.class) {
      return Optional.of(Optional.empty());
    }
    if (type == List.class) {
      return Optional.of(List.of());
    }
    return type == Map.class ? Optional.of(Map.of()) : Optional.empty();
  }

  private static <T> Map<String, T> byWord(Stream<T> all, Function<T, String> word) {
    Map<String, T> byWord = new LinkedHashMap<>();
    all.forEach(one -> byWord.put(word.apply(one), one));
    return byWord;
  }
}
