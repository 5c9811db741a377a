package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.Optional;

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

  /**
   * The copyright notice that the file carries, if its text may be shown only under a licence. The
   * importer shows it and asks for acceptance before anything of the file is kept.
   */
  default Optional<String> licenceNotice(OfficialFile file, byte[] head) throws IOException {
    return LicenceNotice.in(head);
  }

  /**
   * Whether everything in a file is in another one, too, so that it need not be read: twins of one
   * table as text, CSV and workbook, which the same reader reads to the same rows, lie side by side
   * under one name.
   *
   * @param file one that this reader recognises
   * @param other another file of the same import
   * @param otherReader the reader that recognises {@code other}
   */
  default boolean isCoveredBy(OfficialFile file, OfficialReader otherReader, OfficialFile other) {
    return otherReader == this && Twins.isPreferred(other.path(), file.path());
  }
}
