package org.scrubjay.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the types of record components look like in a file; reader and schema share it. */
final class Shapes {
  /** The key that tells which of several records an object is. */
  static final String KIND = "kind";

  private Shapes() {}

  static String key(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return key == null || key.name().isEmpty() ? component.getName() : key.name();
  }

  /** The record or enum name as files write it: {@code RequiresDiagnosis} as {@code requires-}. */
  static String word(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words(Class<?> enumeration) {
    return Stream.of(enumeration.getEnumConstants()).map(Shapes::word).toList();
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** The type of an optional's, a list's or a map's values. */
  static Type inner(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /** Whether a file may leave the component out. */
  static boolean mayBeAbsent(Type type) {
    return Stream.of(Optional.class, List.class, Map.class).anyMatch(raw(type)::equals);
  }
}
