package org.scrubjay.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person sits at this run. */
final class Terminal {
  private Terminal() {}

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
