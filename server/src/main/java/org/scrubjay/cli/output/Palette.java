package org.scrubjay.cli.output;

import java.util.Arrays;
import org.scrubjay.lint.Severity;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for a terminal, or none. */
public final class Palette {
  private final boolean colour;

  public Palette(boolean colour) {
    this.colour = colour;
  }

  /** Text in the colour of a severity. */
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint(text, Style.bold, Style.fg_red);
      case WARNING -> paint(text, Style.bold, Style.fg_yellow);
      case INFO -> paint(text, Style.bold, Style.fg_blue);
      case HINT -> paint(text, Style.bold, Style.fg_cyan);
    };
  }

  /** Text that frames other text, such as a gutter. */
  public String frame(String text) {
    return paint(text, Style.bold, Style.fg_blue);
  }

  public String bold(String text) {
    return paint(text, Style.bold);
  }

  private String paint(String text, Style... styles) {
    if (!colour || text.isEmpty()) {
      return text;
    }
    IStyle[] on = Arrays.copyOf(styles, styles.length, IStyle[].class);
    // Not the styles' own ends: bold ends with 21, which many terminals take for underlining.
    return Style.on(on) + text + Style.reset.on();
  }
}
