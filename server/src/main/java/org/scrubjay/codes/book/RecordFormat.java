package org.scrubjay.codes.book;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/**
 * The layout of a record whose components are written one after the other as they are declared.
 * Tables that are looked up in the innermost loops have layouts of their own.
 *
 * @param <T> the record
 */
final class RecordFormat<T extends Record> implements RowFormat<T> {
  private final char table;
  private final Function<T, String> key;

  /** Most runs meet few of the tables. */
  private final Later<Layout<T>> layout;

  private RecordFormat(char table, Class<T> type, Function<T, String> key) {
    this.table = table;
    this.key = key;
    this.layout = new Later<>(() -> Layout.of(type));
  }

  private record Layout<T>(
      RecordComponent[] components, Constructor<T> constructor, List<Field> fields) {
    static <T extends Record> Layout<T> of(Class<T> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<Field> fields = new ArrayList<>();
      for (RecordComponent component : components) {
        fields.add(field(component.getGenericType()));
      }
      return new Layout<>(components, RecordFormat.constructor(type, components), fields);
    }
  }

  /**
   * @param table a letter that no other layout has
   */
  static <T extends Record> RecordFormat<T> of(char table, Class<T> type, Function<T, String> key) {
    return new RecordFormat<>(table, type, key);
  }

  @Override
  public char table() {
    return table;
  }

  @Override
  public String key(T row) {
    return key.apply(row);
  }

  @Override
  public void write(T row, RowOutput out) {
    Layout<T> all = layout.get();
    try {
      for (int i = 0; i < all.components().length; i++) {
        all.fields().get(i).write(all.components()[i].getAccessor().invoke(row), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public T read(String rowKey, RowInput in) {
    Layout<T> all = layout.get();
    Object[] values = new Object[all.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.fields().get(i).read(in);
    }
    try {
      return all.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How values of one type are written and read. */
  private interface Field {
    void write(Object value, RowOutput out);

    Object read(RowInput in);
  }

  private interface Writing<V> {
    void write(V value, RowOutput out);
  }

  private static <V> Field field(Class<V> type, Writing<V> writing, Function<RowInput, V> reading) {
    return new Field() {
      @Override
      public void write(Object value, RowOutput out) {
        writing.write(type.cast(value), out);
      }

      @Override
      public Object read(RowInput in) {
        return reading.apply(in);
      }
    };
  }

  private static Field field(Type type) {
    if (type instanceof ParameterizedType generic) {
      Field inner = field(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? optional(inner) : list(inner);
    }
    if (type == String.class) {
      return field(String.class, (value, out) -> out.text(value), RowInput::text);
    }
    if (type == int.class || type == Integer.class) {
      return field(Integer.class, (value, out) -> out.number(value), RowInput::number);
    }
    if (type == boolean.class || type == Boolean.class) {
      return field(Boolean.class, (value, out) -> out.flag(value), RowInput::flag);
    }
    if (type == BigDecimal.class) {
      return field(BigDecimal.class, (value, out) -> out.decimal(value), RowInput::decimal);
    }
    if (type == LocalDate.class) {
      return field(LocalDate.class, (value, out) -> out.day(value), RowInput::day);
    }
    if (type == Period.class) {
      return field(Period.class, (value, out) -> out.period(value), RowInput::period);
    }
    if (type == SourceRef.class) {
      return field(SourceRef.class, (value, out) -> out.source(value), RowInput::source);
    }
    if (type == CodePattern.class) {
      return field(
          CodePattern.class,
          (value, out) -> {
            out.text(value.first());
            out.text(value.last());
          },
          in -> new CodePattern(in.text(), in.text()));
    }
    if (type instanceof Class<?> choice && choice.isEnum()) {
      Object[] values = choice.getEnumConstants();
      return field(
          Enum.class,
          (value, out) -> out.number(value.ordinal()),
          in -> (Enum<?>) values[in.number()]);
    }
    throw new IllegalArgumentException("no layout for " + type);
  }

  private static Field optional(Field inner) {
    return new Field() {
      @Override
      public void write(Object value, RowOutput out) {
        Optional<?> maybe = (Optional<?>) value;
        out.flag(maybe.isPresent());
        maybe.ifPresent(present -> inner.write(present, out));
      }

      @Override
      public Object read(RowInput in) {
        return in.flag() ? Optional.of(inner.read(in)) : Optional.empty();
      }
    };
  }

  private static Field list(Field inner) {
    return new Field() {
      @Override
      public void write(Object value, RowOutput out) {
        List<?> values = (List<?>) value;
        out.number(values.size());
        values.forEach(one -> inner.write(one, out));
      }

      @Override
      public Object read(RowInput in) {
        List<Object> values = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
          values.add(inner.read(in));
        }
        return values;
      }
    };
  }

  private static <T extends Record> Constructor<T> constructor(
      Class<T> type, RecordComponent[] components) {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
