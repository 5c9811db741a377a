package org.scrubjay.json;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.Optional;

/** Teaches Gson to write records as {@link JsonSchema#ofWritten} describes them. */
public final class RecordJson {
  private RecordJson() {}

  /** Optionals are their values or absent, enum constants their words. */
  public static GsonBuilder builder() {
    JsonSerializer<Optional<?>> optional =
        (value, type, context) -> value.map(context::serialize).orElse(JsonNull.INSTANCE);
    JsonSerializer<Enum<?>> word = (value, type, context) -> new JsonPrimitive(Shapes.word(value));
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .registerTypeHierarchyAdapter(Optional.class, optional)
        .registerTypeHierarchyAdapter(Enum.class, word);
  }
}
