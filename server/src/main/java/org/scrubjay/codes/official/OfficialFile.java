package org.scrubjay.codes.official;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file as its publisher offers it, on disk or inside an archive. It can be opened again and
 * again.
 */
public interface OfficialFile {

  /** The file's own name, without folders; inside an archive, the name of the entry. */
  String name();

  /** Folders and archives around it and the name, for messages. */
  String path();

  /** The bytes, from the start; the caller closes the stream. */
  InputStream open() throws IOException;

  /** How many bytes there are, where the folder or archive says so; for showing progress. */
  default OptionalLong size() {
    return OptionalLong.empty();
  }
}
