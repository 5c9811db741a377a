package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/**
 * A baseline that a settings file names; there may be no such file yet.
 *
 * @param path absolute
 * @param settings the file that names it, absolute
 * @param source the text of that file
 * @param value where its name stands in it
 */
public record NamedBaseline(Path path, Path settings, Source source, Span value) {

  /** The settings file with the mistake that its baseline cannot be used. */
  public FaultyFile faulty(String why) {
    return new FaultyFile(settings, source, List.of(SettingsText.problem(value, "baseline", why)));
  }
}
