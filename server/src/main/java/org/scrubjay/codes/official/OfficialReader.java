package org.scrubjay.codes.official;

import java.io.IOException;

/** Reads one kind of official file. Stateless. */
public interface OfficialReader {

  /** What it reads, for people: {@code NCCI PTP edits (ccipra/ccioph text or workbook)}. */
  String title();

  /**
   * Whether the file is of this kind, by its first bytes (its first rows for a workbook). Names
   * only help where the content does not say: the year of an ICD-10-CM order file, the date of an
   * MUE file.
   *
   * @param head what {@link Tables#head} gives: the first 64 KiB of a text, or the first rows of
   *     each sheet of a workbook as comma-separated text
   */
  boolean recognises(OfficialFile file, byte[] head) throws IOException;

  /**
   * Reads the file into editions.
   *
   * @throws OfficialFormatException if the file is not what it claims to be; nothing of it is kept
   */
  void read(OfficialFile file, Import into) throws IOException, OfficialFormatException;
}
