package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.Set;

/** Files of a code book that are not in a folder, such as those in a jar. They never change. */
public interface PackedFiles {

  Set<String> names();

  /**
   * What is in a file.
   *
   * @param name one of {@link #names()}
   * @return an array of the caller's own
   */
  byte[] read(String name) throws IOException;
}
