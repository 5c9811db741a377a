package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmallFilesTest {
  @Test
  void everyReaderHasAFileThatIsDamagedInTrials() throws IOException {
    Set<String> read = new TreeSet<>();
    for (OfficialFile file : SmallFiles.files()) {
      assertThat(Gathered.readers(file)).as(file.path()).hasSize(1);
      read.add(Gathered.readers(file).get(0).title());
    }
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            OfficialReaders.all().stream().map(OfficialReader::title).toList());
  }
}
