package org.scrubjay.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.lint.Profile;
import org.scrubjay.note.NoteKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads option values, and says how to write those that it cannot read. */
final class Converters {
  private Converters() {}

  /** A day as ISO 8601 writes it. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a date: write it as year-month-day, such as 2025-03-14");
      }
    }
  }

  /** A number with or without decimals. */
  static final class Figure implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String value) {
      try {
        return new BigDecimal(value);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + value + "' is not a number: write it as in 0.9876");
      }
    }
  }

  /** A kind of note. */
  static final class Kind implements ITypeConverter<NoteKind> {
    @Override
    public NoteKind convert(String value) {
      return oneOf(NoteKind.values(), NoteKind::id, value, "kind of note");
    }
  }

  /** A profile. */
  static final class Whom implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String value) {
      return oneOf(Profile.values(), Profile::id, value, "profile");
    }
  }

  /** A form of the figures of an audit. */
  static final class AuditForm implements ITypeConverter<AuditFormat> {
    @Override
    public AuditFormat convert(String value) {
      return oneOf(AuditFormat.values(), AuditFormat::toString, value, "format");
    }
  }

  /** A code system. */
  static final class System implements ITypeConverter<CodeSystem> {
    @Override
    public CodeSystem convert(String value) {
      return oneOf(CodeSystem.values(), CodeSystem::id, value, "code system");
    }
  }

  /** A form of answer. */
  static final class Form implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return oneOf(Format.values(), Format::toString, value, "format");
    }
  }

  /** A form of report. */
  static final class LintForm implements ITypeConverter<LintFormat> {
    @Override
    public LintFormat convert(String value) {
      return oneOf(LintFormat.values(), LintFormat::toString, value, "format");
    }
  }

  /** A severity, or never. */
  static final class Failing implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
      return oneOf(FailOn.values(), FailOn::toString, value, "severity");
    }
  }

  private static <T> T oneOf(T[] all, Function<T, String> word, String value, String noun) {
    return Stream.of(all)
        .filter(candidate -> word.apply(candidate).equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + value
                        + "' is not a "
                        + noun
                        + ": use "
                        + Stream.of(all).map(word).collect(Collectors.joining(", "))));
  }
}
