package org.scrubjay.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that several commands share; picocli fills them. */
final class CommonOptions {
  private CommonOptions() {}

  /** {@code --format}. */
  static final class Form {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        converter = Converters.Form.class,
        defaultValue = "text",
        description = "How to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    boolean isJson() {
      return format == Format.JSON;
    }
  }

  /** {@code --as-of}. */
  static final class AsOf {
    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        converter = Converters.Day.class,
        description =
            "The date that counts where a note states none, as in 2025-03-14 (default: today).")
    private LocalDate date;

    /** The date that the user gave. */
    Optional<LocalDate> date() {
      return Optional.ofNullable(date);
    }

    LocalDate or(LocalDate today) {
      return date().orElse(today);
    }
  }
}
