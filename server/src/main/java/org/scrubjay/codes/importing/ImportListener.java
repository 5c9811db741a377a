package org.scrubjay.codes.importing;

import java.util.List;

/** Who asked for an import and watches it. Called from several threads, never at the same time. */
public interface ImportListener {

  /** Tells of a file that carries a notice, before its acceptance is asked for. */
  default void carries(String path, String notice) {}

  /**
   * Asks for acceptance of copyright notices.
   *
   * @param notices as the files print them, each once
   * @param paths the files that carry them
   * @return whether the user accepts
   */
  boolean accepts(List<String> notices, List<String> paths);

  /** Another import into the same book goes on and is waited for. */
  default void waiting() {}

  /**
   * How far the work is.
   *
   * @param done bytes read
   * @param all bytes to read, at least
   * @param file the file that is being read
   * @throws java.util.concurrent.CancellationException to end the import; the book stays as it was
   */
  default void progress(long done, long all, String file) {}
}
