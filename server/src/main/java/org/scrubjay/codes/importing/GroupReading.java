package org.scrubjay.codes.importing;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.book.BookUpdate;
import org.scrubjay.codes.book.EditionWriter;
import org.scrubjay.codes.importing.FileResult.Status;
import org.scrubjay.codes.official.Import;
import org.scrubjay.codes.official.OfficialFile;
import org.scrubjay.codes.official.OfficialFormatException;

/** Reads files of one kind and name, one after the other; the first one of an edition is kept. */
final class GroupReading {
  private static final int SHOWN = 5;

  private final BookUpdate update;
  private final Progress progress;
  private final Clock clock;
  private final Map<String, String> brought = new HashMap<>();

  GroupReading(BookUpdate update, Progress progress, Clock clock) {
    this.update = update;
    this.progress = progress;
    this.clock = clock;
  }

  List<FileResult> read(List<Candidate> group) throws IOException {
    List<FileResult> results = new ArrayList<>();
    for (Candidate one : group) {
      results.add(read(one));
    }
    return results;
  }

  private FileResult read(Candidate one) throws IOException {
    long start = clock.millis();
    try (BookUpdate.Parts parts = update.parts(one.stem())) {
      Target target = new Target(parts);
      try {
        one.reader().read(progress.counting(one.file()), target);
      } catch (SameTable same) {
        return Importer.sameTable(one, same.path());
      } catch (OfficialFormatException | IOException wrong) {
        return failed(one, message(wrong));
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (RuntimeException ours) {
        // A reader that fails must not take the other files with it.
        StackTraceElement[] where = ours.getStackTrace();
        String place = where.length == 0 ? "" : " at " + where[0];
        return failed(
            one, "an internal error, please report it: " + ours.getClass().getName() + place);
      }
      update.keep(
          one.path(),
          one.sha256(),
          one.reader().title(),
          Importer.READER_VERSION,
          clock.instant(),
          one.licence(),
          target.unread,
          parts);
      List<Edition> editions = parts.counted();
      editions.forEach(edition -> brought.put(id(edition), one.path()));
      return new FileResult(
          one.path(),
          Status.IMPORTED,
          Optional.of(one.reader().title()),
          editions,
          target.unread,
          target.firstUnread,
          Math.max(0, clock.millis() - start) / 1000.0,
          Optional.empty());
    }
  }

  private static FileResult failed(Candidate one, String reason) {
    return FileResult.of(one.path(), Status.FAILED, Optional.of(one.reader().title()), reason);
  }

  private static String message(Exception wrong) {
    return wrong instanceof IOException io ? Discovery.why(io) : wrong.getMessage();
  }

  private static String id(Edition edition) {
    return edition.set().id() + "/" + edition.name();
  }

  /** Ends the reading of a file whose table another one has brought already. */
  private static final class SameTable extends IOException {
    private static final long serialVersionUID = 1L;
    private final String path;

    SameTable(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** Takes what the reader finds in one file. */
  private final class Target implements Import {
    private final BookUpdate.Parts parts;
    private final List<FileResult.UnreadRow> firstUnread = new ArrayList<>();
    private long unread;

    Target(BookUpdate.Parts parts) {
      this.parts = parts;
    }

    @Override
    public Rows edition(Edition edition) throws IOException {
      String other = brought.get(id(edition));
      if (other != null) {
        throw new SameTable(other);
      }
      EditionWriter writer = parts.edition(edition);
      return writer::add;
    }

    @Override
    public void part(Edition edition, int part, int of) throws IOException {
      parts.edition(edition).piece(part, of);
    }

    @Override
    public void skipped(OfficialFile file, long line, String reason) {
      unread++;
      if (firstUnread.size() < SHOWN) {
        firstUnread.add(new FileResult.UnreadRow(line, reason));
      }
    }
  }
}
