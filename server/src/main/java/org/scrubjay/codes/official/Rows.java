package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.Optional;

/** The rows of a table, one after the other. */
public interface Rows extends AutoCloseable {

  /**
   * The next row, or none at the end.
   *
   * @throws DownloadException if the file is damaged
   */
  Optional<Row> next() throws IOException;

  @Override
  void close() throws IOException;
}
