package org.scrubjay.codes.importing;

import java.nio.file.Path;
import org.scrubjay.codes.book.BookUpdate;
import org.scrubjay.codes.official.OfficialFile;
import org.scrubjay.codes.official.OfficialReader;

/**
 * A file that a reader recognises.
 *
 * @param download the file on disk, which may be an archive around it
 * @param head what readers recognise a file by
 * @param sha256 of the download, once it is known
 * @param licence whether the file carries a notice, which the user has accepted
 */
record Candidate(
    Path download,
    OfficialFile file,
    OfficialReader reader,
    byte[] head,
    String sha256,
    boolean licence) {

  Candidate(Path download, OfficialFile file, OfficialReader reader, byte[] head) {
    this(download, file, reader, head, "", false);
  }

  Candidate withSha256(String checksum) {
    return new Candidate(download, file, reader, head, checksum, licence);
  }

  Candidate underLicence() {
    return new Candidate(download, file, reader, head, sha256, true);
  }

  String path() {
    return file.path();
  }

  String stem() {
    return BookUpdate.stem(file.path());
  }

  /** How long reading takes, in bytes of text: workbooks are packed and hard to read. */
  long weight() {
    long bytes = file.size().orElse(head.length);
    return path().endsWith("xlsx") ? bytes * 15 : bytes;
  }
}
