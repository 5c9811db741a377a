package org.scrubjay.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * JSON as every command writes it: two blanks deeper at each level, keys in the order of the
 * record's components, absent facts left out, a line end at the end.
 */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Gson WITH_NULLS = GSON.newBuilder().serializeNulls().create();

  private Json() {}

  /**
   * @param value records, lists, strings and numbers; a null component is left out
   */
  public static String of(Object value) {
    return GSON.toJson(value) + "\n";
  }

  /** The same with absent facts written as null. */
  public static String withNulls(Object value) {
    return WITH_NULLS.toJson(value) + "\n";
  }
}
