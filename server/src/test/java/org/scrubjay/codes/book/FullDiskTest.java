package org.scrubjay.codes.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** A disk that fills up while a part is written: the part fails, whole, and is no book. */
class FullDiskTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 100, 1_000, 10_000, 50_000})
  void aPartThatDoesNotFitFailsAndIsNoBook(int room) throws IOException {
    Directory disk = new ByteBuffersDirectory();
    assertThatThrownBy(() -> write(new SmallDisk(disk, room)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(DirectoryReader.indexExists(disk)).isFalse();
  }

  private static void write(Directory directory) throws IOException {
    try (CodeBookWriter writer = CodeBookWriter.create(directory)) {
      EditionWriter rows =
          writer.edition(
              new Edition(
                  CodeSet.ICD10CM,
                  "FY2026",
                  LocalDate.of(2025, 10, 1),
                  Optional.empty(),
                  false,
                  0,
                  SourceRef.of("a test")));
      for (int i = 0; i < 5_000; i++) {
        String code = String.format("I%02d.%d%d", i / 100, i / 10 % 10, i % 10);
        rows.add(new DiagnosisCode(code, "Disease " + i, true, Period.ALWAYS, List.of()));
      }
      writer.finish();
    }
  }

  private static final class SmallDisk extends FilterDirectory {
    private long room;

    SmallDisk(Directory disk, long room) {
      super(disk);
      this.room = room;
    }

    /** Kept open, so that what was left on it can be looked at. */
    @Override
    public void close() {}

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput out) {
      return new FilterIndexOutput("limited " + out, out.getName(), out) {
        @Override
        public void writeByte(byte one) throws IOException {
          take(1);
          super.writeByte(one);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private void take(int bytes) throws IOException {
      room -= bytes;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
