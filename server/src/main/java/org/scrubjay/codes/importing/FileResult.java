package org.scrubjay.codes.importing;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Edition;

/**
 * What became of one file.
 *
 * @param path with the folders and archives around it
 * @param reader what kind of file it is, if that is known
 * @param editions what was read, with the number of rows
 * @param unread how many rows could not be read
 * @param firstUnread the first few of them
 * @param reason why the file was not imported, for a person
 */
public record FileResult(
    String path,
    Status status,
    Optional<String> reader,
    List<Edition> editions,
    long unread,
    List<UnreadRow> firstUnread,
    double seconds,
    Optional<String> reason) {

  public FileResult {
    editions = List.copyOf(editions);
    firstUnread = List.copyOf(firstUnread);
  }

  /** What became of a file. */
  public enum Status {
    IMPORTED("imported", false),
    /** The very same file is in the book. */
    ALREADY_IMPORTED("already imported", false),
    /** Another file of this import has the same table. */
    SAME_TABLE("same table", false),
    /** Beside known files in a folder or an archive, but of no known kind itself. */
    SKIPPED("skipped", false),
    /** The licence was not accepted. */
    LICENCE("licence", true),
    FAILED("failed", true);

    private final String words;
    private final boolean failure;

    Status(String words, boolean failure) {
      this.words = words;
      this.failure = failure;
    }

    public String words() {
      return words;
    }

    /** Whether the user asked for something that was not done. */
    public boolean isFailure() {
      return failure;
    }
  }

  /**
   * A row that could not be read.
   *
   * @param line one-based line, or row of a workbook
   */
  public record UnreadRow(long line, String reason) {}

  static FileResult of(String path, Status status, Optional<String> reader, String reason) {
    return new FileResult(path, status, reader, List.of(), 0, List.of(), 0, Optional.of(reason));
  }
}
