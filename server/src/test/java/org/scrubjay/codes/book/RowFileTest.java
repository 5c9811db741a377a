package org.scrubjay.codes.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted rows in a file are found as in a sorted set. */
class RowFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 64, 1_000})
  void findsWhatASortedSetFinds(int count) throws IOException {
    Random random = new Random(count);
    TreeSet<byte[]> rows = new TreeSet<>(Arrays::compareUnsigned);
    List<byte[]> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] row = bytes(random);
      rows.add(row);
      written.add(row);
      if (random.nextInt(4) == 0) {
        written.add(row.clone());
      }
    }
    RowFile file = new RowFile(ByteBuffer.wrap(write(written)));

    List<byte[]> wanted = new ArrayList<>(written);
    for (int i = 0; i < 500; i++) {
      wanted.add(bytes(random));
    }
    for (byte[] from : wanted) {
      RowFile.Cursor cursor = file.cursor();
      boolean on = cursor.seek(from);
      for (byte[] expected : rows.tailSet(from).stream().limit(70).toList()) {
        assertThat(on).isTrue();
        assertThat(Arrays.copyOf(cursor.row(), cursor.length())).isEqualTo(expected);
        on = cursor.next();
      }
      assertThat(on).isEqualTo(rows.tailSet(from).size() > 70);
    }
  }

  @Test
  void refusesAFileThatIsCutOff() throws IOException {
    byte[] whole = write(List.of("one".getBytes(), "two".getBytes()));
    for (int length = 0; length < whole.length; length++) {
      ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> new RowFile(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void tellsOfDamageAsOfDamage() throws IOException {
    Random random = new Random(1);
    List<byte[]> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(bytes(random));
    }
    byte[] whole = write(rows);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        RowFile.Cursor cursor = new RowFile(ByteBuffer.wrap(damaged)).cursor();
        for (boolean on = cursor.seek(bytes(random)); on; on = cursor.next()) {
          assertThat(cursor.length()).isLessThanOrEqualTo(cursor.row().length);
        }
      } catch (IOException | UncheckedIOException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }

  /** From a few letters, so that many rows share their beginnings; as long as a row may be. */
  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 8)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(3) - 1);
    }
    return bytes;
  }

  private byte[] write(List<byte[]> rows) throws IOException {
    RowFileWriter writer = new RowFileWriter();
    rows.forEach(writer::add);
    Files.deleteIfExists(folder.resolve(RowFile.NAME));
    try (Directory directory = FSDirectory.open(folder)) {
      writer.write(directory, RowFile.NAME);
    }
    return Files.readAllBytes(folder.resolve(RowFile.NAME));
  }
}
