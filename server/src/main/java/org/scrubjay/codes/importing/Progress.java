package org.scrubjay.codes.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.scrubjay.codes.official.OfficialFile;

/** Counts the bytes that readers read. */
final class Progress {
  /** Telling the listener of every buffer would cost more than it says. */
  private static final long STEP = 1 << 18;

  private final ImportListener listener;
  private final long all;
  private long done;
  private long told;

  Progress(List<Candidate> candidates, ImportListener listener) {
    this.listener = listener;
    this.all = candidates.stream().mapToLong(one -> one.file().size().orElse(0)).sum();
  }

  /** The same file, counted; what is read twice counts once. */
  OfficialFile counting(OfficialFile file) {
    return new Counted(file);
  }

  private synchronized void add(long bytes, String path) {
    done += bytes;
    if (done - told >= STEP || done >= all) {
      told = done;
      listener.progress(Math.min(done, all), all, path);
    }
  }

  private final class Counted implements OfficialFile {
    private final OfficialFile file;
    private long furthest;

    Counted(OfficialFile file) {
      this.file = file;
    }

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public OptionalLong size() {
      return file.size();
    }

    @Override
    public InputStream open() throws IOException {
      return new FilterInputStream(file.open()) {
        private long at;

        @Override
        public int read() throws IOException {
          int one = super.read();
          passed(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int count = super.read(into, offset, length);
          passed(Math.max(0, count));
          return count;
        }

        private void passed(long bytes) {
          at += bytes;
          if (at > furthest) {
            add(at - furthest, path());
            furthest = at;
          }
        }
      };
    }
  }
}
