package org.scrubjay.codes.official;

import java.io.IOException;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Edition;

/** Takes what readers find. */
public interface Import {

  /** Begins an edition, or goes on with one that another file of the same release has begun. */
  Rows edition(Edition edition) throws IOException;

  /**
   * Says that the file is one of the parts in which its publisher divides an edition. The edition
   * that a reader gives is marked partial; once all parts of it are there it is complete.
   *
   * @param part from 1 to {@code parts}
   */
  default void part(Edition edition, int part, int parts) throws IOException {}

  /**
   * A row that cannot be read; the others are kept.
   *
   * @param line one-based line, or row of a workbook
   * @param reason what was expected and what was found
   */
  void skipped(OfficialFile file, long line, String reason);

  /** Takes the rows of one edition. */
  interface Rows {
    void add(CodeRow row) throws IOException;
  }
}
