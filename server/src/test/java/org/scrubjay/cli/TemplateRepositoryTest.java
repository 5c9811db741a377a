package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;

/** A template team's day: a repository full of old problems, a baseline, and one new problem. */
class TemplateRepositoryTest {
  @TempDir private Path directory;

  @Test
  void aBaselineSilencesWhatWasThereAndLetsOneNewProblemThrough() throws IOException {
    TemplateRepository.main(new String[] {directory.toString(), "400", "7"});

    RepositoryDrill.Outcome outcome;
    try (CodeBook book = BuiltinCodeBook.open()) {
      outcome = RepositoryDrill.in(directory, book, List.of(LintFormat.JSON));
    }

    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.files()).isEqualTo(400);
    assertThat(outcome.problems()).isGreaterThan(400);
  }
}
