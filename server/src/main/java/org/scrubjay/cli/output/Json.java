package org.scrubjay.cli.output;

import com.google.gson.Gson;
import org.scrubjay.json.RecordJson;

/**
 * JSON as every command writes it: two blanks deeper at each level, keys in the order of the
 * record's components, absent facts left out, enum constants in small letters, a line end at the
 * end.
 */
public final class Json {
  private static final Gson GSON = RecordJson.builder().create();
  private static final Gson WITH_NULLS = GSON.newBuilder().serializeNulls().create();

  private Json() {}

  /**
   * @param value records, lists, strings and numbers; a null or empty component is left out
   */
  public static String of(Object value) {
    return GSON.toJson(value) + "\n";
  }

  /** The same with absent facts written as null. */
  public static String withNulls(Object value) {
    return WITH_NULLS.toJson(value) + "\n";
  }
}
