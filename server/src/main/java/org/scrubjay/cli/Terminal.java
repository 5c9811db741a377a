package org.scrubjay.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** Whether a person sits at this run. */
final class Terminal {
  private static final String DUMB = "dumb";
  private static final String NO = "0";

  private Terminal() {}

  /**
   * Whether a terminal shows colours and its user wants them: not with {@code NO_COLOR} that is not
   * empty (no-color.org), with {@code CLICOLOR=0} (bixense.com/clicolors), or on a terminal that
   * calls itself dumb. On Windows the terminal has to say that it knows escape sequences.
   *
   * @param environment the variables
   * @param system the name of the operating system, as Java calls it
   */
  static boolean shows(Map<String, String> environment, String system) {
    String terminal = environment.getOrDefault("TERM", "");
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("CLICOLOR", "").equals(NO)
        || terminal.equals(DUMB)) {
      return false;
    }
    return !system.startsWith("Windows")
        || !terminal.isEmpty()
        || environment.containsKey("WT_SESSION")
        || environment.containsKey("ANSICON")
        || environment.getOrDefault("ConEmuANSI", "").equals("ON");
  }

  /** Whether standard input and standard output are a terminal. */
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there may be a console without a terminal; older ones lack this method.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
