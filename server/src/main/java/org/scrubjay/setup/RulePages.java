package org.scrubjay.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.scrubjay.rules.Rules;

/** The pages that come with the rules: documentation in Markdown. */
public final class RulePages {
  private RulePages() {}

  /** The page of the rule called {@code name}; none where there is none. */
  public static Optional<String> of(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    try (InputStream page = Rules.class.getResourceAsStream(name + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
