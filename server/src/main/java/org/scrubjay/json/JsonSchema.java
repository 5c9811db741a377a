package org.scrubjay.json;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the JSON Schema (draft-07, which editors know best) of a record. */
public final class JsonSchema {
  /** Whether lists and maps are always there, as in what we write, and not only where needed. */
  private final boolean written;

  private JsonSchema(boolean written) {
    this.written = written;
  }

  /** The schema of files that {@link RecordText} reads as {@code type}, ending in a line feed. */
  public static String of(Class<? extends Record> type, String title) {
    JsonObject content = new JsonSchema(false).object(type);
    JsonObject name = new JsonObject();
    name.addProperty("type", "string");
    content.getAsJsonObject("properties").add("$schema", name);
    return document(content, title);
  }

  /** The schema of what {@link RecordJson} writes of {@code type}, ending in a line feed. */
  public static String ofWritten(Class<? extends Record> type, String title) {
    return document(new JsonSchema(true).object(type), title);
  }

  private static String document(JsonObject content, String title) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    schema.addProperty("title", title);
    content.asMap().forEach(schema::add);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema)
        + "\n";
  }

  private JsonObject schema(Type type) {
    Class<?> raw = Shapes.raw(type);
    if (raw == Optional.class) {
      return schema(Shapes.inner(type));
    }
    JsonObject schema = new JsonObject();
    if (raw == List.class) {
      schema.addProperty("type", "array");
      schema.add("items", schema(Shapes.inner(type)));
    } else if (raw == Map.class) {
      schema.addProperty("type", "object");
      schema.add("additionalProperties", schema(Shapes.inner(type)));
    } else if (raw.isSealed()) {
      schema.add("oneOf", kinds(raw));
    } else if (raw.isAnnotationPresent(Plain.class)) {
      schema.add("anyOf", plainOrWhole(raw));
    } else if (raw.isRecord()) {
      return object(raw);
    } else if (raw.isEnum()) {
      schema.add("enum", words(Shapes.words(raw)));
    } else if (raw == LocalDate.class) {
      schema.addProperty("type", "string");
      schema.addProperty("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    } else {
      schema.addProperty("type", simple(raw));
    }
    return schema;
  }

  private JsonArray kinds(Class<?> sealedType) {
    JsonArray kinds = new JsonArray();
    for (Class<?> one : sealedType.getPermittedSubclasses()) {
      JsonObject schema = object(one);
      JsonObject kind = new JsonObject();
      kind.addProperty("const", Shapes.word(one));
      schema.getAsJsonObject("properties").add(Shapes.KIND, kind);
      schema.getAsJsonArray("required").add(Shapes.KIND);
      kinds.add(schema);
    }
    return kinds;
  }

  private JsonArray plainOrWhole(Class<?> type) {
    String plain = type.getAnnotation(Plain.class).value();
    JsonArray forms = new JsonArray();
    for (RecordComponent component : type.getRecordComponents()) {
      if (Shapes.key(component).equals(plain)) {
        Type only = component.getGenericType();
        if (Shapes.raw(only) == List.class) {
          forms.add(schema(Shapes.inner(only)));
        }
        forms.add(schema(only));
      }
    }
    forms.add(object(type));
    return forms;
  }

  private JsonObject object(Class<?> type) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject schema = new JsonObject();
      Key key = component.getAnnotation(Key.class);
      if (key != null) {
        schema.addProperty("description", key.value());
      }
      schema(component.getGenericType()).asMap().forEach(schema::add);
      properties.add(Shapes.key(component), schema);
      if (!mayBeAbsent(component.getGenericType())) {
        required.add(Shapes.key(component));
      }
    }
    JsonObject object = new JsonObject();
    object.addProperty("type", "object");
    object.add("properties", properties);
    object.add("required", required);
    object.addProperty("additionalProperties", false);
    return object;
  }

  private boolean mayBeAbsent(Type type) {
    return written ? Shapes.raw(type) == Optional.class : Shapes.mayBeAbsent(type);
  }

  private static String simple(Class<?> type) {
    if (type == boolean.class) {
      return "boolean";
    }
    if (type == int.class || type == Integer.class || type == long.class) {
      return "integer";
    }
    return type == BigDecimal.class ? "number" : "string";
  }

  private static JsonArray words(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(word -> array.add(new JsonPrimitive(word)));
    return array;
  }
}
