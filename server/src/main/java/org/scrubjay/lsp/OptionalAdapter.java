package org.scrubjay.lsp;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;

/** What is absent is an absent key. */
final class OptionalAdapter implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (type.getRawType() != Optional.class
        || !(type.getType() instanceof ParameterizedType optional)) {
      return null;
    }
    TypeAdapter<?> inner = gson.getAdapter(TypeToken.get(optional.getActualTypeArguments()[0]));
    @SuppressWarnings("unchecked")
    TypeAdapter<T> adapter = (TypeAdapter<T>) of(inner);
    return adapter;
  }

  private static <V> TypeAdapter<Optional<V>> of(TypeAdapter<V> inner) {
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, Optional<V> value) throws IOException {
        if (value != null && value.isPresent()) {
          inner.write(out, value.get());
        } else {
          // Gson leaves keys with null values out.
          out.nullValue();
        }
      }

      @Override
      public Optional<V> read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return Optional.empty();
        }
        return Optional.ofNullable(inner.read(in));
      }
    };
  }
}
