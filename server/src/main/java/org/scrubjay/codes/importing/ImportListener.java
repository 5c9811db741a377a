package org.scrubjay.codes.importing;

import java.util.List;

/** Who asked for an import and watches it. Called from several threads, never at the same time. */
public interface ImportListener {

  /**
   * Asks for acceptance of a copyright notice.
   *
   * @param notice as the files print it
   * @param paths the files that carry it
   * @return whether the user accepts
   */
  boolean accepts(String notice, List<String> paths);

  /** Another import into the same book goes on and is waited for. */
  default void waiting() {}

  /**
   * How far the work is.
   *
   * @param done bytes read
   * @param all bytes to read, at least
   * @param file the file that is being read
   */
  default void progress(long done, long all, String file) {}
}
